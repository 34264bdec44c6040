import {anyWordFuzzy} from './anyWordFuzzy.ts';
import type {Baseline} from './plainListing.ts';
import {textOrNear} from './textOrNear.ts';
import {weightedWords} from './weightedWords.ts';
import {wholePhrase} from './wholePhrase.ts';

/** The documented rankings of four systems that do the same job, under the name of each column. */
export const BASELINES: Readonly<Record<'fuzzy' | 'phrase' | 'near' | 'weights', Baseline>> = {
  fuzzy: anyWordFuzzy,
  phrase: wholePhrase,
  near: textOrNear,
  weights: weightedWords,
};
