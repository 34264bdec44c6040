import {performance} from 'node:perf_hooks';
import type {SearchQuery} from '#shared/model/search.ts';
import type {SearchDocument} from '#shared/search/index.ts';
import type {Baseline, BaselineAnswer, Point} from './baseline.ts';
import type {Corpus} from './corpus.ts';
import type {Handler} from './handler.ts';
import {miniSearchMenu} from './miniSearchMenu.ts';
import {queryAt} from './queries.ts';
import {sqliteMenu} from './sqliteMenu.ts';
import {clearUp, middleRounds, type Timing, timingOf} from './timing.ts';
import {waysOn} from './waysOn.ts';

/** MiniSearch with its documented filter, MiniSearch tuned further, and SQLite. */
export type BaselineName = 'miniSearchFiltered' | 'miniSearchBoosted' | 'sqlite';

/** Ours and the others on the same listings and searches, taking turns by rounds: each finds its own memory at hand. */
export interface Beside {
  readonly ours: Timing;
  readonly baselines: Readonly<Record<BaselineName, Timing>>;
  /** Of the searches in which only filters apply, in how many all found the same listings and facet counts. */
  readonly same: {readonly compared: number; readonly equal: number};
}

const ofEach = <Value>(value: (name: BaselineName) => Value): Record<BaselineName, Value> => ({
  miniSearchFiltered: value('miniSearchFiltered'),
  miniSearchBoosted: value('miniSearchBoosted'),
  sqlite: value('sqlite'),
});

/** Each wording with each set of filters twice. */
const TURNS = 100;
const ROUNDS = 9;
const COMPARED_PAGE = 50;

const FACETS_COMPARED = [
  'condition',
  'supportType',
  'delivery',
  'language',
  'access',
  'cost',
  'route',
] as const;

/** Counts of facets in one order. Ours tells a chosen value that nothing has, and theirs cannot know of it. */
const countsOf = (facets: BaselineAnswer['facets']): string =>
  FACETS_COMPARED.flatMap((kind) =>
    facets[kind].flatMap(({value, count}) => (count > 0 ? [`${kind}:${value} ${count}`] : [])),
  )
    .sort()
    .join();

/** Every id that ours finds, page by page, and how many have each filter value. */
const allOfOurs = async ({search}: Handler, query: SearchQuery): Promise<string> => {
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const {items, total, facets} = await search({...query, page, pageSize: COMPARED_PAGE});
    ids.push(...items.map(({id}) => id));
    if (ids.length < total && items.length > 0) continue;
    return `${ids.sort().join()} ${countsOf(facets)}`;
  }
};

const allOf = ({allIds, facets}: BaselineAnswer): string =>
  `${[...allIds()].sort().join()} ${countsOf(facets)}`;

/** Measures searches beside the baselines. */
export const beside = async (corpus: Corpus, handler: Handler, homes: readonly Point[]): Promise<Beside> => {
  const documents = Array.from({length: corpus.listings}, (_, number): SearchDocument =>
    corpus.documentAt(number),
  );
  const sqlite = sqliteMenu(documents);
  const baselines: Readonly<Record<BaselineName, Baseline>> = {
    miniSearchFiltered: miniSearchMenu(documents, 'filter'),
    miniSearchBoosted: miniSearchMenu(documents, 'boostDocument'),
    sqlite,
  };
  const turns = Array.from({length: TURNS}, (_, turn) => {
    const {query, home} = queryAt(turn, homes.length);
    return {query, origin: homes[home] ?? {lat: 0, lng: 0}};
  });
  const timed = (baseline: Baseline, {query, origin}: (typeof turns)[number]): number => {
    const startedMs = performance.now();
    const {total} = baseline.search(query, origin);
    if (total === 0) waysOn(query, (queries) => baseline.count(queries, origin));
    return performance.now() - startedMs;
  };
  const rounds: Record<'ours' | BaselineName, number[]>[] = [];
  clearUp();
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ours: number[] = [];
    for (const turn of turns) {
      const startedMs = performance.now();
      await handler.search(turn.query);
      ours.push(performance.now() - startedMs);
    }
    const times = {ours, ...ofEach((name) => turns.map((turn) => timed(baselines[name], turn)))};
    // The first round warms all up.
    if (round > 0) rounds.push(times);
  }
  let compared = 0;
  let equal = 0;
  for (const {query, origin} of turns.filter((turn) => turn.query.q === '')) {
    compared += 1;
    const ours = await allOfOurs(handler, query);
    const others = Object.values(baselines).map((baseline) => allOf(baseline.search(query, origin)));
    if (others.every((other) => other === ours)) equal += 1;
  }
  sqlite.close();
  const timing = (who: 'ours' | BaselineName): Timing =>
    timingOf(middleRounds(rounds.map((round) => round[who])));
  return {ours: timing('ours'), baselines: ofEach(timing), same: {compared, equal}};
};
