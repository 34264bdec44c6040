import {londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {readActivationAfter} from '#shared/referral/professional/activationAfter.ts';
import {asTold} from '#shared/referral/pending.ts';
import {seeOther} from '../http/reply.ts';
import {formOf, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProfessionalDeps} from './deps.ts';
import {isLicensed} from './licence.ts';
import {mayMeasure} from './mayMeasure.ts';
import {ownOne, showOne} from './oneReferral.ts';

/**
 * POST /professional/referrals/{reference}: writes down a level that was measured when the support had ended, where the
 * organisation of whoever referred has confirmed a licence. @throws ProblemError `not-found`
 */
export const measureAfter =
  (deps: ProfessionalDeps): Route =>
  async (request) => {
    const standing = await ownOne(deps, request);
    const {actor} = sessionOf(request);
    const now = deps.now();
    const here = `/professional/referrals/${standing.reference}` as const;
    const [person, profile] = await Promise.all([
      deps.referrals.getPerson(standing.id, now),
      deps.profiles.get(actor.account.id),
    ]);
    const licensed = await isLicensed(deps, actor, profile);
    if (!person || !mayMeasure(asTold(standing, now), licensed)) return seeOther(here);
    const values = valuesOf(formOf(request));
    const read = readActivationAfter(values, {said: person.said, today: londonDate(now)});
    if ('errors' in read) return await showOne(deps, request, standing, {values, errors: read.errors});
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
