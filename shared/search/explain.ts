import type {ResultItem, SearchQuery} from '#shared/model/search.ts';
import {accept} from './acceptance.ts';
import {chosenValues} from './filters.ts';
import type {Group} from './groups.ts';
import {itemOf} from './item.ts';
import {REACH_KIND} from './nearness.ts';
import type {Level} from './notices.ts';
import {FACTORS, type FactorName, type ScoreParts, scorePartsOf} from './score.ts';
import {rankedSearch} from './search.ts';
import type {Shard} from './shard.ts';
import type {SearchContext} from './slices.ts';
import {FILTER_KINDS} from './valueSets.ts';
import {whySaid} from './why.ts';

/** How a listing reaches the person, by its name in REACH_KIND. */
export type ReachName = keyof typeof REACH_KIND;

/** One result and what its place in the list is made of. */
export interface ExplainedItem {
  /** 1 is the first of all pages. */
  readonly rank: number;
  /** As the person sees it. */
  readonly item: ResultItem;
  readonly parts: ScoreParts;
  readonly factors: Readonly<Record<FactorName, number>>;
  /** The answer to each group of words, in their order: 0 none, 1 a whole meaning, 1.4 a programme by its name. */
  readonly answers: readonly number[];
  /** Where carers are asked for, how far it is about them, 0 to 1.1: a share of the words' part. Else null. */
  readonly askedAbout: number | null;
  /** The whole of what was typed is its name. */
  readonly isExactName: boolean;
  readonly reach: ReachName;
  /** Which of the shards given it was read in. */
  readonly shard: number;
}

/** A search with everything that its order follows from. */
export interface ExplainedSearch {
  /** The query as read: words that are filters stand where filters do. */
  readonly query: SearchQuery;
  /** `kind:value` of each filter that the words gave and nobody chose. */
  readonly filtersRead: readonly string[];
  readonly groups: readonly Pick<Group, 'typed' | 'weight' | 'isCore' | 'isChoice' | 'concepts'>[];
  readonly mended: readonly {readonly typed: string; readonly read: string}[];
  readonly level: Level;
  readonly total: number;
  readonly items: readonly ExplainedItem[];
}

const REACH_NAMES = new Map<number, ReachName>(
  (Object.keys(REACH_KIND) as ReachName[]).map((name) => [REACH_KIND[name], name]),
);

const reachName = (kind: number | undefined): ReachName => REACH_NAMES.get(kind ?? 0) ?? 'out';

const valuesOf = (query: SearchQuery): string[] => {
  const chosen = chosenValues(query);
  return [
    ...FILTER_KINDS.flatMap((kind) => chosen[kind].map((value) => `${kind}:${value}`)),
    ...(query.startsWithinDays === undefined ? [] : [`startsWithinDays:${query.startsWithinDays}`]),
  ];
};

/** The answers of a shard's documents to each group alone: worked out once a shard, for what is shown only. */
const answersByGroup = (groups: readonly Group[]) => {
  const known = new Map<Shard, readonly Float32Array[]>();
  return (shard: Shard, place: number): number[] => {
    let scores = known.get(shard);
    if (!scores) known.set(shard, (scores = groups.map((group) => accept(shard, [group]).scores)));
    return scores.map((score) => score[place] ?? 0);
  };
};

const factorsOf = (
  scoring: Parameters<typeof scorePartsOf>[0],
  place: number,
): Record<FactorName, number> => ({
  openness: FACTORS.openness(scoring, place),
  past: FACTORS.past(scoring, place),
  stale: FACTORS.stale(scoring, place),
  access: FACTORS.access(scoring, place),
  audience: FACTORS.audience(scoring, place),
  language: FACTORS.language(scoring, place),
  wishes: FACTORS.wishes(scoring, place),
  area: FACTORS.area(scoring, place),
});

/**
 * The results that `search` gives for the same arguments, each with the parts of its score: the same ranking, looked at
 * rather than done again.
 */
export const explainedSearch = (
  shards: readonly Shard[],
  given: SearchQuery,
  context: SearchContext,
): ExplainedSearch => {
  const {reading, slices, level, total, ranks} = rankedSearch(shards, given, context);
  const {query, groups, mended, exactHash} = reading;
  const said = whySaid(reading);
  const before = new Set(valuesOf(given));
  const answersOf = answersByGroup(groups);
  const numberOf = new Map(slices.map(({shard}, index) => [shard, index]));
  return {
    query,
    filtersRead: valuesOf(query).filter((value) => !before.has(value)),
    groups,
    mended,
    level,
    total,
    items: ranks.map((result, index) => {
      const {scoring, place} = result;
      const {shard, nearness, sets} = scoring;
      return {
        rank: (query.page - 1) * query.pageSize + index + 1,
        item: itemOf(result, said, context),
        parts: scorePartsOf(scoring, place),
        factors: factorsOf(scoring, place),
        answers: answersOf(shard, place),
        askedAbout: sets.askedAbout?.[place] ?? null,
        isExactName: shard.nameHash[place] === exactHash,
        reach: reachName(nearness.kind[place]),
        shard: numberOf.get(shard) ?? -1,
      };
    }),
  };
};
