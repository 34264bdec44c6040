import type {ReferralRoute} from '#shared/model/referral.ts';
import {parsePostcode} from '#shared/geo/postcode.ts';
import {ProblemError} from '#shared/problems.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {type Given, newReferral} from '../data/referral/newReferral.ts';
import type {CreateOutcome} from '../data/referralStore.ts';
import {sha256, tokenFrom} from '../data/secrets.ts';
import type {ReferralDeps} from './deps.ts';
import {answersInWords} from '#shared/referral/answersInWords.ts';
import {findRun} from './runs.ts';
import {bodyHashOf, followUrlOf, savedBefore, type ToSave} from './savedBefore.ts';

export interface SaveOptions {
  readonly whole: WholeListing;
  readonly toSave: ToSave;
  readonly key: string;
  readonly draftHash?: string;
  /** What the draft became before, by its id: it has ended, and the draft becomes this one instead. */
  readonly ended?: string | undefined;
  /** A professional chose it with the person and handed it over. */
  readonly isHandedOver?: boolean;
  /** Too many requests named the person's mailbox today (`isMailHeld.ts`). */
  readonly isMailHeld?: boolean;
}

/** With the person's private link, when there is a referral. */
export type SaveOutcome =
  | (Extract<CreateOutcome, {readonly referralId: string}> & {readonly followUrl: string})
  | Exclude<CreateOutcome, {readonly referralId: string}>;

const personOf = (toSave: ToSave, whole: WholeListing): Given['person'] => {
  if (toSave.kind === 'call-me') {
    const {name, phone} = toSave.request;
    // Nobody asked whether a message is safe, so none is left.
    return {for: 'me', name, phone, contactBy: 'phone-no-message', needs: [], answers: []};
  }
  const {request} = toSave;
  return {...request, answers: answersInWords(whole.listing, request.answers)};
};

const routeOf = ({toSave, isHandedOver}: Pick<SaveOptions, 'toSave' | 'isHandedOver'>): ReferralRoute => {
  if (toSave.kind === 'call-me') return 'call-me';
  if (isHandedOver === true) return 'handed-over';
  return toSave.request.for === 'me' ? 'self' : 'someone';
};

/**
 * Saves a referral with everything that follows from it. Nothing is sent here: the messages wait in the outbox, written
 * in the same transaction.
 * @throws ProblemError `not-acceptable-now` when the run is no longer there to be chosen
 */
export const saveReferral =
  ({
    referrals,
    origin,
    newReference,
    now: clock,
  }: Pick<ReferralDeps, 'referrals' | 'origin' | 'newReference' | 'now'>) =>
  async ({
    whole,
    toSave,
    key,
    draftHash,
    ended,
    isHandedOver = false,
    isMailHeld = false,
  }: SaveOptions): Promise<SaveOutcome> => {
    const now = clock();
    const {listing} = whole;
    const runId = toSave.kind === 'referral' ? toSave.request.run : undefined;
    const run = runId === undefined ? undefined : findRun(whole, runId, now);
    if (runId !== undefined && !run) {
      const earlier = await savedBefore({referrals, origin})({listingId: listing.id, toSave, key}, now);
      if (earlier) return earlier;
      throw new ProblemError('not-acceptable-now', 'That start is no longer there', {
        errors: [{pointer: '#/run', detail: 'Choose another start'}],
      });
    }
    const postcode = toSave.kind === 'referral' ? parsePostcode(toSave.request.postcode) : null;
    const made = newReferral(
      {
        whole,
        route: routeOf({toSave, isHandedOver}),
        by: 'person',
        person: personOf(toSave, whole),
        run,
        isMailHeld,
        ...(postcode?.kind === 'full' && {outcode: postcode.outcode}),
      },
      now,
    );
    const outcome = await referrals.create(
      {
        ...made,
        key: {keyHash: sha256(key), bodyHash: bodyHashOf({listingId: listing.id, toSave})},
        token: tokenFrom(key, made.referral.id),
        ...(draftHash !== undefined && {draft: {hash: draftHash, ended}}),
      },
      {newReference, now},
    );
    return 'referralId' in outcome
      ? {...outcome, followUrl: followUrlOf(origin, key, outcome.referralId)}
      : outcome;
  };
