import type {Referral} from '#shared/model/referral.ts';
import type {AskedWith} from '#shared/model/referralMessage.ts';
import {readReference} from '#shared/referral/reference.ts';
import {RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {newToken} from '../data/secrets.ts';
import {cookieName, setCookie} from '../http/cookie.ts';
import type {HttpRequest} from '../http/request.ts';
import type {ProviderDeps} from './deps.ts';

const ACCESS_COOKIE = 'provider-access';
const PATH = '/provider/referral';
const TOKEN = /^[\w-]{22}$/;

type Deps = Pick<ProviderDeps, 'access' | 'referrals' | 'origin' | 'now'>;

/**
 * The referral that an address names: a mailed token, or the reference, which is what the clean address has. Neither
 * shows anything without a code that was mailed to the listing's mailbox.
 */
export const referralAt =
  ({access, referrals, now: clock}: Deps) =>
  async (named: string): Promise<Referral | undefined> => {
    const now = clock();
    const reference = readReference(named);
    if (reference !== null) return await referrals.getByReference(reference, now);
    const link = await access.openToken(named, 'provider', now);
    return link && (await referrals.get(link.referralId, now));
  };

/** What an address shows of whoever opens it: a link in a mailbox that another has replaced is not that of its reader. */
export const shownBy =
  ({access, getMailbox, now}: Pick<ProviderDeps, 'access' | 'getMailbox' | 'now'>) =>
  async (named: string, referral: Referral | undefined): Promise<AskedWith> => {
    if (!referral || readReference(named) !== null) return 'reference';
    const [link, mailbox] = await Promise.all([
      access.openToken(named, 'provider', now()),
      getMailbox(referral.listing.id),
    ]);
    return link && mailbox && link.wasMailedTo(mailbox.email) ? 'mailed-link' : 'link';
  };

/** The cookie of somebody who has typed a code from the mailbox of this referral's listing; else undefined. */
export const accessTo =
  ({access, origin, now}: Deps) =>
  async (request: HttpRequest, {listing}: Referral): Promise<string | undefined> => {
    const cookie = request.cookies.get(cookieName(ACCESS_COOKIE, {origin, path: PATH})) ?? '';
    if (!TOKEN.test(cookie)) return undefined;
    const row = await access.getAccess(cookie, 'provider', now());
    return row?.listingId === listing.id ? cookie : undefined;
  };

/** Gives half an hour with the referrals of one listing's mailbox. Returns the cookie to set. */
export const grantAccess = async (
  {access, origin}: Pick<ProviderDeps, 'access' | 'origin'>,
  {id, listing}: Referral,
  now: Date,
): Promise<string> => {
  const cookie = newToken();
  await access.putAccess(cookie, {audience: 'provider', referralId: id, listingId: listing.id}, now);
  return setCookie(ACCESS_COOKIE, cookie, {origin, path: PATH, maxAgeSeconds: RETENTION_SECONDS.access});
};
