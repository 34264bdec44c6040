import type {Referral} from '#shared/model/referral.ts';
import {asTold} from '#shared/referral/pending.ts';
import {isOpen} from '#shared/referral/states.ts';
import {newToken} from '../data/secrets.ts';
import {clearCookie, cookieName, setCookie} from '../http/cookie.ts';
import type {HttpRequest} from '../http/request.ts';
import type {ReferralDeps} from './deps.ts';

/** A private link's token, once it has been opened: so that it does not stay in the address bar. */
const LINK_COOKIE = 'my-referral-link';
/** What a code gave, for half an hour. */
const ACCESS_COOKIE = 'my-referral-access';
const PATH = '/my-referral';

const TOKEN = /^[\w-]{22}$/;

/** What a visitor of `/my-referral` has shown: `link` shows state and dates, `code` all of it. */
export interface FollowSession {
  readonly level: 'link' | 'code';
  /** As the person is told of it (`shared/referral/pending.ts`): a step begins with reading it again. */
  readonly referral: Referral;
  /** The same as it stands, for what is told of its steps. */
  readonly standing: Referral;
  /** What forms are bound to. */
  readonly cookie: string;
}

type Deps = Pick<ReferralDeps, 'access' | 'referrals' | 'origin' | 'now'>;

const read = (request: HttpRequest, name: string, origin: string): string | undefined => {
  const value = request.cookies.get(cookieName(name, {origin, path: PATH})) ?? '';
  return TOKEN.test(value) ? value : undefined;
};

/** The visitor's session: by their code if that still holds, else by their link. */
export const followSession =
  ({access, referrals, origin, now: clock}: Deps) =>
  async (request: HttpRequest): Promise<FollowSession | undefined> => {
    const now = clock();
    const code = read(request, ACCESS_COOKIE, origin);
    const row = code === undefined ? undefined : await access.getAccess(code, 'person', now);
    if (row && code !== undefined) {
      const standing = await referrals.get(row.referralId, now);
      if (standing) return {level: 'code', referral: asTold(standing, now), standing, cookie: code};
    }
    const link = read(request, LINK_COOKIE, origin);
    const referralId = link === undefined ? undefined : await access.openToken(link, 'person', now);
    const standing = referralId === undefined ? undefined : await referrals.get(referralId, now);
    return standing && link !== undefined
      ? {level: 'link', referral: asTold(standing, now), standing, cookie: link}
      : undefined;
  };

/** Gives a visitor who typed the right code half an hour with everything. Returns the cookie to set. */
export const grantAccess = async (
  {access, origin}: Pick<ReferralDeps, 'access' | 'origin'>,
  {id, listing}: Referral,
  now: Date,
): Promise<string> => {
  const cookie = newToken();
  await access.putAccess(cookie, {audience: 'person', referralId: id, listingId: listing.id}, now);
  return setCookie(ACCESS_COOKIE, cookie, {origin, path: PATH});
};

/**
 * The cookies that a private link sets. What a code opened before stays only for the same referral: whoever follows the
 * link of another must see that other.
 */
export const cookiesOfLink = async (
  {access, origin, now}: Pick<ReferralDeps, 'access' | 'origin' | 'now'>,
  request: HttpRequest,
  {token, referralId}: {token: string; referralId: string},
): Promise<string[]> => {
  const code = read(request, ACCESS_COOKIE, origin);
  const row = code === undefined ? undefined : await access.getAccess(code, 'person', now());
  const link = setCookie(LINK_COOKIE, token, {origin, path: PATH});
  return row && row.referralId !== referralId
    ? [link, clearCookie(ACCESS_COOKIE, {origin, path: PATH})]
    : [link];
};

/**
 * The cookies for somebody who has just sent a request and can be mailed no link: theirs opens it here. What a code
 * opened before may be of another, and is forgotten: this path does not see it.
 */
export const cookiesOfSender = (origin: string, token: string): string[] => [
  setCookie(LINK_COOKIE, token, {origin, path: PATH}),
  clearCookie(ACCESS_COOKIE, {origin, path: PATH}),
];

/**
 * True for who can stop a request by their link alone: without an address there is nowhere to mail a code, and the link
 * was only ever shown to whoever sent the request.
 */
export const stopsByLink = ({level, referral}: FollowSession): boolean =>
  level === 'link' && !referral.hasEmail && isOpen(referral.state);

/** For a shared phone: forgets both. */
export const forget = (origin: string): string[] =>
  [LINK_COOKIE, ACCESS_COOKIE].map((name) => clearCookie(name, {origin, path: PATH}));
