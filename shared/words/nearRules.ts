import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {CONDITIONS, type ConditionSlug, labelIn} from '#shared/taxonomy/index.ts';
import {NEAR_CONDITIONS} from '#shared/taxonomy/nearConditions.ts';
import {slugsOf} from '#shared/taxonomy/term.ts';
import {readWhy} from './readWords.ts';
import {type NearRow, nearRow, WORD_LIMITS} from './wordList.ts';

/** Support for any condition is found for each of them already. */
const ANY = 'any-long-term-condition';

/** Conditions of which a pair may be made. */
export const NEAR_CHOICES: readonly ConditionSlug[] = slugsOf(CONDITIONS).filter((slug) => slug !== ANY);

/** A pair in a sentence. */
export const nearInWords = ({supportFor, helpsWith}: Omit<NearRow, 'id'>): string =>
  `Support for ${labelIn(CONDITIONS, supportFor)} also helps with ${labelIn(CONDITIONS, helpsWith)}`;

const at = (field: 'supportFor' | 'helpsWith', text: string): FormError => ({field, href: `#${field}`, text});

/** What is wrong with a pair. @param others the pairs that are there */
const pairErrors = (pair: Omit<NearRow, 'id'>, others: readonly NearRow[]): FormError[] => {
  const {supportFor, helpsWith} = pair;
  if (supportFor === helpsWith) return [at('helpsWith', 'Choose another condition than the first')];
  if (NEAR_CONDITIONS[helpsWith]?.includes(supportFor))
    return [at('helpsWith', `Search knows this already: ${nearInWords(pair)}`)];
  if (others.some(({id}) => id === nearRow(pair).id))
    return [at('helpsWith', `This stands in the list already: ${nearInWords(pair)}`)];
  if (others.filter((other) => other.helpsWith === helpsWith).length >= WORD_LIMITS.nearEach)
    return [
      at(
        'helpsWith',
        `There are ${WORD_LIMITS.nearEach} for ${labelIn(CONDITIONS, helpsWith)} already. Take one back`,
      ),
    ];
  return others.length >= WORD_LIMITS.near
    ? [at('supportFor', 'There is no room for more. Take back one that is not needed')]
    : [];
};

/** Reads a pair as a form has it. @param others the pairs that are there */
export const readNear = (
  values: FormValues,
  others: readonly NearRow[],
): {readonly row: NearRow; readonly why: string} | {readonly errors: readonly FormError[]} => {
  const chosen = (field: 'supportFor' | 'helpsWith'): ConditionSlug | undefined =>
    NEAR_CHOICES.find((slug) => slug === valueOf(values, field));
  const [supportFor, helpsWith] = [chosen('supportFor'), chosen('helpsWith')];
  const why = readWhy(values);
  const errors = [
    ...(supportFor ? [] : [at('supportFor', 'Choose what the support is for')]),
    ...(helpsWith ? [] : [at('helpsWith', 'Choose what it also helps with')]),
    ...(supportFor && helpsWith ? pairErrors({supportFor, helpsWith}, others) : []),
    ...('errors' in why ? why.errors : []),
  ];
  if (errors.length > 0 || !supportFor || !helpsWith || 'errors' in why) return {errors};
  return {row: nearRow({supportFor, helpsWith}), why: why.why};
};
