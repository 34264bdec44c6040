import type {Synonym} from './meaning.ts';
import {COMPANY_WORDS} from './supportSynonyms/company.ts';
import {COURSE_WORDS} from './supportSynonyms/courses.ts';
import {GROUP_OF_PEOPLE_WORDS} from './supportSynonyms/people.ts';

/** What people call kinds of support, and groups of people. */
export const SUPPORT_SYNONYMS: readonly Synonym[] = [
  ...COURSE_WORDS,
  ...COMPANY_WORDS,
  ...GROUP_OF_PEOPLE_WORDS,
];
