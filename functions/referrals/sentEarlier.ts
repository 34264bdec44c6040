import {londonDate} from '#shared/london.ts';
import {readCallMe, readForm} from '#shared/referral/form/checkStep.ts';
import {allAnswers} from '#shared/referral/form/values.ts';
import type {Reply} from '../http/reply.ts';
import {callMeDraft, callSentFrom} from './callMeDraft.ts';
import type {ReferralDeps} from './deps.ts';
import {keyOf, type Posted} from './posted.ts';
import {bodyHashOf, savedBefore, type ToSave} from './savedBefore.ts';
import {isWhatWasSent} from './sendForm.ts';
import {toSent} from './sent.ts';
import {standingBefore} from './standingBefore.ts';

const toSaveOf = (step: string, {slug, values, now}: Posted): ToSave | undefined => {
  const read =
    step === 'call-me'
      ? readCallMe(values, slug)
      : readForm(allAnswers(values), {slug, today: londonDate(now)});
  if (!('request' in read)) return undefined;
  return 'for' in read.request
    ? {kind: 'referral', request: read.request}
    : {kind: 'call-me', request: read.request};
};

/**
 * The confirmation of what these very answers became before, by the form that they were sent from or by their key;
 * undefined when they have not been sent. For a listing that has closed since, or was merged into another: its page would hide from somebody that
 * their request is saved.
 */
export const sentEarlier = async (
  deps: ReferralDeps,
  step: string,
  posted: Posted,
): Promise<Reply | undefined> => {
  if (step !== 'check' && step !== 'call-me') return undefined;
  const isCallMe = step === 'call-me';
  const {gated, visitor, values, now} = posted;
  const {whole} = gated;
  const listingId = (whole.mergedFrom?.listing ?? whole.listing).id;
  const hash = visitor.draftOf(isCallMe ? callMeDraft(listingId) : listingId);
  const draft = await deps.drafts.get(hash, now);
  const toSave = toSaveOf(step, posted);
  const sent =
    toSave?.kind === 'call-me'
      ? callSentFrom(draft, {listingId, request: toSave.request})
      : draft && isWhatWasSent(draft, posted)
        ? draft.sent
        : undefined;
  const standing = await standingBefore(deps)(sent, now);
  if (standing) return await toSent(deps, posted, {referralId: standing.referralId, isCallMe});
  const key = keyOf(values);
  const earlier = key !== null && toSave && (await savedBefore(deps)({listingId, toSave, key}, now));
  if (!earlier) return undefined;
  await deps.drafts.setSent(hash, {...earlier, bodyHash: bodyHashOf({listingId, toSave})}, now);
  return await toSent(deps, posted, {referralId: earlier.referralId, isCallMe});
};
