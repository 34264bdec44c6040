import {londonDate} from '#shared/london.ts';
import type {Listing} from '#shared/model/listing.ts';
import {ReferralCreated, ReferralRequest} from '#shared/model/referralRequest.ts';
import {parse} from '#shared/parse.ts';
import {type FieldError, ProblemError} from '#shared/problems.ts';
import {ageOn} from '#shared/referral/age.ts';
import {fitOfAge, fitOfAnswers, mustAnswerErrors} from '#shared/referral/form/fit.ts';
import {questionField} from '#shared/referral/form/values.ts';
import '#shared/plainErrors.ts';
import {secondsOfHourLeft} from '../data/codeLimits.ts';
import {idempotencyKeyOf} from '../http/idempotencyKey.ts';
import {json, type Reply} from '../http/reply.ts';
import {jsonOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {formGate, formNotShown} from './formGate.ts';
import {isMailHeld} from './isMailHeld.ts';
import {isWithinLimit} from './isWithinLimit.ts';
import {savedBefore} from './savedBefore.ts';
import {type SaveOutcome, saveReferral} from './saveReferral.ts';

const refuse = (detail: string, errors: readonly FieldError[]): never => {
  throw new ProblemError('not-acceptable-now', detail, {errors});
};

/** @throws ProblemError `invalid-request` when the person's age is one that the listing is not for */
const checkAge = (listing: Parameters<typeof fitOfAge>[0], age: number): void => {
  const fit = fitOfAge(listing, age);
  if (fit.outcome === 'fits') return;
  const detail =
    fit.outcome === 'mismatch'
      ? fit.because.join(' ')
      : 'People under 16 need an adult to ask for them: call the people who run it';
  throw new ProblemError('invalid-request', 'This support is for people of another age', {
    errors: [{pointer: '#/dateOfBirth', detail}],
  });
};

/** @throws ProblemError `invalid-request` when a question that must be answered is not, or its answer stops it */
const checkAnswers = (listing: Listing, answers: ReferralRequest['answers']): void => {
  const values = Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [questionField(id), answer]),
  );
  const errors = mustAnswerErrors(listing, values).map(({field, text}) => ({
    pointer: `#/answers/${field.slice(questionField('').length)}`,
    detail: text,
  }));
  if (errors.length > 0) {
    throw new ProblemError('invalid-request', 'The people who run it must know more first', {errors});
  }
  const fit = fitOfAnswers(listing, values);
  if (fit.outcome !== 'mismatch') return;
  throw new ProblemError('invalid-request', 'This support may not be right for this person', {
    errors: [{pointer: '#/answers', detail: fit.because.join(' ')}],
  });
};

const closed = ({contact, referral}: Listing): FieldError => ({
  pointer: '#/listing',
  detail: contact.phone === undefined ? referral.how : `Call ${contact.phone}`,
});

type Saved = Extract<SaveOutcome, {readonly reference: string}>;

/** What was saved, and whether mail of it is held by now: the same again may come after a code. */
const created =
  ({referrals}: Pick<Deps, 'referrals'>) =>
  async ({referralId, reference, followUrl}: Omit<Saved, 'outcome'>, now: Date): Promise<Reply> => {
    const isHeld = (await referrals.get(referralId, now))?.isMailHeld === true;
    return json(ReferralCreated, {reference, followUrl, isMailHeld: isHeld}, {status: 201});
  };

type Deps = Pick<
  ReferralDeps,
  | 'getAnyListingBySlug'
  | 'getMailbox'
  | 'referrals'
  | 'limits'
  | 'origin'
  | 'addressSecret'
  | 'newReference'
  | 'now'
>;

/**
 * POST /api/referrals, with `Idempotency-Key`
 *
 * Saves one referral and answers 201 with its reference, the person's private link and whether mail is held; the same again for the same key
 * and body. Nobody is signed in, and no professional's field is taken.
 *
 * @throws ProblemError `invalid-request`, `not-found`, `not-shown` (hidden now), `not-acceptable-now` (no online referral, run full),
 * `key-reused`, `too-many-requests`
 */
export const createReferral = (deps: Deps): Route => {
  const gate = formGate(deps);
  const save = saveReferral(deps);
  return async (request) => {
    const key = idempotencyKeyOf(request);
    const given = parse(ReferralRequest, jsonOf(request));
    const {whole, gate: open} = await gate(given.listing);
    const {listing} = whole;
    const now = deps.now();
    const listingId = (whole.mergedFrom?.listing ?? listing).id;
    const wanted = {listingId, toSave: {kind: 'referral', request: given}, key} as const;
    const earlier = await savedBefore(deps)(wanted, now);
    if (earlier) return await created(deps)(earlier, now);
    if (open === 'hidden') throw formNotShown();
    if (whole.mergedFrom) {
      const detail = `This is now part of ${listing.slug}: read that, and send it there`;
      return refuse('This support was merged into another', [{pointer: '#/listing', detail}]);
    }
    if (open !== 'online')
      return refuse('This support does not take referrals online now', [closed(listing)]);
    checkAge(listing, ageOn(given.dateOfBirth, londonDate(now)));
    checkAnswers(listing, given.answers);
    const [isWithin, isHeld] = await Promise.all([
      isWithinLimit(deps)(wanted, request.viewerAddress, now),
      isMailHeld(deps)(wanted, now),
    ]);
    if (!isWithin) {
      throw new ProblemError('too-many-requests', 'Too many referrals from this address in an hour', {
        retryAfterSeconds: secondsOfHourLeft(now),
      });
    }
    const saved = await save({whole, toSave: wanted.toSave, key, isMailHeld: isHeld});
    if ('reference' in saved) return await created(deps)(saved, now);
    if (saved.outcome === 'key-reused') {
      throw new ProblemError('key-reused', 'This Idempotency-Key was used for another referral');
    }
    return refuse('This start is now full', [{pointer: '#/run', detail: 'Choose another start'}]);
  };
};
