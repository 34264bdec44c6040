import type {Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import {ConditionFailed} from '../directory/transact.ts';
import {MOST_REFERENCES, newRows, type NewReferral, resolved} from './createReferral.ts';
import {readIdempotency, type SavedReferral} from './idempotency.ts';
import {transactWithoutGone} from './keptRows.ts';
import type {ReferralsTable} from './table.ts';
import {type Step, stepRows} from './takeStep.ts';

/** A referral that ends, and the one that it becomes. */
export interface Transfer {
  readonly referral: Referral;
  readonly step: Step;
  readonly made: NewReferral;
}

const savedBy = ({referralId, reference}: SavedReferral): SavedReferral => ({referralId, reference});

/**
 * Ends one referral and saves the one that it becomes, each with the reference of the other, in one transaction: nobody
 * is lost between two providers, and nobody is with both. The key of the new one belongs to the old one, so that
 * it is passed on once, however often and to whomever it is sent; the same again gives the one that there is.
 * @throws ProblemError `not-acceptable-now`, or `stale-version` when somebody was faster with another step
 */
export const transferReferral = async (
  table: ReferralsTable,
  {referral, step, made}: Transfer,
  {newReference, now}: {newReference: () => string; now: Date},
): Promise<SavedReferral> => {
  const {client, tableName} = table;
  for (let tries = 1; ; tries += 1) {
    const reference = newReference();
    const given = {...step, movedTo: reference};
    const next = afterStep(referral, given, now);
    try {
      await transactWithoutGone(client, [
        ...stepRows(tableName, {referral, next, given}, now),
        ...newRows(tableName, made, reference, now).map(({what, item}) => ({what: `new ${what}`, item})),
      ]);
      return {referralId: made.referral.id, reference};
    } catch (failure) {
      if (!(failure instanceof ConditionFailed)) {
        const found = await resolved(table, made, failure);
        if ('reference' in found) return savedBy(found);
        throw failure;
      }
      const earlier = await readIdempotency(table, made.key.keyHash, now);
      if (earlier) return savedBy(earlier);
      if (failure.failed.includes('referral')) {
        throw new ProblemError('stale-version', 'Somebody else changed this referral just now', {
          cause: failure,
        });
      }
      if (!failure.failed.includes('new reference') || tries === MOST_REFERENCES) throw failure;
    }
  }
};
