import {Slug} from '#shared/model/primitives.ts';
import type {HttpRequest} from '../http/request.ts';
import {clearCookie, type CookieOptions, cookieName, setCookie} from '../http/cookie.ts';

/** More than anybody compares, and well within what a cookie holds. */
export const MOST_SHORTLISTED = 20;

const NAME = 'shortlist';
const THIRTY_DAYS_SECONDS = 30 * 86_400;

/** The cookie goes to /shortlist and nowhere else: no other page, and no other request, carries the list. */
const options = (origin: string): CookieOptions => ({origin, path: '/shortlist'});

/** Slugs in a list as it was sent: what is no slug is left out, each stands once, the first 20. */
export const slugsIn = (list: string, separator: string): string[] =>
  [...new Set(list.split(separator))]
    .filter((slug) => Slug.safeParse(slug).success)
    .slice(0, MOST_SHORTLISTED);

/** The person's shortlist, in the order in which it was made. */
export const readShortlist = (request: HttpRequest, origin: string): string[] =>
  slugsIn(request.cookies.get(cookieName(NAME, options(origin))) ?? '', '.');

/** The `Set-Cookie` value that keeps a shortlist for 30 days, or takes an empty one away. */
export const writeShortlist = (slugs: readonly string[], origin: string): string =>
  slugs.length === 0
    ? clearCookie(NAME, options(origin))
    : setCookie(NAME, slugs.join('.'), {...options(origin), maxAgeSeconds: THIRTY_DAYS_SECONDS});
