import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {mailboxDigest, proveMailbox} from '#shared/referral/messages/mailboxLetters.ts';
import {isProven} from '../data/directory/rows.ts';
import {newCode, newToken} from '../data/secrets.ts';
import type {LetterSources, Prepared} from './prepared.ts';

/** A link and a code to a listing's mailbox that has not answered yet. */
export const mailboxProof = async (
  {getMailbox, getListing, proofs, origin}: LetterSources,
  {listingId, askedBy}: OutboxMessage,
  now: Date,
): Promise<Prepared> => {
  const mailbox = listingId === undefined ? undefined : await getMailbox(listingId);
  const listing = listingId === undefined ? undefined : await getListing(listingId);
  if (!mailbox || !listing || !askedBy) return {giveUp: 'listing-gone'};
  if (isProven(mailbox)) return {giveUp: 'no-longer-true'};
  const [token, code] = [newToken(), newCode()];
  await proofs.put({token, code}, {listingId: listing.id, email: mailbox.email, askedBy}, now);
  const link = `${origin}/provider/mailbox/${token}`;
  const letter = proveMailbox({listingName: listing.name, link, code});
  return {to: mailbox.email, letter, listingId: listing.id};
};

/** Which listings referrals wait for, because no mailbox takes them; whom to ring. */
export const curatorMailboxes = async (
  {mailboxes, origin, curatorMail}: LetterSources,
  now: Date,
): Promise<Prepared> => {
  const waiting = Map.groupBy(await mailboxes.listWaiting(now), ({listingId}) => listingId);
  const found = await Promise.all(
    [...waiting].map(async ([listingId, rows]) => {
      const listing = await mailboxes.get(listingId);
      const count = new Set(rows.map(({referralId}) => referralId)).size;
      return listing
        ? [
            {
              name: listing.name,
              provider: listing.organisationName,
              phone: listing.phone,
              hasMailbox: listing.mailbox !== undefined,
              count,
            },
          ]
        : [];
    }),
  );
  const listings = found.flat();
  return listings.length === 0
    ? {giveUp: 'no-longer-true'}
    : {to: curatorMail, letter: mailboxDigest({listings, link: `${origin}/curator/mailboxes`})};
};
