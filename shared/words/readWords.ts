import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {ADDABLE_MEANINGS, type AddableMeaning, WORD_LIMITS} from './wordList.ts';
import {type AmongWords, plainPhrase, problemOf, withoutDoubles} from './wordRules.ts';

/** What a form says of a row. */
export interface TypedWords {
  readonly phrases: readonly string[];
  readonly means: readonly AddableMeaning[];
  readonly why: string;
}

const at = (field: string, text: string): FormError => ({field, href: `#${field}`, text});

const phraseErrors = (phrases: readonly string[], among: AmongWords): FormError[] => {
  if (phrases.length === 0) return [at('phrases', 'Enter the words, as people type them')];
  if (phrases.length > WORD_LIMITS.phrases)
    return [at('phrases', `Enter ${WORD_LIMITS.phrases} phrases at most. Put the others in another row`)];
  return phrases.flatMap((phrase) => {
    const problem = problemOf(phrase, among);
    return problem === undefined ? [] : [at('phrases', problem)];
  });
};

const meansErrors = (means: readonly string[]): FormError[] => {
  if (means.length === 0) return [at('means', 'Choose what the words mean')];
  return means.length > WORD_LIMITS.meanings
    ? [at('means', `Choose ${WORD_LIMITS.meanings} meanings at most`)]
    : [];
};

const whyErrors = (why: string): FormError[] => {
  if (why === '') return [at('why', 'Say why, for whoever looks at this later')];
  return why.length > WORD_LIMITS.why ? [at('why', `Use ${WORD_LIMITS.why} letters or fewer`)] : [];
};

/** Why something is changed or taken out, or what is wrong with what was typed. */
export const readWhy = (values: FormValues): {why: string} | {errors: readonly FormError[]} => {
  const why = valueOf(values, 'why').trim();
  const errors = whyErrors(why);
  return errors.length > 0 ? {errors} : {why};
};

/** Reads a row as a form has it: a phrase a line, and the meanings that are ticked. */
export const readWords = (
  values: FormValues,
  among: AmongWords,
): TypedWords | {readonly errors: readonly FormError[]} => {
  const phrases = withoutDoubles(
    listOf(values, 'phrases')
      .flatMap((text) => text.split(/[\r\n]+/))
      .map(plainPhrase)
      .filter((phrase) => phrase !== ''),
  );
  const chosen = new Set<string>(listOf(values, 'means'));
  const means = ADDABLE_MEANINGS.filter((each) => chosen.has(each));
  const why = valueOf(values, 'why').trim();
  const errors = [...phraseErrors(phrases, among), ...meansErrors(means), ...whyErrors(why)];
  return errors.length > 0 ? {errors} : {phrases, means, why};
};
