import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {PROOF, TRAP_FIELD} from '#shared/referral/form/proof.ts';
import type {FormListing} from './formListing.ts';
import type {trustIn, Visitor} from './visitor.ts';

/** A form of the referral pages, as it came. */
export interface Posted {
  readonly slug: string;
  readonly gated: FormListing;
  readonly visitor: Visitor;
  readonly trust: ReturnType<typeof trustIn>;
  readonly values: FormValues;
  readonly viewerAddress: string | null;
  readonly now: Date;
}

/** Nobody fills in three pages, or reads one, in less. */
const FASTEST_MS = 2000;

/**
 * Whether a form must first answer one plain question: a machine's trap was filled in, or it came faster than anybody
 * types. It never discards: `errors` says at the top of the page that there is one more question, and leads to it.
 */
export const proofWanted = (
  {values, now}: Pick<Posted, 'values' | 'now'>,
  startedAt: string | undefined,
): {readonly isWanted: boolean; readonly errors: readonly FormError[]} => {
  const isTooFast = startedAt !== undefined && now.getTime() - Date.parse(startedAt) < FASTEST_MS;
  const isTrapped = valueOf(values, TRAP_FIELD) !== '';
  const proof = valueOf(values, PROOF.field).trim().toLowerCase().replaceAll(/[."']/g, '');
  if (!(isTooFast || isTrapped) || proof === PROOF.answer) return {isWanted: false, errors: []};
  const text =
    PROOF.field in values
      ? `Type the word ${PROOF.answer}`
      : `Answer one more question: type the word ${PROOF.answer}`;
  return {isWanted: true, errors: [{field: PROOF.field, href: `#${PROOF.field}`, text}]};
};

/** A key as our own pages make them; anything else is no key of ours. */
const KEY = /^[0-9a-f-]{36}$/;

/** The key that a form carries, or null. */
export const keyOf = (values: FormValues): string | null => {
  const key = valueOf(values, 'key');
  return KEY.test(key) ? key : null;
};
