import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {addDays} from '#shared/london.ts';
import {CourseRun} from '#shared/model/courseRun.ts';
import {Listing} from '#shared/model/listing.ts';
import {ListingView} from '#shared/model/listingView.ts';
import {Organisation} from '#shared/model/programme.ts';
import {checkedInWords} from '#shared/ui/listing/checkedInWords.ts';
import {distanceInWords} from '#shared/ui/listing/distanceInWords.ts';
import {startInWords} from '#shared/ui/listing/startInWords.ts';
import {isStale} from '#shared/ui/listing/isStale.ts';
import {listingView} from '#shared/ui/listing/listingView.ts';
import {dayNumber, staleFromDay} from '#shared/search/columns.ts';

const today = '2026-11-22';
const listing = Listing.parse({
  id: 'l1',
  slug: 'tea-and-talk',
  name: 'Tea and talk',
  organisationId: 'o1',
  supportType: 'informal-peer-support',
  conditions: ['copd'],
  summary: 'Tea.',
  description: ['Tea and talk.'],
  delivery: ['in-person-group'],
  eligibility: {},
  cost: {kind: 'free'},
  referral: {self: true, professional: false, how: 'Come along'},
  activationLevels: [1, 2],
  peerSupport: {formality: 'informal', kind: 'group', fundingEndsOn: '2027-03-31', answeredOn: '2026-05-03'},
  contact: {},
  checkedOn: '2026-11-10',
  version: 1,
  updatedAt: '2026-11-10T09:00:00Z',
});
const organisation = Organisation.parse({id: 'o1', name: 'Members', updatedAt: '2026-11-10T09:00:00Z'});
const run = (id: string, dates: string[], changes: object = {}) =>
  CourseRun.parse({
    id,
    listingId: 'l1',
    sessions: dates.map((date) => ({date, startsAt: '10:00', endsAt: '11:00'})),
    ...changes,
  });
const viewOf = (runs: CourseRun[], bands: Parameters<typeof listingView>[0]['bands'] = {}) =>
  listingView(
    {listing, runs, organisation, programme: undefined, certificates: [], schemes: FIRST_SCHEMES, bands},
    today,
  );

describe('listingView', () => {
  test('is what its schema says, and holds nothing that is not for the public', () => {
    const view = viewOf([]);
    expect(ListingView.parse(view)).toEqual(view);
    expect(JSON.stringify(view)).not.toMatch(/activationLevels|fundingEndsOn|mailbox/);
  });

  test('leaves out what is over, says until its day what is cancelled, and puts all in order', () => {
    const {runs} = viewOf([
      run('later', ['2026-12-10']),
      run('over', ['2026-11-01', '2026-11-21']),
      run('cancelled', ['2026-12-01'], {status: 'cancelled'}),
      run('cancelled-and-gone', ['2026-11-21', '2026-11-28'], {status: 'cancelled'}),
      run('going', ['2026-11-01', '2026-11-22']),
    ]);
    expect(runs.map(({id, status}) => `${id}: ${status}`)).toEqual([
      'going: planned',
      'cancelled: cancelled',
      'later: planned',
    ]);
  });

  test('has the band that was counted, else open where we count and not known where the provider does', () => {
    const {runs} = viewOf(
      [
        run('a', ['2026-12-01'], {capacity: 10}),
        run('b', ['2026-12-02'], {capacity: 10}),
        run('c', ['2026-12-03']),
      ],
      {a: 'nearly-full'},
    );
    expect(runs.map(({band}) => band)).toEqual(['nearly-full', 'open', 'unknown']);
  });
});

describe('freshness', () => {
  test('is the same here as in search, on any day', () => {
    const day = fc.integer({min: 0, max: 1500}).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(day, day, fc.integer({min: 1, max: 6}), (checkedOn, now, checkEveryMonths) => {
        const document = {checkedOn, checkEveryMonths} as Parameters<typeof staleFromDay>[0];
        expect(isStale({checkedOn, checkEveryMonths}, now)).toBe(staleFromDay(document) <= dayNumber(now));
      }),
    );
  });

  test.each([
    ['2026-11-22', false, 'Checked today'],
    ['2026-11-21', false, 'Checked yesterday'],
    ['2026-11-10', false, 'Checked 12 days ago'],
    ['2026-08-01', false, 'Checked 4 months ago'],
    ['2025-11-22', false, 'Checked a year ago'],
    ['2025-11-21', false, 'Checked over a year ago'],
    ['2024-11-22', false, 'Checked 2 years ago'],
    ['2024-11-21', false, 'Checked over 2 years ago'],
    ['2025-11-01', true, 'Last checked over a year ago. It may have changed, so ask them before you go'],
  ])('of %s is told in words', (checkedOn, stale, words) => {
    expect(checkedInWords(checkedOn, {today, isStale: stale})).toBe(words);
  });

  test('is said to be not known when nobody ever checked', () => {
    expect(checkedInWords(null, {today, isStale: true})).toMatch(/^We do not know/);
  });
});

describe('distanceInWords', () => {
  test.each([
    [0.01, false, 'under 0.1 miles away'],
    [0.05, true, 'very near'],
    [1.61, false, '1 mile away'],
    [1.93, true, 'about 1.2 miles away'],
    [16, false, '9.9 miles away'],
    [16.05, false, '10 miles away'],
    [40, true, 'about 25 miles away'],
  ])('says %d km (about: %s) as %s', (km, isAbout, words) => {
    expect(distanceInWords(km, {isAbout})).toBe(words);
  });
});

describe('startInWords', () => {
  test.each([
    ['2026-12-01', ['in-person-group'], true, 'Tuesday 1 December 2026'],
    ['2026-12-01', ['app'], true, 'Tuesday 1 December 2026'],
    [null, ['self-paced-online', 'post'], true, 'Any time'],
    [null, ['self-paced-online'], false, 'Ask them'],
    [null, ['self-paced-online', 'video-group'], true, 'Ask them'],
    [null, [], true, 'Ask them'],
  ] as const)('says of %s, %j (open: %s): %s', (nextStart, delivery, isOpen, words) => {
    expect(startInWords(nextStart, {delivery, isOpen})).toBe(words);
  });

  test.each([
    [0, 'Any time'],
    [6, 'Ask them'],
  ])('of what has a wait of %d weeks: %s', (weeks, words) => {
    expect(startInWords(null, {delivery: ['app'], isOpen: true, wait: {weeks}})).toBe(words);
  });
});
