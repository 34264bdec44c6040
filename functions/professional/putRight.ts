import {londonDate} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {asTold} from '#shared/referral/pending.ts';
import {type PutRight, readPutRight} from '#shared/referral/putRight.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import type {ProfessionalDeps} from './deps.ts';
import {showOne} from './oneReferral.ts';
import {ownPutRights} from './ownPutRights.ts';

/** Somebody else took a step in the same moment. */
const tryAgain = (step: PutRight): FormError => ({
  field: 'reason',
  href: `#${step}-reason`,
  text: 'This referral changed just now, and nothing was saved. Send it again',
});

/**
 * Puts right what was told of the person, as they said it to whoever referred them. They see nothing of what stands there,
 * and what they leave empty stays. The provider is told that something changed.
 */
export const putRight = async (
  deps: ProfessionalDeps,
  request: HttpRequest,
  {
    standing,
    step,
    values,
  }: {readonly standing: Referral; readonly step: PutRight; readonly values: FormValues},
): Promise<Reply> => {
  const now = deps.now();
  const here = `/professional/referrals/${standing.reference}` as const;
  const person = await deps.referrals.getPerson(standing.id, now);
  if (!person || !ownPutRights(asTold(standing, now)).includes(step)) return seeOther(here);
  const read = readPutRight(step, values, {person, today: londonDate(now), keepsEmpty: true});
  if ('errors' in read) {
    return await showOne(deps, request, standing, {values, errors: read.errors, tried: step});
  }
  try {
    await deps.referrals.takeStep(
      standing,
      {step, by: 'professional', reason: read.reason, person: read.change, messages: []},
      now,
    );
  } catch (failure) {
    if (!(failure instanceof ProblemError)) throw failure;
    return await showOne(deps, request, standing, {values, errors: [tryAgain(step)], tried: step});
  }
  return seeOther(`${here}?done=1`);
};
