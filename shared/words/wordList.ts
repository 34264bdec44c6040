import * as z from 'zod/mini';
import {Id, IsoInstant, text} from '#shared/model/primitives.ts';
import {CONDITIONS, ConditionSlug, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import type {Meaning} from '#shared/taxonomy/meaning.ts';

/** What words may be added for: a condition or a kind of support. */
export type AddableMeaning = Extract<Meaning, `condition:${string}` | `support:${string}`>;

/** Every meaning that may be chosen, conditions first, in the order of the taxonomy. */
export const ADDABLE_MEANINGS: readonly AddableMeaning[] = [
  ...CONDITIONS.map(({slug}) => `condition:${slug}` as const),
  ...SUPPORT_TYPES.map(({slug}) => `support:${slug}` as const),
];

/**
 * What bounds the list. It stands in one item beside the shards' versions, which the menu reads twice a second: a full
 * list is about 40 kB, and one of 30 rows is less than the 4 kB that cost no more than none. `near` are pairs of conditions,
 * and `nearEach` those of one condition: each of them is one more thing that a search for it looks for.
 */
export const WORD_LIMITS = {
  rows: 100,
  near: 40,
  nearEach: 5,
  phrases: 6,
  meanings: 5,
  letters: 50,
  words: 8,
  why: 300,
} as const;

const Meanings = z.array(z.enum(ADDABLE_MEANINGS)).check(z.minLength(1), z.maxLength(WORD_LIMITS.meanings));

/** Phrases that were added, and what they mean: one thing, or a choice of several. */
export const WordRow = z.strictObject({
  id: Id,
  phrases: z.array(text(WORD_LIMITS.letters)).check(z.minLength(1), z.maxLength(WORD_LIMITS.phrases)),
  means: Meanings,
});
export type WordRow = z.infer<typeof WordRow>;

/** Support for the one condition also helps with the other. Its id is made of both, so that no pair stands twice. */
export const NearRow = z.strictObject({id: Id, supportFor: ConditionSlug, helpsWith: ConditionSlug});
export type NearRow = z.infer<typeof NearRow>;

export const nearRow = (pair: Omit<NearRow, 'id'>): NearRow => ({
  id: `near:${pair.supportFor}:${pair.helpsWith}`,
  ...pair,
});

/** What a change is of: words, or a pair of conditions. */
export type AddedRow = WordRow | NearRow;
export const isNear = (row: AddedRow): row is NearRow => 'helpsWith' in row;

/** All that was added, as it is now. `revision` counts the changes; 0 before the first. */
export const WordList = z.object({
  rows: z.array(WordRow).check(z.maxLength(WORD_LIMITS.rows)),
  near: z._default(z.array(NearRow).check(z.maxLength(WORD_LIMITS.near)), []),
  revision: z.int(),
});
export type WordList = z.infer<typeof WordList>;

export const NO_WORDS: WordList = {rows: [], near: [], revision: 0};

/** One change of the list, never written again. `before` is absent of what is new, `after` of what was taken out. */
export const WordChange = z.object({
  revision: z.int(),
  at: IsoInstant,
  by: z.object({accountId: Id}),
  why: text(WORD_LIMITS.why),
  before: z.optional(z.union([WordRow, NearRow])),
  after: z.optional(z.union([WordRow, NearRow])),
});
export type WordChange = z.infer<typeof WordChange>;

const rowsAfter = <Row extends AddedRow>(
  rows: readonly Row[],
  {id, after}: {readonly id: string; readonly after: Row | undefined},
): Row[] => {
  if (!after) return rows.filter((row) => row.id !== id);
  return rows.some((row) => row.id === id)
    ? rows.map((row) => (row.id === id ? after : row))
    : [...rows, after];
};

/** The list after a row was added, put in the place of the one with its id, or taken out. */
export const listAfter = (
  list: Pick<WordList, 'rows' | 'near'>,
  {before, after}: Pick<WordChange, 'before' | 'after'>,
): Pick<WordList, 'rows' | 'near'> => {
  const row = after ?? before;
  if (!row) throw new Error('A change without a row');
  const {rows, near} = list;
  return isNear(row)
    ? {rows, near: rowsAfter(near, {id: row.id, after: after && row})}
    : {rows: rowsAfter(rows, {id: row.id, after: after && row}), near};
};
