import type {SearchOrigin} from '#shared/search/nearness.ts';
import type {AddedWords} from '#shared/search/addedPhrases.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {readQuery} from '#shared/search/readQuery.ts';
import {search} from '#shared/search/search.ts';
import type {Shard} from '#shared/search/shard.ts';
import {withCopiesElsewhere} from '#shared/search/shardSet.ts';
import type {Judgement} from '#shared/judged/judgement.ts';
import {differenceOf, type Difference, type ShownListing} from '#shared/judged/compare.ts';
import {judgedIn} from '#shared/judged/inMenu.ts';
import {type Score, scoreOf, type Summary, summaryOf} from '#shared/judged/scores.ts';
import type {PlaceStore} from '../../data/placeStore.ts';
import type {ShardStore} from '../../data/shardStore.ts';
import {type Located, searchPlan} from '../../search/searchPlan.ts';

/** What a search is asked with: before a change, or after it. */
export interface SearchedWith {
  readonly programmes: readonly KnownProgramme[];
  readonly words: readonly AddedWords[];
  /** Listings as the change would leave them: they are read in the place of what is stored. */
  readonly changed?: Shard | undefined;
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

export interface Comparison {
  /** How many of the judged searches were made; the rest did not fit into the time. */
  readonly judged: number;
  readonly notMade: number;
  /** How many of them have a graded listing in this menu, and how well they do; undefined when none has. */
  readonly figures: {readonly of: number; readonly before: Summary; readonly after: Summary} | undefined;
  /** The judged searches whose first 10 changed. */
  readonly changed: readonly ComparedSearch[];
  /** Those that were typed, changed or not. */
  readonly typed: readonly ComparedSearch[];
}

export interface CompareDeps {
  readonly places: Pick<PlaceStore, 'locate'>;
  readonly shards: Pick<ShardStore, 'load' | 'registry'>;
  readonly now: () => Date;
}

/** Results that are compared: a page without script is read from its top. */
const FIRST = 10;

/** How long the judged searches may take, of the 15 seconds that an answer has. */
const MOST_MS = 6000;

/** What of the outer world each search would ask for again. */
const asksOnce = ({places, shards}: CompareDeps): Omit<CompareDeps, 'now'> => {
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

const slugsIn = (shard: Shard): string[] =>
  Array.from({length: shard.count}, (_, place) => shard.card(place).card.slug);

/**
 * Makes the judged searches, and those that somebody typed, over the menu as it is now: each with what it is asked with
 * before a change, and after.
 */
export const compareSearches =
  (deps: CompareDeps) =>
  async (
    {before, after}: {readonly before: SearchedWith; readonly after: SearchedWith},
    {judgements, typed}: {readonly judgements: readonly Judgement[]; readonly typed: readonly string[]},
  ): Promise<Comparison> => {
    const {places, shards} = asksOnce(deps);
    const {locate, choose} = searchPlan({places, shards});
    const now = deps.now();
    const looked = new Set<Shard>();
    // Each side keeps what it has worked out of its own list of programmes.
    const sides = [before, after].map((side) => ({...side, programmes: [...side.programmes]}));

    const compared = async (q: string, from: string): Promise<ComparedSearch> => {
      const located = await locate(readQuery({postcode: from, q, pageSize: String(FIRST)}));
      const {roots, circle} = await choose(located);
      const loaded = await shards.load(roots, circle);
      for (const shard of loaded) looked.add(shard);
      const [one = [], other = []] = sides.map((side) => shownBy(side, loaded, located, now));
      return {q, from, before: one, after: other, difference: differenceOf(one, other)};
    };

    const ofTyped: ComparedSearch[] = [];
    for (const q of typed) ofTyped.push(await compared(q, ''));
    const made: {readonly judgement: Judgement; readonly search: ComparedSearch}[] = [];
    const endMs = performance.now() + MOST_MS;
    for (const judgement of judgements) {
      if (performance.now() > endMs) break;
      made.push({judgement, search: await compared(judgement.q, judgement.from ?? '')});
    }
    return {
      judged: made.length,
      notMade: judgements.length - made.length,
      figures: figuresOf(made, new Set([...looked].flatMap(slugsIn))),
      changed: made.map(({search: each}) => each).filter(({difference}) => difference !== undefined),
      typed: ofTyped,
    };
  };

const shownBy = (
  {programmes, words, changed}: SearchedWith,
  loaded: readonly Shard[],
  {query, origin, typed, notFound}: Located & {readonly origin: SearchOrigin | null},
  now: Date,
): ShownListing[] =>
  search(changed ? [changed, ...loaded].map(withCopiesElsewhere) : loaded, query, {
    now,
    origin,
    programmes,
    words,
    typed,
    isPlaceUnknown: notFound !== undefined,
  }).items.map(({slug, name}) => ({slug, name}));

const figuresOf = (
  made: readonly {readonly judgement: Judgement; readonly search: ComparedSearch}[],
  slugs: ReadonlySet<string>,
): Comparison['figures'] => {
  const scores: {readonly before: Score; readonly after: Score}[] = made.flatMap(
    ({judgement, search: found}) => {
      const known = judgedIn(judgement, slugs);
      if (!known) return [];
      const scoreBy = (shown: readonly ShownListing[]) =>
        scoreOf(
          known,
          shown.map(({slug}) => slug),
        );
      return [{before: scoreBy(found.before), after: scoreBy(found.after)}];
    },
  );
  if (scores.length === 0) return undefined;
  return {
    of: scores.length,
    before: summaryOf(scores.map(({before}) => before)),
    after: summaryOf(scores.map(({after}) => after)),
  };
};
