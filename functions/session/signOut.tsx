import {clearCookie} from '../http/cookie.ts';
import {seeOther} from '../http/reply.ts';
import {formOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {SESSION_COOKIE, sessionOf} from '../http/session.ts';
import type {SessionDeps} from './deps.ts';
import {showAccount} from './showAccount.tsx';

/** POST /sign-out: this browser, or all of them. */
export const signOut =
  ({accounts, sessions, origin, now}: SessionDeps): Route =>
  async (request) => {
    const {actor, cookie} = sessionOf(request);
    if (formOf(request).get('where') === 'everywhere') {
      await accounts.signOutEverywhere(actor.account.id, now());
    }
    await sessions.end(cookie);
    return seeOther('/sign-out', [clearCookie(SESSION_COOKIE, {origin})]);
  };

/** GET /sign-out: says that it is done. It ends nothing by itself. */
export const signedOutPage =
  (deps: SessionDeps): Route =>
  () =>
    showAccount(deps, {page: 'signed-out'});
