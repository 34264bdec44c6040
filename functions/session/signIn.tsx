import type {Role} from '#shared/access/account.ts';
import {isListedDomain} from '#shared/access/mailDomain.ts';
import {startPageOf} from '#shared/access/startPage.ts';
import {returnTo} from '#shared/access/returnTo.ts';
import {setCookie} from '../http/cookie.ts';
import {leaveFor, type Reply, seeOther} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import {SESSION_COOKIE} from '../http/session.ts';
import {log} from '../log.ts';
import type {ProvenPerson} from '../data/accounts/accountStore.ts';
import type {SessionDeps} from './deps.ts';
import {NotProven} from './issuer.ts';
import {dropJourney, heldJourney, holdJourney} from './journeyCookie.ts';
import {showAccount} from './showAccount.tsx';

/** Stands for no page in particular: whoever signs in gets to their own start page. */
const HOME = '/';

/** GET /sign-in: what signing in is for, and one button. */
export const signInPage =
  (deps: SessionDeps): Route =>
  ({query}) =>
    showAccount(deps, {page: 'sign-in', to: returnTo(query.get('to'), HOME)});

const notReached = (
  deps: SessionDeps,
  {id, to, failure}: {id: string; to: string; failure: unknown},
): Reply => {
  log('error', 'issuer-not-reached', {requestId: id, failure});
  return showAccount(deps, {page: 'sign-in', to, problem: 'not-reached'}, {status: 503});
};

/** GET /sign-in/start: leaves for the issuer. Nothing is kept of it but in the browser. */
export const signInStart =
  (deps: SessionDeps): Route =>
  async ({query, id}) => {
    const to = returnTo(query.get('to'), HOME);
    try {
      const {url, journey} = await deps.issuer.begin();
      return leaveFor(url, [holdJourney(journey, to, deps.origin)]);
    } catch (failure) {
      return notReached(deps, {id, to, failure});
    }
  };

const deservedRoles = (email: string, {professionalDomains}: SessionDeps, now: Date): Role[] =>
  isListedDomain(email, professionalDomains)
    ? [{role: 'professional', grantedBy: 'mail-domain', grantedAt: now.toISOString()}]
    : [];

/** GET /sign-in/callback: the issuer's answer. A new session each time, whatever cookie came along. */
export const signInEnd =
  (deps: SessionDeps): Route =>
  async (request): Promise<Reply> => {
    const {accounts, sessions, issuer, origin} = deps;
    const held = heldJourney(request, origin);
    if (!held) {
      return showAccount(deps, {page: 'sign-in', to: HOME, problem: 'began-elsewhere'}, {status: 400});
    }
    const to = returnTo(held.to, HOME);
    const dropped = dropJourney(held.state, origin);
    let person: ProvenPerson;
    try {
      person = await issuer.finish(request.query, held);
    } catch (failure) {
      if (!(failure instanceof NotProven)) return notReached(deps, {id: request.id, to, failure});
      log('warn', 'sign-in-refused', {requestId: request.id, failure: failure.cause});
      return showAccount(
        deps,
        {page: 'sign-in', to, problem: 'not-proven'},
        {status: 400, cookies: [dropped]},
      );
    }
    const now = deps.now();
    const actor = await accounts.signIn(person, deservedRoles(person.email, deps, now), now);
    const cookie = await sessions.start(actor.account.id, now);
    return seeOther(to === HOME ? startPageOf(actor) : to, [
      setCookie(SESSION_COOKIE, cookie, {origin}),
      dropped,
    ]);
  };
