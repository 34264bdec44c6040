import type {MeasuresChange} from './measures.ts';

/** Levels of activation that count as high: who has one of these looks after themselves with little help. */
const HIGH: readonly number[] = [3, 4];

/** What is counted of people whose level was measured before and after: how many, and how many were high each time. */
export const ACTIVATION_MEASURES = [
  'activation-pair',
  'activation-high-before',
  'activation-high-after',
] as const;

/** What one pair of levels counts for; nothing where one of them is not known. */
export const pairMeasures = (before: number | undefined, after: number | undefined): string[] => {
  if (before === undefined || after === undefined) return [];
  const [pair, highBefore, highAfter] = ACTIVATION_MEASURES;
  return [pair, ...(HIGH.includes(before) ? [highBefore] : []), ...(HIGH.includes(after) ? [highAfter] : [])];
};

/** What a level that is written down afterwards changes of the counts; `was` is the one that it corrects. */
export const pairChange = (
  before: number | undefined,
  {was, is}: {readonly was: number | undefined; readonly is: number},
): MeasuresChange => {
  const [old, now] = [pairMeasures(before, was), pairMeasures(before, is)];
  return {
    add: now.filter((measure) => !old.includes(measure)),
    take: old.filter((measure) => !now.includes(measure)),
  };
};
