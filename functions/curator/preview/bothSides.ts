import type {SearchOrigin} from '#shared/search/nearness.ts';
import type {AddedNear} from '#shared/search/addedNear.ts';
import type {AddedWords} from '#shared/search/addedPhrases.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {isReadAlike} from '#shared/search/readAlike.ts';
import {readQuery} from '#shared/search/readQuery.ts';
import {search} from '#shared/search/search.ts';
import type {Shard} from '#shared/search/shard.ts';
import {withCopiesElsewhere} from '#shared/search/shardSet.ts';
import {differenceOf, type Difference, type ShownListing} from '#shared/judged/compare.ts';
import type {PlaceStore} from '../../data/placeStore.ts';
import type {ShardStore} from '../../data/shardStore.ts';
import {type Located, searchPlan} from '../../search/searchPlan.ts';

/** What a search is asked with: before a change, or after it. */
export interface SearchedWith {
  readonly programmes: readonly KnownProgramme[];
  readonly words: readonly AddedWords[];
  readonly nearConditions?: readonly AddedNear[] | undefined;
  /** Listings as the change would leave them: they are read in the place of what is stored. */
  readonly changed?: Shard | undefined;
}

export interface Sides {
  readonly before: SearchedWith;
  readonly after: SearchedWith;
  /** The listings that the change writes again, as they are now. */
  readonly writtenAgain?: Shard | undefined;
}

/** A search with what it finds before and after. */
export interface ComparedSearch {
  readonly q: string;
  /** Where the person is, as typed; '' when they did not say. */
  readonly from: string;
  readonly before: readonly ShownListing[];
  readonly after: readonly ShownListing[];
  /** Undefined when nothing changed. */
  readonly difference: Difference | undefined;
}

export interface CompareDeps {
  readonly places: Pick<PlaceStore, 'locate'>;
  readonly shards: Pick<ShardStore, 'load' | 'registry'>;
  readonly now: () => Date;
}

/** A search with the shards that it reads. */
export interface Prepared {
  readonly q: string;
  readonly from: string;
  readonly located: Located & {readonly origin: SearchOrigin | null};
  readonly loaded: readonly Shard[];
}

/** Results that are compared: a page without script is read from its top. */
const FIRST = 10;

/** What of the outer world each search would ask for again. */
const asksOnce = ({places, shards}: CompareDeps): Pick<CompareDeps, 'places' | 'shards'> => {
  const located = new Map<string, ReturnType<PlaceStore['locate']>>();
  let registry: ReturnType<ShardStore['registry']> | undefined;
  return {
    places: {
      locate: (place) => {
        const key = JSON.stringify(place);
        const known = located.get(key) ?? places.locate(place);
        located.set(key, known);
        return known;
      },
    },
    shards: {load: shards.load, registry: () => (registry ??= shards.registry())},
  };
};

/** Searches as they are before a change, and as they would be after it. */
export const bothSides = (deps: CompareDeps, given: Sides) => {
  const {places, shards} = asksOnce(deps);
  const {locate, choose} = searchPlan({places, shards});
  const now = deps.now();
  // Each side keeps what it has worked out of its own list of programmes.
  const before = {...given.before, programmes: [...given.before.programmes]};
  const after = {...given.after, programmes: [...given.after.programmes]};
  const writtenAgain = [given.writtenAgain, after.changed].filter((shard) => shard !== undefined);

  const shownBy = (
    {programmes, words, nearConditions}: SearchedWith,
    {located: {query, origin, typed, notFound}}: Prepared,
    loaded: readonly Shard[],
  ): ShownListing[] => {
    const isPlaceUnknown = notFound !== undefined;
    const {items} = search(loaded, query, {
      now,
      origin,
      programmes,
      words,
      nearConditions,
      typed,
      isPlaceUnknown,
    });
    return items.map(({slug, name}) => ({slug, name}));
  };

  const shownOn = (side: SearchedWith, prepared: Prepared): ShownListing[] => {
    const {changed} = side;
    const {loaded} = prepared;
    return shownBy(side, prepared, changed ? [changed, ...loaded].map(withCopiesElsewhere) : loaded);
  };

  return {
    prepare: async (q: string, from: string): Promise<Prepared> => {
      const located = await locate(readQuery({postcode: from, q, pageSize: String(FIRST)}));
      const {roots, circle} = await choose(located);
      return {q, from, located, loaded: await shards.load(roots, circle)};
    },

    /**
     * How a change may reach a search: `read`, its words mean something else; `found`, a listing that is written again is
     * among what it may find; `none`, neither. With `none`, where no listing is written again, it finds the same.
     */
    reachOf: (prepared: Prepared): 'read' | 'found' | 'none' => {
      const {located, loaded} = prepared;
      if (!isReadAlike(located.query.q, [before, after], loaded)) return 'read';
      return writtenAgain.some((shard) => shownBy(after, prepared, [shard]).length > 0) ? 'found' : 'none';
    },

    /** True where nothing but words changes, so that what is read alike finds the same. */
    isOfWordsAlone: writtenAgain.length === 0,

    /** @param isSame it is known to find the same: it is made once */
    compared: (prepared: Prepared, isSame = false): ComparedSearch => {
      const {q, from} = prepared;
      const one = shownOn(before, prepared);
      const other = isSame ? one : shownOn(after, prepared);
      return {q, from, before: one, after: other, difference: differenceOf(one, other)};
    },
  };
};
