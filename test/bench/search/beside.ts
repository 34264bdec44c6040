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

/** Ours and two others on the same listings and searches, taking turns by rounds: each finds its own memory at hand. */
export interface Beside {
  readonly ours: Timing;
  readonly miniSearch: Timing;
  readonly sqlite: Timing;
  /** Of the searches in which only filters apply, in how many all three found the same listings and facet counts. */
  readonly same: {readonly compared: number; readonly equal: number};
}

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
  const miniSearch = miniSearchMenu(documents);
  const sqlite = sqliteMenu(documents);
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
  const rounds: {ours: number[]; miniSearch: number[]; sqlite: number[]}[] = [];
  clearUp();
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = {ours: [] as number[], miniSearch: [] as number[], sqlite: [] as number[]};
    for (const turn of turns) {
      const startedMs = performance.now();
      await handler.search(turn.query);
      times.ours.push(performance.now() - startedMs);
    }
    times.miniSearch.push(...turns.map((turn) => timed(miniSearch, turn)));
    times.sqlite.push(...turns.map((turn) => timed(sqlite, turn)));
    // The first round warms all three up.
    if (round > 0) rounds.push(times);
  }
  let compared = 0;
  let equal = 0;
  for (const {query, origin} of turns.filter((turn) => turn.query.q === '')) {
    compared += 1;
    const ours = await allOfOurs(handler, query);
    if ([miniSearch, sqlite].every((baseline) => allOf(baseline.search(query, origin)) === ours)) equal += 1;
  }
  sqlite.close();
  const timing = (who: 'ours' | 'miniSearch' | 'sqlite'): Timing =>
    timingOf(middleRounds(rounds.map((round) => round[who])));
  return {
    ours: timing('ours'),
    miniSearch: timing('miniSearch'),
    sqlite: timing('sqlite'),
    same: {compared, equal},
  };
};
