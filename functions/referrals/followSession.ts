import type {Referral} from '#shared/model/referral.ts';
import {asTold} from '#shared/referral/pending.ts';
import {isOpen} from '#shared/referral/states.ts';
import {ownHref} from '#shared/ui/follow/ownHref.ts';
import {newToken} from '../data/secrets.ts';
import {formToken} from '../http/formGuard.ts';
import type {HttpRequest} from '../http/request.ts';
import type {ReferralDeps} from './deps.ts';
import {accessCookie, heldTags, heldToken, linkCookie, tagOf} from './ownCookies.ts';

/** What a visitor of `/my-referral` has shown: `link` shows state and dates, `code` all of it. */
export interface FollowSession {
  readonly level: 'link' | 'code';
  /** As the person is told of it (`shared/referral/pending.ts`): a step begins with reading it again. */
  readonly referral: Referral;
  /** The same as it stands, for what is told of its steps. */
  readonly standing: Referral;
  /** When it was read. */
  readonly now: Date;
  /** What forms are bound to. */
  readonly cookie: string;
  /** The link is the one that whoever sent the request was given, and that no mail has. */
  readonly isSender: boolean;
  /** The link, or the code that was typed, was mailed to this mailbox: whoever has it reads it. */
  readonly wasMailedTo: (email: string) => boolean;
}

type Deps = Pick<ReferralDeps, 'access' | 'referrals' | 'origin' | 'now'>;

/** The session of one request, by its tag: by a code if that still holds, else by a link. */
const sessionOf =
  ({access, referrals, origin, now: clock}: Deps) =>
  async (request: HttpRequest, tag: string): Promise<FollowSession | undefined> => {
    const now = clock();
    const get = async (referralId: string): Promise<Referral | undefined> => {
      const referral = await referrals.get(referralId, now);
      return referral && tagOf(referral) === tag ? referral : undefined;
    };
    const code = heldToken(request, 'code', {tag, origin});
    const row = code === undefined ? undefined : await access.getAccess(code, 'person', now);
    const standing = row && (await get(row.referralId));
    if (standing && code !== undefined) {
      const told = {referral: asTold(standing, now), standing, now};
      return {level: 'code', ...told, cookie: code, isSender: false, wasMailedTo: row.wasMailedTo};
    }
    const link = heldToken(request, 'link', {tag, origin});
    const found = link === undefined ? undefined : await access.openToken(link, 'person', now);
    const linked = found && (await get(found.referralId));
    return linked && link !== undefined
      ? {
          level: 'link',
          referral: asTold(linked, now),
          standing: linked,
          now,
          cookie: link,
          isSender: found.isSender,
          wasMailedTo: found.wasMailedTo,
        }
      : undefined;
  };

/** Everything that a browser opens, in the order in which it got it. */
export const heldSessions =
  (deps: Deps) =>
  async (request: HttpRequest): Promise<FollowSession[]> => {
    const tags = heldTags(request, deps.origin);
    const found = await Promise.all(tags.map((tag) => sessionOf(deps)(request, tag)));
    return found.filter((session) => session !== undefined);
  };

/**
 * The visitor's session: of the request that the address names. An address that names none means the only one that the
 * browser opens; of several it means none, so that nobody acts on another's.
 */
export const followSession =
  (deps: Deps) =>
  async (request: HttpRequest): Promise<FollowSession | undefined> => {
    const tag = request.query.get('request');
    if (tag !== null) return await sessionOf(deps)(request, tag);
    const [only, ...others] = await heldSessions(deps)(request);
    return others.length === 0 ? only : undefined;
  };

/** Where the pages of a session are, and what its forms carry. */
export const ownPages = ({referral, cookie}: Pick<FollowSession, 'referral' | 'cookie'>) => ({
  tag: tagOf(referral),
  formToken: formToken(cookie),
});

/** The address of a request on the browser that opens it. */
export const pageOf = (
  {referral}: {readonly referral: Pick<Referral, 'id'>},
  more: Readonly<Record<string, string>> = {},
): `/${string}` => ownHref(tagOf(referral), more);

/**
 * Gives a visitor who typed the right code half an hour with everything. They read the mailbox, so that news may be mailed
 * there from now on. `hasRead` says of which mailbox that was shown. Returns the cookie to set.
 */
export const grantAccess = async (
  {access, referrals, origin}: Pick<ReferralDeps, 'access' | 'referrals' | 'origin'>,
  referral: Referral,
  now: Date,
  hasRead: (email: string) => boolean,
): Promise<string> => {
  const {id, listing} = referral;
  const email = (await referrals.getPerson(id, now))?.email;
  const to = email !== undefined && hasRead(email) ? email : undefined;
  const cookie = newToken();
  if (referral.isMailHeld === true) await referrals.letMail(id);
  await access.putAccess(cookie, {audience: 'person', referralId: id, listingId: listing.id, to}, now);
  return accessCookie(tagOf(referral), cookie, origin);
};

/** What a private link sets when it is opened. Where the same request was sent from, more can be done: that stays. */
export const cookiesOfLink =
  (deps: Deps) =>
  async (
    request: HttpRequest,
    {token, referralId}: {token: string; referralId: string},
  ): Promise<string[]> => {
    const tag = tagOf({id: referralId});
    const held = heldToken(request, 'link', {tag, origin: deps.origin});
    const own = held === undefined ? undefined : await deps.access.openToken(held, 'person', deps.now());
    return own?.isSender === true && own.referralId === referralId
      ? []
      : [linkCookie(tag, token, deps.origin)];
  };

/**
 * True for who can put right how they are reached without a code: whoever sent a request to which our mail comes back. No
 * code reaches them, and nobody else knows where they are. They are shown nothing of what they told us, and give the date of birth again.
 */
export const putsRightByLink = ({level, referral, isSender}: FollowSession): boolean =>
  level === 'link' && isSender && referral.emailBouncedAt !== undefined && isOpen(referral.state);

/**
 * True for who can stop a request without a code: whoever sent it, by the link that only they were given; and where
 * there is no address to mail a code to, by any.
 */
export const stopsByLink = ({level, referral, isSender}: FollowSession): boolean =>
  level === 'link' && (isSender || !referral.hasEmail) && isOpen(referral.state);

/**
 * True for who can say by one press, without a code, that they cannot come to a start that has changed: whoever has the link
 * that was mailed to the address on record, and whoever could stop the whole request. It is told to that address, and to the
 * provider, who can book them again.
 */
export const answersByLink = (session: FollowSession, email: string | undefined): boolean =>
  stopsByLink(session) || (session.level === 'link' && email !== undefined && session.wasMailedTo(email));
