import type {AccessNeed} from './access.ts';
import type {Audience} from './audiences.ts';
import type {DeliveryMode} from './delivery.ts';
import {ACCESS_WORDS} from './filterWords/access.ts';
import {DELIVERY_WORDS} from './filterWords/delivery.ts';
import {JOINING_WORDS} from './filterWords/joining.ts';
import {LANGUAGE_WORDS} from './filterWords/language.ts';
import {PEOPLE_WORDS} from './filterWords/people.ts';
import {TIME_WORDS} from './filterWords/time.ts';
import type {LanguageCode} from './languages.ts';
import type {Meaning} from './meaning.ts';

/** The filters that words can stand for: names and values are those of the search query. */
export interface FilterPatch {
  readonly delivery?: readonly DeliveryMode[];
  readonly language?: readonly LanguageCode[];
  readonly access?: readonly AccessNeed[];
  readonly audience?: readonly Audience[];
  readonly cost?: readonly ('free' | 'pay' | 'varies')[];
  readonly when?: readonly ('daytime' | 'evening' | 'weekend')[];
  readonly route?: 'self' | 'professional';
  readonly certified?: true;
  readonly startsWithinDays?: number;
  /** "near me": the person's own place is wanted. */
  readonly isNear?: true;
}

/** Words that search takes for a filter, which the person sees and can remove. Matched like synonyms. */
export interface FilterWords {
  readonly phrases: readonly string[];
  readonly filter: FilterPatch;
  /** In a sentence it is not a filter but one of the things that the sentence is about. */
  readonly means?: readonly Meaning[];
  /** The plural is another word ("womens" and "women"): only the very letters match. */
  readonly isExact?: true;
}

/** Every row of words that are filters: a file for each kind of filter. */
export const FILTER_WORDS: readonly FilterWords[] = [
  ...LANGUAGE_WORDS,
  ...ACCESS_WORDS,
  ...DELIVERY_WORDS,
  ...TIME_WORDS,
  ...JOINING_WORDS,
  ...PEOPLE_WORDS,
];
