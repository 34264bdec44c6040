import {type Actor, belongsTo} from '#shared/access/actor.ts';
import {formToken} from '../http/formGuard.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {SessionDeps} from './deps.ts';
import {showAccount} from './showAccount.tsx';

const rolesOf = ({isProfessional, duties, isCurator}: Actor) => [
  ...(isProfessional ? (['professional'] as const) : []),
  ...(duties.size > 0 ? (['provider'] as const) : []),
  ...(isCurator ? (['curator'] as const) : []),
];

/** GET /account: who is signed in, what that opens, and the way out. */
export const accountPage =
  (deps: SessionDeps): Route =>
  (request) => {
    const {actor, cookie} = sessionOf(request);
    return showAccount(deps, {
      page: 'account',
      email: actor.account.email,
      roles: rolesOf(actor),
      keepsPeople: belongsTo('inviter', actor),
      formToken: formToken(cookie),
    });
  };
