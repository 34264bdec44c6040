import {render} from 'preact-render-to-string';
import {describe, expect, test} from 'vitest';
import type {PublicListing} from '#shared/model/listingView.ts';
import {exampleListing} from '#shared/ui/listing/exampleListing.ts';
import {listingJsonLd} from '#shared/ui/listing/listingJsonLd.ts';
import {listingRegion} from '#shared/ui/listing/listingRegion.tsx';
import {LISTING_STATES} from '#shared/ui/listing/states.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {shortlistRegion} from '#shared/ui/shortlist/shortlistRegion.tsx';
import {SHORTLIST_STATES} from '#shared/ui/shortlist/states.ts';
import {textOf} from './text.ts';

type Changes = Parameters<typeof exampleListing>[0];
const base = {today: '2026-11-22', origin: 'https://menu.example'};
const page = (changes: Changes = {}, props: object = {}): string =>
  render(<>{listingRegion.render({...base, view: exampleListing(changes), ...props})}</>);

describe('a listing page', () => {
  test('answers in the order in which people ask', () => {
    const headings = [...page().matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, words]) => textOf(words ?? ''));
    expect(headings).toEqual([
      'What happens?',
      'Is it for me?',
      'When and where is it?',
      'Access and help to take part',
      'How do I join?',
      'What does it cost?',
      'Who runs it?',
      'Urgent advice: If you need help now',
      'Keep this page',
      'Similar support',
    ]);
  });

  test('says its address on paper, but not of a draft, which has none', () => {
    const address = 'This page: https://menu.example/support/type-2-diabetes-course-harehills';
    expect(textOf(page())).toContain(address);
    expect(textOf(page({}, {isPreview: true}))).not.toContain('This page:');
  });

  test('gives each date with its band, its language, a way to join it and a calendar', () => {
    const html = page();
    const text = textOf(html);
    expect(text).toContain('Starts Tuesday 1 December 2026, 5:30pm to 7:30pm Nearly full');
    expect(text).toContain('In Punjabi');
    expect(text).toContain('All 2 dates');
    expect(html).toContain('href="/refer/type-2-diabetes-course-harehills?run=run-1"');
    expect(html).toContain('href="/support/type-2-diabetes-course-harehills/runs/run-1/calendar.ics"');
  });

  test('says yes, no, ask them and not known, and never leaves a need blank', () => {
    const text = textOf(page());
    expect(text).toContain('Step-free Yes');
    expect(text).toContain('Hearing loop Ask them');
    expect(text).toContain('Childcare No');
    expect(text).toMatch(/Not known yet Nobody has told us about these\. Ask them: .*Quiet space/);
  });

  test('says for whom it is not, and where to look instead', () => {
    expect(textOf(page())).toContain('Not for you if you have type 1 diabetes');
  });

  test('sends to the form only when the form can be used', () => {
    const form = 'href="/refer/type-2-diabetes-course-harehills"';
    expect(page()).toContain(form);
    for (const changes of [
      {referral: {isOnline: false}},
      {referral: {self: false}},
      {listing: {status: 'paused'}},
      {listing: {status: 'full'}},
    ] satisfies Changes[]) {
      expect(page(changes)).not.toContain(form);
      expect(page(changes)).toContain('href="tel:01134960101"');
    }
  });

  test('says what to ask whom when only health workers can refer', () => {
    const text = textOf(page({referral: {self: false, askWhom: 'Ask your diabetes nurse.'}}));
    expect(text).toContain('You cannot refer yourself.');
    expect(text).toContain('Ask your diabetes nurse.');
    expect(text).toContain(
      '“Please refer me to Type 2 diabetes course, Harehills, run by Becklea Community Health.”',
    );
  });

  test('shows the answers of a group as its own, with their day and no score', () => {
    const peerSupport: PublicListing['peerSupport'] = {
      formality: 'informal',
      kind: 'group',
      runBy: 'Asha and Tom',
      answeredOn: '2026-05-03',
    };
    const text = textOf(page({listing: {peerSupport}}));
    expect(text).toContain('The group’s own answers, updated 3 May 2026');
    expect(text).toContain('Kind of group Run by members');
    expect(text).toContain('Run by Asha and Tom');
    expect(text).not.toContain('Works with');
    expect(text).not.toMatch(/score|out of 9/);
  });

  test('offers to text the address from the person’s own phone', () => {
    expect(page()).toContain(
      'href="sms:?&amp;body=Type%202%20diabetes%20course%2C%20Harehills%3A%20https%3A%2F%2Fmenu.example%2Fsupport%2Ftype-2-diabetes-course-harehills"',
    );
  });

  test('keeps an address that needs another look, and leads to it', () => {
    const html = page({}, {email: {value: '"><script>', error: 'Enter an email address'}});
    expect(html).toContain('<a href="#email">Enter an email address</a>');
    expect(html).toContain('value="&quot;><script>"'.replace('<script>', '&lt;script>'));
  });

  test('escapes what a provider typed', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const html = page({
      listing: {name: hostile, summary: hostile, description: [hostile], statusNote: hostile},
      referral: {how: hostile},
    });
    expect(html).not.toContain('<img');
  });

  test.each(Object.entries(LISTING_STATES))('has unique ids and one h1 in the state: %s', (_state, props) => {
    const html = render(<>{listingRegion.render(props)}</>);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});

describe('the data for search engines', () => {
  const graph = (changes: Changes = {}): Record<string, unknown>[] =>
    (listingJsonLd(exampleListing(changes), base.origin) as {'@graph': Record<string, unknown>[]})['@graph'];

  test('is a course with its dates as instants, and its organisation', () => {
    const [organisation, course] = graph();
    expect(organisation).toMatchObject({'@type': 'Organization', name: 'Becklea Community Health'});
    expect(course).toMatchObject({
      '@type': 'Course',
      url: 'https://menu.example/support/type-2-diabetes-course-harehills',
      provider: {'@id': organisation?.['@id']},
      isAccessibleForFree: true,
      hasCourseInstance: [
        {
          '@type': 'CourseInstance',
          startDate: '2026-12-01T17:30:00.000Z',
          endDate: '2026-12-08T19:30:00.000Z',
          courseMode: 'onsite',
          location: {'@type': 'Place', name: 'Compton Centre'},
        },
      ],
    });
  });

  test('is one event a date for a group, in summer time when it is summer', () => {
    const [run] = exampleListing().runs;
    const runs = run ? [{...run, sessions: [{date: '2027-06-01', startsAt: '18:00', endsAt: '19:00'}]}] : [];
    const [, event] = graph({listing: {supportType: 'informal-peer-support'}, runs});
    expect(event).toMatchObject({'@type': 'Event', startDate: '2027-06-01T17:00:00.000Z'});
  });

  test('cannot end its script', () => {
    const jsonLd = listingJsonLd(exampleListing({listing: {name: '</script><script>alert(1)'}}), base.origin);
    const html = render(renderHead({title: 'x', jsonLd}));
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).toContain('\\u003c/script>');
  });
});

describe('the shortlist', () => {
  test.each(Object.entries(SHORTLIST_STATES))('shows the state: %s', (_state, props) => {
    const html = render(<>{shortlistRegion.render(props)}</>);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.includes('value="remove"')).toBe(props.kind === 'own' && props.items.length > 0);
  });
});
