import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Bench, Figure} from './figures.ts';
import {reportFolder} from './report.ts';
import type {BaselineName} from './search/beside.ts';
import {benchSearch, type SearchBench, type SizeBench} from './search/benchSearch.ts';
import {curve} from './search/curve.ts';
import {sharedData} from './sharedData.ts';

/** How many times as fast as MiniSearch, by listings; what a search may take; and how flat its curve must be. */
const LEAST_TIMES: Readonly<Record<number, number>> = {10_000: 10, 100_000: 40};
const MOST_P99_MS = 10;
const MOST_GROWTH = 1.5;
const FLAT = {from: 10_000, to: 1_000_000} as const;

const inWords = (listings: number): string => listings.toLocaleString('en-GB');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const BASELINES: Readonly<Record<BaselineName, string>> = {
  miniSearchFiltered: 'MiniSearch, near ones by its `filter`',
  miniSearchBoosted: 'MiniSearch, near ones by `boostDocument`',
  sqlite: 'SQLite (FTS5 + R*Tree)',
};

const isBaseline = (name: string): name is BaselineName => name in BASELINES;

const besideFigures = ({listings, beside}: SizeBench): Figure[] => {
  if (!beside) return [];
  const {ours, baselines, same} = beside;
  const least = LEAST_TIMES[listings];
  return [
    ...Object.keys(BASELINES)
      .filter(isBaseline)
      .map((name): Figure => {
        const times = baselines[name].meanMs / ours.meanMs;
        return {
          what: `search, ${inWords(listings)} listings: mean ${ours.meanMs.toFixed(3)} ms beside ${baselines[name].meanMs.toFixed(2)} ms of ${BASELINES[name]}`,
          measured: `${times.toFixed(1)} times as fast`,
          ...(least !== undefined && {reach: `at least ${least} times`, isGood: times >= least}),
        };
      }),
    {
      what: `search, ${inWords(listings)} listings: the same listings and counts as all of them where only filters apply`,
      measured: `${same.equal} of ${same.compared}`,
      reach: 'all',
      isGood: same.equal === same.compared,
    },
  ];
};

const sizeFigures = ({listings, timing, first, built, openedBytes}: SizeBench): Figure[] => {
  const size = `search, ${inWords(listings)} listings`;
  const isWhole = built.listings === listings;
  return [
    {
      what: `${size}: p50 ${timing.p50Ms.toFixed(2)} ms, slowest of 100`,
      measured: `${timing.p99Ms.toFixed(2)} ms`,
      reach: `at most ${MOST_P99_MS} ms`,
      isGood: timing.p99Ms <= MOST_P99_MS,
    },
    {
      what: `${size}: first search in a place, its shards read and opened`,
      measured: `p50 ${first.p50Ms.toFixed(1)} ms, most ${first.p99Ms.toFixed(1)} ms`,
    },
    {
      what: `${size}: built${isWhole ? '' : `, the ${inWords(built.listings)} around whom somebody searches`}, in ${built.shards} shards of at most ${built.largestShard}`,
      measured: `${(built.buildMs / 1000).toFixed(1)} s, ${megabytes(built.indexBytes)}, packed ${megabytes(built.packedBytes)}; opened ${megabytes(openedBytes)}`,
    },
  ];
};

const growthFigure = ({sizes}: SearchBench): Figure[] => {
  const meanAt = (wanted: number): number =>
    sizes.find(({listings}) => listings === wanted)?.timing.meanMs ?? NaN;
  const growth = meanAt(FLAT.to) / meanAt(FLAT.from);
  return [
    {
      what: `search: mean at ${inWords(FLAT.to)} listings (${meanAt(FLAT.to).toFixed(3)} ms) beside that at ${inWords(FLAT.from)} (${meanAt(FLAT.from).toFixed(3)} ms), as dense`,
      measured: `${growth.toFixed(2)} times`,
      reach: `at most ${MOST_GROWTH} times`,
      isGood: growth <= MOST_GROWTH,
    },
  ];
};

/** The curve as a picture, beside the report. */
const draw = ({sizes}: SearchBench): string => {
  const pointsOf = (value: (size: SizeBench) => number | undefined) =>
    sizes.flatMap((size): [number, number][] => {
      const ms = value(size);
      return ms === undefined ? [] : [[size.listings, ms]];
    });
  const path = join(reportFolder(), 'search.svg');
  writeFileSync(
    path,
    curve('A search, by how many listings there are', [
      {name: 'mean', colour: '#005eb8', points: pointsOf(({timing}) => timing.meanMs)},
      {name: 'slowest of 100', colour: '#41b6e6', points: pointsOf(({timing}) => timing.p99Ms)},
      {
        name: 'MiniSearch, mean',
        colour: '#d5281b',
        points: pointsOf(({beside}) => beside?.baselines.miniSearchBoosted.meanMs),
      },
      {
        name: 'SQLite, mean',
        colour: '#768692',
        points: pointsOf(({beside}) => beside?.baselines.sqlite.meanMs),
      },
    ]),
  );
  return path;
};

/** Search beside MiniSearch and SQLite, and its own curve from 1,000 to 1,000,000 listings. */
export const benchSearchFigures: Bench = async () => {
  const found = await benchSearch(sharedData);
  return {
    figures: [
      ...growthFigure(found),
      ...found.sizes.flatMap((size) => [...sizeFigures(size), ...besideFigures(size)]),
    ],
    details: {...found, curve: draw(found)},
  };
};
