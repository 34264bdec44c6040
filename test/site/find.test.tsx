import {render} from 'preact-render-to-string';
import {describe, expect, test} from 'vitest';
import {SearchQuery} from '#shared/model/search.ts';
import {chipsOf} from '#shared/ui/find/chipsOf.ts';
import {exampleResults} from '#shared/ui/find/exampleResults.ts';
import {findHref} from '#shared/ui/find/findHref.ts';
import {headingRegion} from '#shared/ui/find/headingRegion.tsx';
import {resultsRegion} from '#shared/ui/find/resultsRegion.tsx';
import {resultsTitle} from '#shared/ui/find/resultsTitle.ts';
import {searchRegion} from '#shared/ui/find/searchRegion.tsx';
import {REGIONS} from '#shared/ui/regions.ts';
import {textOf} from './text.ts';

const today = '2026-11-22';
type Changes = Parameters<typeof exampleResults>[0];
const results = (changes: Changes = {}): string =>
  render(<>{resultsRegion.render({kind: 'results', results: exampleResults(changes), today})}</>);

describe('a result', () => {
  const [course = '', group = ''] = results()
    .split('<li class="app-result"')
    .slice(1)
    .map((html) => textOf(`<li${html}`));

  test('says what, who for, where, when, how to join, cost, quality and when it was checked', () => {
    expect(course).toContain('Type 2 diabetes course, Harehills');
    expect(course).toContain('Who it is for Type 2 diabetes. Newly diagnosed');
    expect(course).toContain('Compton Centre, Leeds (about 1.2 miles away). Also: video call, in a group');
    expect(course).toContain('Next start Tuesday 1 December 2026');
    expect(course).toContain('How to join Refer yourself online');
    expect(course).toContain('Cost Free');
    expect(course).toContain('QISMET certified (QIS 2020) until 30 June 2027');
    expect(course).toContain('Nearly full');
    expect(course).toContain('Checked 12 days ago');
    expect(course).toContain('Why it is here: For Type 2 diabetes · In the area you searched');
  });

  test('says online when there is no place, what is not known, and what is stale', () => {
    expect(group).toContain('Where Video call, in a group');
    expect(group).toContain('Next start Ask them');
    expect(group).toContain('Cost not known. Ask them');
    expect(group).toContain('At risk of type 2 diabetes, 1 more');
    expect(group).toContain('Last checked over a year ago. It may have changed');
    expect(group).not.toContain('Certification');
  });

  test('says no "about" when the person and the place are known to the postcode', () => {
    const {query} = exampleResults();
    const exact = results();
    expect(exact).toContain('about 1.2 miles');
    const place = query.place && {...query.place, precision: 'postcode' as const};
    const html = render(
      <>
        {resultsRegion.render({
          kind: 'results',
          results: {...exampleResults(), query: {...query, place}},
          today,
        })}
      </>,
    );
    expect(html).toContain('(1.2 miles away)');
  });
});

describe('the results region', () => {
  test('escapes what a provider or a person typed', () => {
    const hostile = '<script>alert(1)</script>"\'';
    const [first] = exampleResults().items;
    const html =
      results({items: first ? [{...first, name: hostile, summary: hostile, why: [hostile]}] : []}) +
      render(<>{searchRegion.render({q: hostile, postcode: hostile, radiusKm: 16})}</>) +
      render(<>{headingRegion.render({title: hostile})}</>);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script>');
  });

  test('gives every filter a link that takes it away and keeps the others', () => {
    const query = SearchQuery.parse({
      q: 'diabetes',
      postcode: 'LS8',
      condition: ['copd', 'asthma'],
      when: 'evening',
      route: 'self',
      certified: 'true',
      startsWithinDays: '28',
      page: '3',
    });
    const chips = chipsOf(query);
    expect(chips.map(({label}) => label)).toEqual([
      'COPD',
      'Asthma',
      'In the evening',
      'I can refer myself',
      'Starts within 4 weeks',
      'Certified',
    ]);
    expect(chips[0]?.href).toBe(
      '/find?q=diabetes&postcode=LS8&condition=asthma&when=evening&route=self&certified=true&startsWithinDays=28',
    );
  });

  test('keeps the whole query in its address, and reads it back the same', () => {
    const query = SearchQuery.parse({
      q: 'a&b=c',
      condition: ['copd'],
      certified: 'true',
      sort: 'soonest',
      page: '2',
    });
    const parameters = new URL(findHref(query, {page: 2}), 'http://x').searchParams;
    expect(
      SearchQuery.parse({...Object.fromEntries(parameters), condition: parameters.getAll('condition')}),
    ).toEqual(query);
  });

  test('sends filters with the search form, without script', () => {
    const html = results({filters: {condition: ['diabetes-type-2']}});
    expect(html).toMatch(
      /<input[^>]*name="condition"[^>]*value="diabetes-type-2"[^>]*checked[^>]*form="find"/,
    );
    expect(render(<>{searchRegion.render({q: '', postcode: '', radiusKm: 16})}</>)).toContain(
      '<form class="app-search-box app-no-print" id="find" action="/find" method="get"',
    );
  });

  test('folds the search form up above results, and shows it when it is needed', () => {
    const form = {q: 'pain', postcode: 'LS8', radiusKm: 16};
    const htmlOf = (fold: 'open' | 'closed') => render(<>{searchRegion.render({...form, fold})}</>);
    expect(htmlOf('closed')).toMatch(/<details class="[^"]*app-search-fold[^"]*"><summary/);
    expect(htmlOf('open')).toMatch(/<details class="[^"]*app-search-fold[^"]*" open><summary/);
    expect(textOf(htmlOf('closed'))).not.toContain('For example');
  });

  test('shows a filter that is on although nothing has it', () => {
    expect(textOf(results({filters: {language: ['pl']}}))).toContain('Polish (0)');
  });

  test('links the first, the last and the pages beside this one', () => {
    const html = results({total: 400, page: 10});
    const pages = [...html.matchAll(/aria-label="Page (\d+)"/g)].map(([, page]) => page);
    expect(pages).toEqual(['1', '9', '10', '11', '20']);
    expect(html).toContain('rel="prev"');
    expect(html).toContain('aria-current="page"');
  });

  test('never ends without a next step', () => {
    const text = textOf(results({total: 0, items: [], filters: {language: ['pl']}}));
    for (const step of ['Take all filters away', 'link worker', 'A to Z of conditions', 'GP surgery']) {
      expect(text).toContain(step);
    }
  });

  test('asks the person to be sent back to this page of results after the shortlist', () => {
    expect(results({page: 2, total: 40})).toContain(
      'name="back" value="/find?q=sugar+diabetes&amp;postcode=LS8&amp;page=2"',
    );
  });
});

describe('the heading', () => {
  const safety = {
    card: 'emergency' as const,
    title: 'Call 999 now if:',
    advice: ['you have chest pain. Call 999'],
  };

  test('is followed at once by urgent help, with numbers to press', () => {
    const html = render(<>{headingRegion.render({title: '25 results', safety, hasResults: true})}</>);
    expect(html).toMatch(/<\/h1><div class="nhsuk-card nhsuk-card--care nhsuk-card--care--emergency">/);
    expect(html).toContain('<a href="tel:999">999</a>');
  });

  test('does not tell somebody in danger that there is nothing for them', () => {
    expect(resultsTitle(exampleResults({total: 0, safety}))).toBe('If you need help now');
  });

  test('says how many, of what, and where', () => {
    expect(resultsTitle(exampleResults())).toBe(
      '2 results for “sugar diabetes” within 10 miles of LS8, or online',
    );
    expect(resultsTitle(exampleResults({total: 0}))).toMatch(/^No results for/);
  });

  test('leads from a fault in the place to its field', () => {
    const html = render(<>{headingRegion.render({title: 'x', postcodeError: 'We do not know ZZ1'})}</>);
    expect(html).toContain('<a href="#postcode">We do not know ZZ1</a>');
  });
});

describe('every state of every region of /find', () => {
  const states = REGIONS.filter(({shells}) => shells.includes('find')).flatMap(({name, states: all}) =>
    Object.entries(all).map(([state, draw]) => [`${name}: ${state}`, draw] as const),
  );
  test.each(states)('renders %s with unique ids', (_name, draw) => {
    const html = render(<>{draw()}</>);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(html).not.toBe('');
    expect(ids).toEqual([...new Set(ids)]);
  });
});
