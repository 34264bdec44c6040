import {profileValues, readProfile} from '#shared/access/profile.ts';
import {returnTo} from '#shared/access/returnTo.ts';
import {valueOf} from '#shared/referral/form/values.ts';
import {formToken} from '../http/formGuard.ts';
import {seeOther} from '../http/reply.ts';
import {formOf, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProfessionalDeps} from './deps.ts';
import {showProfessional} from './showProfessional.tsx';

type Deps = Pick<ProfessionalDeps, 'profiles' | 'shells' | 'now'>;

const AFTER = '/professional?saved=1';

/** GET /professional/profile: who they are; `to` is where they were going. */
export const profilePage =
  (deps: Deps): Route =>
  async (request) => {
    const {actor, cookie} = sessionOf(request);
    const profile = await deps.profiles.get(actor.account.id);
    return showProfessional(deps, {
      page: 'profile',
      formToken: formToken(cookie),
      to: returnTo(request.query.get('to'), AFTER),
      isFirst: profile === undefined,
      values: profileValues(profile ?? {replyEmail: actor.account.email}),
      errors: [],
    });
  };

/** POST /professional/profile: of whoever is signed in, and of nobody else. */
export const saveProfile =
  (deps: Deps): Route =>
  async (request) => {
    const {actor, cookie} = sessionOf(request);
    const values = valuesOf(formOf(request));
    const to = returnTo(valueOf(values, 'to'), AFTER);
    const read = readProfile(values);
    if ('errors' in read) {
      return showProfessional(
        deps,
        {
          page: 'profile',
          formToken: formToken(cookie),
          to,
          isFirst: (await deps.profiles.get(actor.account.id)) === undefined,
          values,
          errors: read.errors,
        },
        {status: 400},
      );
    }
    await deps.profiles.save(actor.account.id, read.profile, deps.now());
    return seeOther(to);
  };
