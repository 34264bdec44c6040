import {ACTIVITY_SYNONYMS} from './activitySynonyms.ts';
import {CONDITION_SYNONYMS} from './conditionSynonyms.ts';
import type {Synonym} from './meaning.ts';
import {SUPPORT_SYNONYMS} from './supportSynonyms.ts';

/** Every row of synonyms; one phrase stands in one row only. Reviewed like code, each row with its own test. */
export const SYNONYMS: readonly Synonym[] = [
  ...CONDITION_SYNONYMS,
  ...SUPPORT_SYNONYMS,
  ...ACTIVITY_SYNONYMS,
];
