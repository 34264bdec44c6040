import * as z from 'zod/mini';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import type {FieldName} from '#shared/proposal/fields.ts';
import {type EditedPage, valueIn} from '#shared/proposal/page.ts';
import {sha256} from '../data/secrets.ts';

/** Enough of a hash to tell two values of a field apart; nobody gains by making two alike. */
const MARK_LENGTH = 16;

/** A mark of what a field says. */
export const markOf = (value: unknown): string => sha256(canonicalJson(value ?? null)).slice(0, MARK_LENGTH);

const Marks = z.record(z.string(), z.string());
export type Marks = Readonly<Record<string, string>>;

/** The marks of fields as a form carries them. */
export const marksText = (page: EditedPage, fields: readonly FieldName[], kept: Marks = {}): string =>
  JSON.stringify(
    Object.fromEntries(fields.map((field) => [field, kept[field] ?? markOf(valueIn(page, field))])),
  );

/** The marks that came back; none where they are not what we gave. */
export const readMarks = (text: string): Marks => {
  try {
    return Marks.parse(JSON.parse(text.slice(0, 10_000)));
  } catch {
    return {};
  }
};
