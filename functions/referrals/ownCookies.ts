import type {Referral} from '#shared/model/referral.ts';
import {RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {sha256} from '../data/secrets.ts';
import {clearCookie, cookieName, setCookie} from '../http/cookie.ts';
import type {HttpRequest} from '../http/request.ts';

/**
 * What a browser opens, one cookie for each request and kind, so that opening one never touches another, whatever is
 * answered at the same time. A private link's token, once it has been opened or sent from here: so that it does not
 * stay in the address bar. And what a code gave, for half an hour.
 */
const KINDS = {link: 'my-referral-link-', code: 'my-referral-access-'} as const;
type Kind = keyof typeof KINDS;

const PATH = '/my-referral';
const TOKEN = /^[\w-]{22}$/;
const TAG = /^[\da-f]{16}$/;

/** Links that one browser holds: a library's computer may send many requests in a day, and headers have an end. */
const MOST_LINKS = 20;

/** Which request, in an address and in the names of cookies. It tells nobody the id that it is made of. */
export const tagOf = ({id}: Pick<Referral, 'id'>): string => sha256(`request/${id}`).slice(0, 16);

const nameOf = (kind: Kind, tag: string, origin: string): string =>
  cookieName(`${KINDS[kind]}${tag}`, {origin, path: PATH});

/** The tags of what a browser has a cookie of this kind for, in the order in which it got them. */
const tagsIn = ({cookies}: Pick<HttpRequest, 'cookies'>, kind: Kind, origin: string): string[] => {
  const start = nameOf(kind, '', origin);
  return [...cookies.keys()]
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length))
    .filter((tag) => TAG.test(tag));
};

/** The tags of everything that a browser may open, each once. */
export const heldTags = (request: Pick<HttpRequest, 'cookies'>, origin: string): string[] => [
  ...new Set([...tagsIn(request, 'link', origin), ...tagsIn(request, 'code', origin)]),
];

/** The token of one request, when the browser holds one of this kind. */
export const heldToken = (
  {cookies}: Pick<HttpRequest, 'cookies'>,
  kind: Kind,
  {tag, origin}: {tag: string; origin: string},
): string | undefined => {
  const value = TAG.test(tag) ? (cookies.get(nameOf(kind, tag, origin)) ?? '') : '';
  return TOKEN.test(value) ? value : undefined;
};

/** What a code gave, as a cookie that lasts as long as that. */
export const accessCookie = (tag: string, value: string, origin: string): string =>
  setCookie(`${KINDS.code}${tag}`, value, {origin, path: PATH, maxAgeSeconds: RETENTION_SECONDS.access});

/** A private link, as a cookie that lasts until the browser is closed. */
export const linkCookie = (tag: string, token: string, origin: string): string =>
  setCookie(`${KINDS.link}${tag}`, token, {origin, path: PATH});

/** Lets go of the links that a browser has had longest, when it has too many: never of the one that is shown. */
export const eldestCleared = (
  request: Pick<HttpRequest, 'cookies'>,
  {shown, origin}: {shown?: string; origin: string},
): string[] => {
  const tags = tagsIn(request, 'link', origin);
  return tags
    .slice(0, Math.max(tags.length - MOST_LINKS, 0))
    .filter((tag) => tag !== shown)
    .map((tag) => clearCookie(`${KINDS.link}${tag}`, {origin, path: PATH}));
};

/** For a device that others use: forgets one request, or every one that the browser opens. */
export const forget = (
  request: Pick<HttpRequest, 'cookies'>,
  {tag, origin}: {tag: string | null; origin: string},
): string[] =>
  (['link', 'code'] as const).flatMap((kind) =>
    tagsIn(request, kind, origin)
      .filter((held) => tag === null || held === tag)
      .map((held) => clearCookie(`${KINDS[kind]}${held}`, {origin, path: PATH})),
  );
