import {type AccessAnswer} from '#shared/model/listing.ts';
import {type AccessNeed, type LanguageCode, LANGUAGES} from '#shared/taxonomy/index.ts';
import {oneLine} from './plainText.ts';

/** Words that answer an access need with yes. Nothing here ever answers no: "not known" is the honest default. */
const SAYS: readonly (readonly [RegExp, AccessNeed])[] = [
  [/\b(?:wheelchair|step.?free|ramps?|handicap accessible|disabled access|ada accessible)\b/i, 'step-free'],
  [/\b(?:accessible (?:toilet|wc|restroom)s?|disabled toilets?|restroom)\b/i, 'accessible-toilet'],
  [/\bparking\b/i, 'parking'],
  [/\b(?:hearing|induction) loops?\b/i, 'hearing-loop'],
  [/\b(?:bsl|british sign language)\b/i, 'bsl-interpreter'],
  [/\b(?:braille)\b/i, 'braille'],
  [/\blarge print\b/i, 'large-print'],
  [/\beasy read\b/i, 'easy-read'],
  [/\b(?:assistance|guide) dogs?\b/i, 'assistance-dog'],
];

const INTERPRETS = /\b(?:interpret\w*|translat\w*|language line)\b/i;
const DENIES = /\b(?:no|not|none|without|limited|isn't|unavailable)\b/i;

/** Clauses: a "no" in one says nothing about the next. */
const clausesOf = (text: string): string[] => oneLine(text).split(/[.;,\n]| but /);

/** What descriptions of a building and of interpreting say: needs that are met. */
export const guessAccess = (
  accessibility: readonly string[],
  interpretation: readonly string[],
): Partial<Record<AccessNeed, AccessAnswer>> => {
  const access: Partial<Record<AccessNeed, AccessAnswer>> = {};
  for (const clause of accessibility.flatMap(clausesOf)) {
    if (DENIES.test(clause)) continue;
    for (const [words, need] of SAYS) if (words.test(clause)) access[need] = 'yes';
  }
  const interprets = interpretation
    .flatMap(clausesOf)
    .some((each) => INTERPRETS.test(each) && !DENIES.test(each));
  if (interprets) access['language-interpreter'] = 'yes';
  return access;
};

const CODES = new Map<string, LanguageCode>([
  ...LANGUAGES.map(({slug, label}) => [label.toLowerCase(), slug] as const),
  ...LANGUAGES.map(({slug}) => [slug, slug] as const),
  ['panjabi', 'pa'],
  ['sylheti', 'bn'],
  ['mandarin', 'zh'],
  ['cantonese', 'zh'],
  ['persian', 'fa'],
  ['bsl', 'bfi'],
]);

/** Languages of ours that are named whole ("Spanish", "es", "English and Spanish"); what is said about others stays text. */
export const guessLanguages = (languages: readonly string[]): LanguageCode[] => {
  const named = languages.flatMap((text) => oneLine(text).split(/[,;/]| and |\(/i));
  return [...new Set(named.flatMap((name) => CODES.get(name.trim().toLowerCase()) ?? []))];
};
