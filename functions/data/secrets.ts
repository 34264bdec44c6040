import {createHash, createHmac, randomBytes, randomInt, randomUUID} from 'node:crypto';

/** Bytes in a token, a cookie or a key that we mint: 128 bits. */
const TOKEN_BYTES = 16;

/** 22 characters of base64url that nobody can guess. What a token opens is kept under its hash only. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** Bytes in the id of a form: it tells one person's few forms apart, and opens nothing. */
const FORM_ID_BYTES = 8;

/** 11 characters of base64url: which form of a visitor's, in the address of its pages. */
export const newFormId = (): string => randomBytes(FORM_ID_BYTES).toString('base64url');

export const newId = (): string => randomUUID();

/** The same id for the same cause, in the shape of every other: so that what is done twice is written once. */
export const idFrom = (cause: string): string =>
  sha256(cause)
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** Six digits to type, "004512" included. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** SHA-256 in hex: how secrets are kept. */
export const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex');

/**
 * A token that can be made again by whoever holds `key`, and by nobody else: so that an answer that was lost can be
 * given a second time although only the token's hash is kept.
 */
export const tokenFrom = (key: string, id: string): string =>
  createHmac('sha256', key).update(id).digest().subarray(0, TOKEN_BYTES).toString('base64url');
