import {newFormId, newToken} from '../data/secrets.ts';
import {draftHash} from '../data/draftStore.ts';
import {cookieName, setCookie} from '../http/cookie.ts';
import {formToken, isFormToken, posterOf, refuseOtherSites} from '../http/formGuard.ts';
import type {HttpRequest} from '../http/request.ts';

/** The cookie that names a person's drafts. It lasts until the browser is closed; what was typed, half an hour. */
const DRAFT_COOKIE = 'refer';

const TOKEN = /^[\w-]{22}$/;
const FORM_ID = /^[\w-]{11}$/;

/** Who fills in which form: by a cookie that says nothing of them, and an id in the address that is the window's. */
export interface Visitor {
  /** The token of forms that are made for them. */
  readonly formToken: string;
  /** Which form of theirs this is: two windows fill in two. */
  readonly formId: string;
  /** False when the address named no form: then `formId` is a new one. */
  readonly hasForm: boolean;
  /** The hash that this form's draft stands under; nobody without the cookie can make it. */
  readonly draftOf: (what: string) => string;
  /**
   * The hash that this form stands under for a browser that keeps no cookie. Whoever has its address can make it, so that
   * nothing of what was sent may be shown for it.
   */
  readonly withoutCookie: (what: string) => string;
  /** The same visitor with another form, for answers that must not meet this one's. */
  readonly withNewForm: () => Visitor;
  /** To be set with the answer; empty when they have it already. */
  readonly cookies: readonly string[];
  /** They brought no cookie of ours: their first page, or a browser that keeps none. */
  readonly isNew: boolean;
}

/** The visitor of a request; a new one when it brings no cookie of ours. */
export const visitorOf = (request: HttpRequest, origin: string): Visitor => {
  const given = request.cookies.get(cookieName(DRAFT_COOKIE, {origin})) ?? '';
  const isNew = !TOKEN.test(given);
  const cookie = isNew ? newToken() : given;
  const withForm = (formId: string, hasForm: boolean): Visitor => ({
    formToken: formToken(cookie),
    formId,
    hasForm,
    draftOf: (what) => draftHash(cookie, what, formId),
    withoutCookie: (what) => draftHash('no-cookie', what, formId),
    withNewForm: () => withForm(newFormId(), hasForm),
    cookies: isNew ? [setCookie(DRAFT_COOKIE, cookie, {origin})] : [],
    isNew,
  });
  const asked = request.query.get('form') ?? '';
  return FORM_ID.test(asked) ? withForm(asked, true) : withForm(newFormId(), false);
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
