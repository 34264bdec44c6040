import type {Judgement} from '../judgement.ts';
import {sentencesBody} from './sentencesBody.ts';
import {sentencesBreath} from './sentencesBreath.ts';
import {sentencesCancer} from './sentencesCancer.ts';
import {sentencesCare} from './sentencesCare.ts';
import {sentencesCompany} from './sentencesCompany.ts';
import {sentencesDiabetesForSome} from './sentencesDiabetesForSome.ts';
import {sentencesHeart} from './sentencesHeart.ts';
import {sentencesMind} from './sentencesMind.ts';
import {sentencesNerves} from './sentencesNerves.ts';
import {sentencesPain} from './sentencesPain.ts';
import {sentencesSugar} from './sentencesSugar.ts';

/**
 * Searches as people write them when there is one box and nobody to ask: whole sentences with the need somewhere in
 * them, by somebody who read the menu and never saw the search. To be learnt from, unlike `outside.ts`.
 */
export const SENTENCES: readonly Judgement[] = [
  ...sentencesSugar,
  ...sentencesDiabetesForSome,
  ...sentencesBreath,
  ...sentencesHeart,
  ...sentencesCancer,
  ...sentencesPain,
  ...sentencesNerves,
  ...sentencesBody,
  ...sentencesMind,
  ...sentencesCompany,
  ...sentencesCare,
];
