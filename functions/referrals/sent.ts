import {dateInWords, londonDate} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {addWorkingDays, CLOCK_WORKING_DAYS} from '#shared/referral/workingDays.ts';
import {referHref} from '#shared/ui/refer/referHref.ts';
import type {ViewOf} from '#shared/ui/refer/views.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ReferralDeps} from './deps.ts';
import type {GatedListing} from './gate.ts';
import type {Posted} from './posted.ts';
import {referListing} from './referListing.ts';
import {showRefer} from './showRefer.tsx';

/** The London day by which the provider should have answered. */
const answerBy = ({createdAt}: Pick<Referral, 'createdAt'>): string =>
  addWorkingDays(londonDate(new Date(createdAt)), CLOCK_WORKING_DAYS.act);

/** The confirmation of a referral that is saved. */
export const sentView = ({whole}: GatedListing, referral: Referral): ViewOf<'sent'> => ({
  page: 'sent',
  listing: referListing(whole),
  reference: referral.reference,
  answerBy: dateInWords(answerBy(referral), {weekday: true}),
  hasEmail: referral.hasEmail,
  isCallMe: referral.route === 'call-me',
});

/**
 * To the confirmation of what was just saved: a page of its own, which can be loaded again. A browser that brought no
 * cookie may keep none, and would find nothing there: it is shown the confirmation at once, because somebody who sees
 * none sends a second time.
 */
export const toSent = async (
  deps: Pick<ReferralDeps, 'referrals' | 'shells'>,
  {slug, gated, visitor, now}: Pick<Posted, 'slug' | 'gated' | 'visitor' | 'now'>,
  {referralId, isCallMe}: {referralId: string; isCallMe: boolean},
): Promise<Reply> => {
  const referral = visitor.isNew ? await deps.referrals.get(referralId, now) : undefined;
  return referral
    ? showRefer(deps, sentView(gated, referral), {visitor})
    : seeOther(
        referHref({slug, formId: visitor.formId}, 'sent', isCallMe ? {call: '1'} : {}),
        visitor.cookies,
      );
};
