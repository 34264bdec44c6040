import {dateInWords, londonDate} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {asTold} from '#shared/referral/pending.ts';
import {isOpen} from '#shared/referral/states.ts';
import {addWorkingDays, CLOCK_WORKING_DAYS} from '#shared/referral/workingDays.ts';
import {referHref} from '#shared/ui/refer/referHref.ts';
import type {ViewOf} from '#shared/ui/refer/views.ts';
import {tokenFrom} from '../data/secrets.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ReferralDeps} from './deps.ts';
import type {GatedListing} from '../transfer/gate.ts';
import {linkCookie, tagOf} from './ownCookies.ts';
import {keyOf, type Posted} from './posted.ts';
import {referListing} from './referListing.ts';
import {showRefer} from './showRefer.tsx';
import {wentOnTo} from './wentOnTo.ts';

/** The London day by which the provider should have answered. */
const answerBy = ({createdAt}: Pick<Referral, 'createdAt'>): string =>
  addWorkingDays(londonDate(new Date(createdAt)), CLOCK_WORKING_DAYS.act);

/**
 * The confirmation of a referral that is saved; of one that went on to somebody else, to whom; of one that has ended, as
 * its person is told, how to ask again.
 */
export const sentView = async (
  deps: Pick<ReferralDeps, 'referrals'>,
  {whole, gate}: GatedListing,
  referral: Referral,
  now: Date,
): Promise<ViewOf<'sent' | 'sent-on' | 'sent-ended'>> => {
  const {name, organisationName: providerName, phone} = referral.listing;
  const shared = {
    // Whoever was asked, also where their page is part of another by now.
    listing: {...referListing(whole), name, providerName, phone},
    reference: referral.reference,
    isCallMe: referral.route === 'call-me',
    tag: tagOf(referral),
  };
  const last = await wentOnTo(deps)(referral, now);
  const isStanding = isOpen(asTold(last, now).state);
  if (isStanding && last.id !== referral.id) {
    const to = {
      name: last.listing.name,
      organisationName: last.listing.organisationName,
      reference: last.reference,
    };
    return {page: 'sent-on', ...shared, to};
  }
  return isStanding
    ? {
        page: 'sent',
        ...shared,
        answerBy: dateInWords(answerBy(referral), {weekday: true}),
        hasEmail: referral.hasEmail,
        isMailHeld: referral.isMailHeld === true,
      }
    : {page: 'sent-ended', ...shared, canAskAgain: gate === 'online' && !whole.mergedFrom};
};

/**
 * Whoever sends a request has a private link, made from the key of what they just posted, that opens it in this browser:
 * an address that they mistyped is mailed neither link nor code, nor is none. A key that another view had, and that made
 * no link to it, opens nothing.
 */
const senderCookies = async (
  {access, origin}: Pick<ReferralDeps, 'access' | 'origin'>,
  {values, now}: Pick<Posted, 'values' | 'now'>,
  {id}: Referral,
): Promise<readonly string[]> => {
  const key = keyOf(values);
  if (key === null) return [];
  const token = tokenFrom(key, id);
  const link = await access.openToken(token, 'person', now);
  return link?.referralId === id ? [linkCookie(tagOf({id}), token, origin)] : [];
};

/**
 * To the confirmation of what was just saved: a page of its own, which can be loaded again. A browser that brought no
 * cookie may keep none, and would find nothing there: it is shown the confirmation at once, because somebody who sees
 * none sends a second time.
 */
export const toSent = async (
  deps: Pick<ReferralDeps, 'referrals' | 'access' | 'origin' | 'shells'>,
  posted: Pick<Posted, 'slug' | 'gated' | 'visitor' | 'values' | 'now'>,
  {referralId, isCallMe}: {referralId: string; isCallMe: boolean},
): Promise<Reply> => {
  const {slug, gated, visitor, now} = posted;
  const referral = await deps.referrals.get(referralId, now);
  const cookies = [...visitor.cookies, ...(referral ? await senderCookies(deps, posted, referral) : [])];
  return visitor.isNew && referral
    ? showRefer(deps, await sentView(deps, gated, referral, now), {visitor: {...visitor, cookies}})
    : seeOther(referHref({slug, formId: visitor.formId}, 'sent', isCallMe ? {call: '1'} : {}), cookies);
};
