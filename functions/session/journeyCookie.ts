import {SESSION_SECONDS} from '#shared/access/sessionTimes.ts';
import * as z from 'zod/mini';
import {clearCookie, cookieName, setCookie} from '../http/cookie.ts';
import type {HttpRequest} from '../http/request.ts';
import type {Journey} from './issuer.ts';

const Held = z.object({nonce: z.string(), verifier: z.string(), to: z.string()});

/** A cookie for each journey, so that two windows may sign in at once. */
const nameOf = (state: string): string => `sign-in-${state.slice(0, 12)}`;

const STATE = /^[\w-]{20,200}$/;

/** Sets what the browser must hold until it comes back from the issuer. */
export const holdJourney = ({state, ...secret}: Journey, to: string, origin: string): string =>
  setCookie(nameOf(state), Buffer.from(JSON.stringify({...secret, to})).toString('base64url'), {
    origin,
    maxAgeSeconds: SESSION_SECONDS.signIn,
  });

/** What this browser held for the journey that came back; undefined when it began elsewhere, or too long ago. */
export const heldJourney = (
  {cookies, query}: Pick<HttpRequest, 'cookies' | 'query'>,
  origin: string,
): (Journey & {readonly to: string}) | undefined => {
  const state = query.get('state') ?? '';
  if (!STATE.test(state)) return undefined;
  const value = cookies.get(cookieName(nameOf(state), {origin})) ?? '';
  try {
    const held = Held.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
    return {state, ...held};
  } catch {
    return undefined;
  }
};

export const dropJourney = (state: string, origin: string): string => clearCookie(nameOf(state), {origin});
