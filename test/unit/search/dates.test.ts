import {expect, it} from 'vitest';
import {buildShard, openShard, search, type SearchDocument} from '#shared/search/index.ts';
import {SearchQuery} from '#shared/model/search.ts';
import type {SeatBand} from '#shared/model/courseRun.ts';
import {documentWith, ORIGIN, runIn} from './documents.ts';

const at = (documents: readonly SearchDocument[], now: string, bands = new Map<string, SeatBand>()) => {
  const shard = openShard(buildShard(documents, {bands}));
  return search([shard], SearchQuery.parse({}), {now: new Date(now), origin: ORIGIN, programmes: []})
    .items[0];
};

const two = documentWith({
  runs: [
    runIn(0, {
      id: 'first',
      startsOn: '2026-05-03',
      startsAt: '18:30',
      startsAtEpochMs: Date.parse('2026-05-03T17:30:00Z'),
    }),
    runIn(7, {id: 'second', startsOn: '2026-05-10', startsAtEpochMs: Date.parse('2026-05-10T17:30:00Z')}),
  ],
});

it('shows the next start until the minute that it starts, by London time', () => {
  expect(at([two], '2026-05-03T17:29:00Z')?.nextStart).toBe('2026-05-03');
  expect(at([two], '2026-05-03T17:31:00Z')?.nextStart).toBe('2026-05-10');
  expect(at([two], '2026-05-11T00:00:00Z')?.nextStart).toBeNull();
});

it('tells the truth of one open shard as time goes by', () => {
  const shards = [openShard(buildShard([two]))];
  const nextAt = (now: string) =>
    search(shards, SearchQuery.parse({}), {now: new Date(now), origin: null, programmes: []}).items[0]
      ?.nextStart;
  expect(nextAt('2026-05-03T12:00:00Z')).toBe('2026-05-03');
  expect(nextAt('2026-05-03T18:00:00Z')).toBe('2026-05-10');
  expect(nextAt('2026-05-03T12:00:00Z')).toBe('2026-05-03');
});

it.each<[SeatBand | undefined, SeatBand | undefined, string]>([
  [undefined, undefined, 'open'],
  ['full', undefined, 'open'],
  ['full', 'nearly-full', 'nearly-full'],
  ['full', 'waiting-list', 'waiting-list'],
  ['full', 'full', 'full'],
])('with bands %s and %s the listing is %s', (first, second, availability) => {
  const bands = new Map<string, SeatBand>();
  if (first) bands.set('first', first);
  if (second) bands.set('second', second);
  expect(at([two], '2026-05-03T09:00:00Z', bands)?.availability).toBe(availability);
});

it('does not know how full a run is whose places the provider counts', () => {
  const document = documentWith({runs: [runIn(3, {hasCapacity: false})]});
  expect(at([document], '2026-05-03T09:00:00Z')?.availability).toBe('unknown');
});

it('counts a certificate only while it is in force and verified', () => {
  const certificate = {
    id: 'c',
    organisationId: 'provider',
    scheme: 'qismet',
    listingIds: [],
    state: 'held' as const,
    validFrom: '2025-01-01',
    validTo: '2026-05-03',
    enteredAt: '2025-01-01T00:00:00Z',
    verification: {by: 'A', on: '2025-02-01', method: 'register' as const},
  };
  const document = documentWith({supportType: 'condition-education', certificates: [certificate]});
  const shard = openShard(buildShard([document]));
  const countOn = (now: string) =>
    search([shard], SearchQuery.parse({certified: 'true'}), {
      now: new Date(now),
      origin: null,
      programmes: [],
    }).total;
  expect(countOn('2025-01-15T12:00:00Z')).toBe(0);
  expect(countOn('2025-02-01T12:00:00Z')).toBe(1);
  expect(countOn('2026-05-03T22:59:00Z')).toBe(1);
  // It is 4 May in London.
  expect(countOn('2026-05-03T23:01:00Z')).toBe(0);
});

it('builds the same bytes from the same documents in any order', () => {
  const one = documentWith({id: 'one'});
  const other = documentWith({id: 'other'});
  expect(buildShard([one, other])).toEqual(buildShard([other, one]));
});

it('refuses bytes that are no shard', () => {
  expect(() => openShard(new Uint8Array(64))).toThrow('not a shard');
});
