import * as z from 'zod/mini';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import type {FieldName} from '#shared/proposal/fields.ts';
import type {EditedPage} from '#shared/proposal/page.ts';
import {untouchedIn} from '#shared/proposal/readSection.ts';
import {shownOf} from '#shared/proposal/shownOf.ts';
import {sha256} from '../data/secrets.ts';

/** Enough of a hash to tell two values of a field apart; nobody gains by making two alike. */
const MARK_LENGTH = 16;

/** A mark of what a field says. */
export const markOf = (value: unknown): string => sha256(canonicalJson(value ?? null)).slice(0, MARK_LENGTH);

/** A mark of what the form of a field says, typed or not: alike where nobody has touched it. */
export const markOfTyped = (field: FieldName, typed: unknown): string => markOf(shownOf(field, typed));

/** The mark of a field as its form shows it before anybody types. */
export const markIn = (page: EditedPage, field: FieldName): string =>
  markOfTyped(field, untouchedIn(page, field));

const Marks = z.record(z.string(), z.string());
export type Marks = Readonly<Record<string, string>>;

/** The marks of fields as a form carries them. */
export const marksText = (page: EditedPage, fields: readonly FieldName[], kept: Marks = {}): string =>
  JSON.stringify(Object.fromEntries(fields.map((field) => [field, kept[field] ?? markIn(page, field)])));

/** The marks that came back; none where they are not what we gave. */
export const readMarks = (text: string): Marks => {
  try {
    return Marks.parse(JSON.parse(text.slice(0, 10_000)));
  } catch {
    return {};
  }
};
