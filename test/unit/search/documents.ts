import {SearchQuery} from '#shared/model/search.ts';
import {
  buildShard,
  openShard,
  search,
  type SearchContext,
  SearchDocument,
  type Shard,
} from '#shared/search/index.ts';

const TODAY = '2026-05-03';
export const NOW = new Date('2026-05-03T11:00:00Z');

/** Harehills, Leeds. */
export const LEEDS = {lat: 53.81, lng: -1.52};
export const ORIGIN = {label: 'LS8 4AB', point: LEEDS, precision: 'postcode', outcode: 'LS8'} as const;

/** A point so many kilometres north of another. */
export const northOf = (km: number, {lat, lng} = LEEDS) => ({lat: lat + km / 111.195, lng});

let made = 0;

/** A search document about nothing in particular, with parts of your own. */
export const documentWith = (parts: Partial<SearchDocument> = {}): SearchDocument => {
  made += 1;
  const id = parts.id ?? `listing-${made}`;
  return SearchDocument.parse({
    id,
    slug: id,
    version: 1,
    name: `Listing ${made}`,
    summary: 'A thing that happens.',
    provider: {id: 'provider', name: 'Harbour Trust'},
    supportType: 'peer-support',
    conditions: [],
    audiences: [],
    delivery: ['in-person-group'],
    languages: ['en'],
    access: {},
    cost: {kind: 'free'},
    referral: {self: true, professional: true, isOnline: false},
    status: 'live',
    places: [{name: 'Hall', town: 'Leeds', point: LEEDS, isApproximate: false}],
    runs: [],
    certificates: [],
    checkedOn: '2026-04-30',
    checkEveryMonths: 6,
    descriptionStems: '',
    ...parts,
  });
};

export const placeAt = (point: {lat: number; lng: number}) => [{name: 'Hall', point, isApproximate: false}];

/** A run of one evening session that starts so many days from TODAY. */
export const runIn = (days: number, parts: Partial<SearchDocument['runs'][number]> = {}) => {
  const startsAtEpochMs = Date.parse(`${TODAY}T17:30:00Z`) + days * 86_400_000;
  made += 1;
  return {
    id: `run-${made}`,
    startsOn: new Date(startsAtEpochMs).toISOString().slice(0, 10),
    startsAt: '18:30',
    startsAtEpochMs,
    when: ['evening' as const],
    hasCapacity: true,
    ...parts,
  };
};

export const shardOf = (documents: readonly SearchDocument[]): Shard => openShard(buildShard(documents));

export interface Ask extends Partial<SearchContext> {
  readonly query?: Partial<SearchQuery>;
}

/** Search these documents, in one shard, from Leeds with nothing typed unless told otherwise. */
export const ask = (
  documents: readonly SearchDocument[],
  q: string,
  {query = {}, origin = ORIGIN, now = NOW, programmes = [], words, nearConditions}: Ask = {},
) =>
  search(
    [shardOf(documents)],
    {...SearchQuery.parse({q}), ...query},
    {now, origin, programmes, ...(words && {words}), ...(nearConditions && {nearConditions})},
  );

export const idsOf = ({items}: {items: readonly {id: string}[]}): string[] => items.map(({id}) => id);
