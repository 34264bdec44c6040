import type {MailboxRow} from '#shared/ui/mailbox/views.ts';
import type {MailboxStore, Unproven} from './mailboxStore.ts';

/** How many referrals wait for each listing: each referral once, however many mails of it wait. */
const referralsThatWait = async (
  mailboxes: Pick<MailboxStore, 'listWaiting'>,
  now: Date,
): Promise<ReadonlyMap<string, number>> => {
  const rows = Map.groupBy(await mailboxes.listWaiting(now), ({listingId}) => listingId);
  return new Map(
    [...rows].map(([id, waiting]) => [id, new Set(waiting.map(({referralId}) => referralId)).size]),
  );
};

const stateOf = (mailbox: Unproven['mailbox']): MailboxRow['state'] => {
  if (!mailbox) return 'no-mailbox';
  return mailbox.bouncedAt === undefined ? 'not-proven' : 'bounced';
};

/** A listing as the pages show it, with how many referrals wait for it. */
export const mailboxRow = (
  {listingId, slug, name, organisationName, phone, mailbox}: Unproven,
  waiting: number,
): MailboxRow => ({
  listingId,
  slug,
  name,
  providerName: organisationName,
  phone,
  email: mailbox?.email,
  state: stateOf(mailbox),
  waiting,
});

/** Listings as the pages show them: those that referrals wait for apart, the most first. */
export const mailboxRows = async (
  mailboxes: Pick<MailboxStore, 'listWaiting' | 'get'>,
  found: readonly Unproven[],
  {isTheirs, now}: {isTheirs: (unproven: Unproven) => boolean; now: Date},
): Promise<{urgent: MailboxRow[]; others: MailboxRow[]}> => {
  const counts = await referralsThatWait(mailboxes, now);
  const rowOf = (each: Unproven): MailboxRow => mailboxRow(each, counts.get(each.listingId) ?? 0);
  const urgent = await Promise.all([...counts.keys()].map((id) => mailboxes.get(id)));
  return {
    urgent: urgent
      .filter((each) => each !== undefined)
      .filter(isTheirs)
      .map(rowOf)
      .sort((one, other) => other.waiting - one.waiting),
    others: found.filter(({listingId}) => !counts.has(listingId)).map(rowOf),
  };
};
