import {MIND_SYNONYMS} from './conditionSynonyms/anxietyAndMind.ts';
import {DIABETES_SYNONYMS} from './conditionSynonyms/diabetes.ts';
import {GUT_SYNONYMS} from './conditionSynonyms/gutAndKidneys.ts';
import {HEART_SYNONYMS} from './conditionSynonyms/heart.ts';
import {JOINT_SYNONYMS} from './conditionSynonyms/jointsAndBones.ts';
import {LUNG_SYNONYMS} from './conditionSynonyms/lungs.ts';
import {MOOD_SYNONYMS} from './conditionSynonyms/mood.ts';
import {NERVE_SYNONYMS} from './conditionSynonyms/nervesAndSenses.ts';
import {WHOLE_BODY_SYNONYMS} from './conditionSynonyms/wholeBody.ts';
import type {Synonym} from './meaning.ts';

/**
 * What people call conditions, or what they feel: a file for each part of the body, which of them by a row's first
 * meaning. Never a diagnosis: where a word could be several, search asks.
 */
export const CONDITION_SYNONYMS: readonly Synonym[] = [
  ...DIABETES_SYNONYMS,
  ...LUNG_SYNONYMS,
  ...HEART_SYNONYMS,
  ...GUT_SYNONYMS,
  ...JOINT_SYNONYMS,
  ...NERVE_SYNONYMS,
  ...MOOD_SYNONYMS,
  ...MIND_SYNONYMS,
  ...WHOLE_BODY_SYNONYMS,
];
