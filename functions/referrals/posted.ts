import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {PROOF, TRAP_FIELD} from '#shared/referral/form/proof.ts';
import type {GatedListing} from '../transfer/gate.ts';
import type {trustIn, Visitor} from './visitor.ts';

/** A form of the referral pages, as it came. */
export interface Posted {
  readonly slug: string;
  readonly gated: GatedListing;
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
 * types. It never discards: `errors` is what to show when the question was asked and answered wrongly.
 */
export const proofWanted = (
  {values, now}: Pick<Posted, 'values' | 'now'>,
  startedAt: string | undefined,
): {readonly isWanted: boolean; readonly errors: readonly FormError[]} => {
  const isTooFast = startedAt !== undefined && now.getTime() - Date.parse(startedAt) < FASTEST_MS;
  const isTrapped = valueOf(values, TRAP_FIELD) !== '';
  const proof = valueOf(values, PROOF.field).trim().toLowerCase().replaceAll(/[."']/g, '');
  if (!(isTooFast || isTrapped) || proof === PROOF.answer) return {isWanted: false, errors: []};
  const errors: readonly FormError[] =
    PROOF.field in values
      ? [{field: PROOF.field, href: `#${PROOF.field}`, text: `Type the word ${PROOF.answer}`}]
      : [];
  return {isWanted: true, errors};
};

/** A key as our own pages make them; anything else is no key of ours. */
const KEY = /^[0-9a-f-]{36}$/;

/** The key that a form carries, or null. */
export const keyOf = (values: FormValues): string | null => {
  const key = valueOf(values, 'key');
  return KEY.test(key) ? key : null;
};
