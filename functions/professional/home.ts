import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProfessionalDeps} from './deps.ts';
import {showProfessional} from './showProfessional.tsx';

/** GET /professional: where a professional begins. */
export const home =
  (deps: Pick<ProfessionalDeps, 'profiles' | 'shells'>): Route =>
  async (request) => {
    const {actor} = sessionOf(request);
    return showProfessional(deps, {
      page: 'home',
      profile: await deps.profiles.get(actor.account.id),
      notice: request.query.has('saved') ? 'profile-saved' : undefined,
    });
  };
