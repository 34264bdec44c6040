import type {Actor} from '#shared/access/actor.ts';
import {ProblemError} from '#shared/problems.ts';
import {cookieName} from './cookie.ts';
import type {HttpRequest} from './request.ts';

export const SESSION_COOKIE = 'session';

/** Somebody who is signed in, and the cookie that says so: forms are tied to it. */
export interface Session {
  readonly actor: Actor;
  readonly cookie: string;
}

/** Opens the sign-in of a request; undefined when there is none. */
export type OpenSession = (request: Pick<HttpRequest, 'cookies'>) => Promise<Session | undefined>;

export const sessionOpener =
  (
    sessions: {readonly open: (cookie: string, now: Date) => Promise<Actor | undefined>},
    {origin, now}: {readonly origin: string; readonly now: () => Date},
  ): OpenSession =>
  async ({cookies}) => {
    const cookie = cookies.get(cookieName(SESSION_COOKIE, {origin}));
    const actor = cookie === undefined ? undefined : await sessions.open(cookie, now());
    return actor && cookie !== undefined ? {actor, cookie} : undefined;
  };

/** The session of a route that is not for anyone: http/api.ts has let nobody through without. */
export const sessionOf = ({session}: HttpRequest): Session => {
  if (!session) throw new ProblemError('not-signed-in', 'Sign in to see this.');
  return session;
};
