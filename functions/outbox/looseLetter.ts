import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {handoverLetter} from '#shared/referral/messages/handoverLetter.ts';
import {invitationLetter} from '#shared/referral/messages/invitationLetter.ts';
import {listingDetails} from '#shared/referral/messages/listingDetails.ts';
import {joinLetter} from './joinLetters.ts';
import {reportLetter} from './reportLetters.ts';
import {curatorChecks, editorCheck, listingCheck} from './checkLetters.ts';
import {changeLetter} from './changeLetters.ts';
import {endingLetter, judgedLetter} from './certificateLetters.ts';
import {organisationLetter} from './organisationLetter.ts';
import {curatorMailboxes, mailboxProof} from './mailboxLetters.ts';
import {mergeLetter} from './mergeLetters.ts';
import {practiceProof} from './toPractice.ts';
import type {LetterSources, MailKind, Prepared} from './prepared.ts';

/** A letter that belongs to no referral; undefined for any other kind. */
export const looseLetter = async (
  sources: LetterSources,
  message: OutboxMessage & {readonly kind: MailKind},
  now: Date,
): Promise<Prepared | undefined> => {
  const {kind, to} = message;
  const {getListing, origin} = sources;
  if (kind === 'listing-details') {
    const listing = message.listingId === undefined ? undefined : await getListing(message.listingId);
    if (!listing || to === undefined) return {giveUp: 'listing-gone'};
    return {to, letter: listingDetails(listing, origin)};
  }
  if (kind === 'handed-over') {
    const {handover} = message;
    if (handover === undefined || to === undefined) return {giveUp: 'handover-gone'};
    return {to, letter: handoverLetter({link: `${origin}/go/${handover}`, code: handover})};
  }
  if (kind === 'invitation') {
    const {invitation} = message;
    if (invitation === undefined || to === undefined) return {giveUp: 'invitation-gone'};
    return {to, letter: invitationLetter(invitation, origin)};
  }
  if (kind === 'proposal-returned' || kind === 'proposal-approved' || kind === 'contact-changed') {
    return await changeLetter(sources, {...message, kind});
  }
  if (kind === 'listing-merged' || kind === 'merge-undone' || kind === 'page-given-back') {
    return await mergeLetter(sources, {...message, kind});
  }
  if (
    kind === 'organisation-returned' ||
    kind === 'organisation-approved' ||
    kind === 'organisation-changed'
  ) {
    return await organisationLetter(sources, {...message, kind});
  }
  if (kind === 'certificate-judged') return await judgedLetter(sources, message);
  if (kind === 'certificate-ending') return await endingLetter(sources, message);
  if (kind === 'mailbox-proof') return await mailboxProof(sources, message, now);
  if (kind === 'practice-proof') return await practiceProof(sources, message, now);
  if (kind === 'curator-mailboxes') return await curatorMailboxes(sources, now);
  if (kind === 'join-curator' || kind === 'join-answer') {
    return await joinLetter(sources, {...message, kind}, now);
  }
  if (kind.startsWith('report-')) return await reportLetter(sources, message, now);
  if (kind === 'listing-check') return await listingCheck(sources, message, now);
  if (kind === 'check-editor') return await editorCheck(sources, message, now);
  if (kind === 'curator-checks') return await curatorChecks(sources, message);
  return undefined;
};
