import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {
  reportAnswered,
  reportToCurator,
  reportToEditor,
  reportToProvider,
} from '#shared/referral/messages/reportLetters.ts';
import {isProven} from '../data/directory/rows.ts';
import {newToken} from '../data/secrets.ts';
import type {Report} from '../data/reportStore.ts';
import type {LetterSources, MailKind, Prepared} from './prepared.ts';

/** The same to whoever edited the page last, where its mailbox has not answered: they read and answer it signed in. */
const toEditor = async (
  {getListing, getMailbox, lastEditor, origin}: LetterSources,
  {listing: {id, name}, what, note, answer, providerSaid}: Report,
): Promise<Prepared> => {
  if (!lastEditor) return {wait: 'left-to-the-steward'};
  const [listing, mailbox] = await Promise.all([getListing(id), getMailbox(id)]);
  if (!listing) return {giveUp: 'listing-gone'};
  if (isProven(mailbox) || answer || providerSaid) return {giveUp: 'no-longer-true'};
  const to = await lastEditor(listing);
  if (to === undefined) return {giveUp: 'no-editor'};
  const link = `${origin}/provider/still-right`;
  return {to, letter: reportToEditor({listingName: name, what, note, link})};
};

/** What is mailed of a report: to the provider, the curator, and in the end to whoever made it. */
export const reportLetter = async (
  sources: LetterSources,
  {kind, report: id, to}: OutboxMessage & {readonly kind: MailKind},
  now: Date,
): Promise<Prepared> => {
  const {reports, getListing, getMailbox, checkLinks, doubt, origin, curatorMail} = sources;
  const report = id === undefined ? undefined : await reports.get(id, now);
  if (!report) return {giveUp: 'report-gone'};
  const {listing, what, note, email, answer} = report;
  const reported = {listingName: listing.name, what, note};
  if (kind === 'report-answer') {
    if (to === undefined || !answer) return {giveUp: 'report-gone'};
    const link = `${origin}/support/${listing.slug}`;
    return {to, letter: reportAnswered({listingName: listing.name, text: answer.text, link})};
  }
  if (kind === 'report-curator') {
    const link = `${origin}/people/reports`;
    const {organisationName: provider, phone, isReached = true} = listing;
    return {
      to: curatorMail,
      letter: reportToCurator({
        ...reported,
        provider,
        phone,
        isReached,
        wantsAnswer: email !== undefined,
        link,
      }),
    };
  }
  if (kind === 'report-editor') return await toEditor(sources, report);
  // Whether or not mail reaches the provider, the page is in doubt until somebody says that it is right.
  await doubt(listing.id, report.createdAt);
  const [stored, mailbox] = await Promise.all([getListing(listing.id), getMailbox(listing.id)]);
  if (!stored) return {giveUp: 'listing-gone'};
  if (!mailbox || !isProven(mailbox)) return {giveUp: 'not-proven'};
  const token = newToken();
  const since = stored.checkedOn;
  await checkLinks.put(token, {listingId: listing.id, email: mailbox.email, since, reportId: report.id}, now);
  const link = `${origin}/provider/still-right/${token}`;
  return {to: mailbox.email, letter: reportToProvider({...reported, link}), listingId: listing.id};
};
