import {londonDate} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import type {FormValues} from '#shared/referral/form/values.ts';
import {readActivationAfter} from '#shared/referral/professional/activationAfter.ts';
import {asTold} from '#shared/referral/pending.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import {sessionOf} from '../http/session.ts';
import type {ProfessionalDeps} from './deps.ts';
import {isLicensed} from './licence.ts';
import {mayMeasure} from './mayMeasure.ts';
import {showOne} from './oneReferral.ts';

/**
 * Writes down a level that was measured when the support had ended, where the organisation of whoever referred has
 * confirmed a licence.
 */
export const measureAfter = async (
  deps: ProfessionalDeps,
  request: HttpRequest,
  {standing, values}: {readonly standing: Referral; readonly values: FormValues},
): Promise<Reply> => {
  const {actor} = sessionOf(request);
  const now = deps.now();
  const here = `/professional/referrals/${standing.reference}` as const;
  const [person, profile] = await Promise.all([
    deps.referrals.getPerson(standing.id, now),
    deps.profiles.get(actor.account.id),
  ]);
  const licensed = await isLicensed(deps, actor, profile);
  if (!person || !mayMeasure(asTold(standing, now), licensed)) return seeOther(here);
  const read = readActivationAfter(values, {said: person.said, today: londonDate(now)});
  if ('errors' in read) {
    return await showOne(deps, request, standing, {values, errors: read.errors, tried: 'activation'});
  }
  const after = {
    ...read.activation,
    by: 'professional',
    accountId: actor.account.id,
    at: now.toISOString(),
  } as const;
  try {
    await deps.referrals.measureAfter({referral: standing, person, after}, now);
  } catch (failure) {
    // Somebody else wrote one down in the same moment: it stands there to be read.
    if (!(failure instanceof ProblemError)) throw failure;
  }
  return seeOther(here);
};
