import type {Actor} from '#shared/access/actor.ts';
import {ProblemError} from '#shared/problems.ts';
import type {HttpRequest} from './request.ts';

/** A record system that asks, and who answers for it, with the roles that they have at this moment. */
export interface SystemCaller {
  readonly clientId: string;
  readonly name: string;
  readonly actor: Actor;
}

/** Who stands before the routes for systems. @throws ProblemError for whoever does not come in */
export type SystemDoor = (request: Pick<HttpRequest, 'clientId'>) => Promise<SystemCaller>;

/** Whoever a client of the token's issuer is here; undefined for one that nobody answers for. */
export type OpenSystem = (clientId: string) => Promise<SystemCaller | undefined>;

/**
 * The system behind a request. The gateway has judged the token (signature, issuer, audience, times, scope); what is
 * left is who answers for it. @throws ProblemError `not-signed-in`, `not-allowed`
 */
export const systemDoor =
  (open: OpenSystem): SystemDoor =>
  async ({clientId}) => {
    if (clientId === undefined) throw new ProblemError('not-signed-in', 'Send an access token.');
    const caller = await open(clientId);
    if (caller) return caller;
    throw new ProblemError('not-allowed', 'Nobody here answers for this system: they must sign in once.');
  };

/** The system of a route that is for systems: http/api.ts has let nobody else through. */
export const systemOf = ({system}: Pick<HttpRequest, 'system'>): SystemCaller => {
  if (!system) throw new ProblemError('not-signed-in', 'Send an access token.');
  return system;
};
