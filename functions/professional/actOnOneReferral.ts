import {valueOf} from '#shared/referral/form/values.ts';
import {isPutRight} from '#shared/referral/putRight.ts';
import {formOf, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ProfessionalDeps} from './deps.ts';
import {measureAfter} from './measureAfter.ts';
import {ownOne} from './oneReferral.ts';
import {putRight} from './putRight.ts';
import {isWantedAnswer, sayIfWanted} from './sayIfWanted.ts';

/**
 * POST /professional/referrals/{reference}: puts right what was told of the person, as they said it on the phone; says
 * whether they still want it; or writes down a level that was measured when the support had ended. @throws ProblemError `not-found`
 */
export const actOnOneReferral =
  (deps: ProfessionalDeps): Route =>
  async (request) => {
    const standing = await ownOne(deps, request);
    const values = valuesOf(formOf(request));
    const action = valueOf(values, 'action');
    if (isWantedAnswer(action)) return await sayIfWanted(deps, {standing, action});
    return isPutRight(action)
      ? await putRight(deps, request, {standing, step: action, values})
      : await measureAfter(deps, request, {standing, values});
  };
