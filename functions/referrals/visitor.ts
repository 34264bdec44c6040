import {newToken} from '../data/secrets.ts';
import {draftHash} from '../data/draftStore.ts';
import {cookieName, setCookie} from '../http/cookie.ts';
import {formToken, isFormToken, posterOf, refuseOtherSites} from '../http/formGuard.ts';
import type {HttpRequest} from '../http/request.ts';

/** The cookie that names a person's drafts. It lasts until the browser is closed; what it names, half an hour. */
const DRAFT_COOKIE = 'refer';

const TOKEN = /^[\w-]{22}$/;

/** Who fills in a form: by a cookie that says nothing of them. */
export interface Visitor {
  /** The token of forms that are made for them. */
  readonly formToken: string;
  /** The hash that their draft for a listing stands under. */
  readonly draftOf: (slug: string) => string;
  /** To be set with the answer; empty when they have it already. */
  readonly cookies: readonly string[];
  readonly isNew: boolean;
}

/** The visitor of a request; a new one when it brings no cookie of ours. */
export const visitorOf = (request: HttpRequest, origin: string): Visitor => {
  const given = request.cookies.get(cookieName(DRAFT_COOKIE, {origin})) ?? '';
  const isNew = !TOKEN.test(given);
  const cookie = isNew ? newToken() : given;
  return {
    formToken: formToken(cookie),
    draftOf: (slug) => draftHash(cookie, slug),
    cookies: isNew ? [setCookie(DRAFT_COOKIE, cookie, {origin})] : [],
    isNew,
  };
};

/**
 * How far a post can be believed: `own` when the form was made for this visitor; `ours` when the browser says that it
 * came from a page of ours, though its cookie has gone; `unknown` otherwise, which may only be shown again.
 * @throws ProblemError `not-allowed` when another site's page posted it
 */
export const trustIn = (request: HttpRequest, given: string, origin: string): 'own' | 'ours' | 'unknown' => {
  refuseOtherSites(request, origin);
  const cookie = request.cookies.get(cookieName(DRAFT_COOKIE, {origin})) ?? '';
  if (TOKEN.test(cookie) && isFormToken(given, cookie)) return 'own';
  return posterOf(request, origin) === 'same' ? 'ours' : 'unknown';
};
