import type {Bench, Figure} from './figures.ts';
import {benchSearch, type SearchBench} from './search.ts';
import {sharedData} from './sharedData.ts';

/** How many times as fast as MiniSearch, by listings; and what a search may take at the slowest. */
const LEAST_TIMES: Readonly<Record<number, number>> = {10_000: 10, 100_000: 40};
const MOST_P99_MS = 10;

const figuresOf = ({
  listings,
  ours,
  miniSearch,
  timesFaster,
  sameTotals,
}: SearchBench['sizes'][number]): Figure[] => {
  const least = LEAST_TIMES[listings];
  const [same, , compared] = sameTotals.split(' ');
  return [
    {
      what: `search, ${listings.toLocaleString('en-GB')} listings: mean ${ours.meanMs.toFixed(3)} ms beside MiniSearch's ${miniSearch.meanMs.toFixed(2)} ms`,
      measured: `${timesFaster.toFixed(1)} times as fast`,
      ...(least !== undefined && {reach: `at least ${least} times`, isGood: timesFaster >= least}),
    },
    {
      what: `search, ${listings.toLocaleString('en-GB')} listings: slowest of 100`,
      measured: `${ours.p99Ms.toFixed(2)} ms`,
      reach: `at most ${MOST_P99_MS} ms`,
      isGood: ours.p99Ms <= MOST_P99_MS,
    },
    {
      what: `search, ${listings.toLocaleString('en-GB')} listings: as many found as MiniSearch's where only filters apply`,
      measured: sameTotals,
      reach: 'all',
      isGood: same === compared,
    },
  ];
};

/** Search beside MiniSearch, and its own curve from the smallest corpus to the largest. */
export const benchSearchFigures: Bench = async () => {
  const found = await benchSearch(sharedData);
  return {figures: found.sizes.flatMap(figuresOf), details: found};
};
