import {Mailbox} from '#shared/model/primitives.ts';

/** What one decision tells: a transaction has 100 actions. */
const MOST_TOLD = 50;

/** Where mail of an organisation's listings goes. */
export interface Contacts {
  /** Where their referrals go. */
  readonly mailboxes: readonly string[];
  /** What the public reads. */
  readonly addresses: readonly string[];
}

/** Who is told of what changes, the mailboxes of referrals first, and how many others there are who cannot be. */
export const toldOf = ({
  mailboxes,
  addresses,
}: Contacts): {readonly told: readonly string[]; readonly left: number} => {
  const all = [...new Set([...mailboxes, ...addresses].map((each) => each.toLowerCase()))];
  const told = all.filter((each) => Mailbox.safeParse(each).success).slice(0, MOST_TOLD);
  return {told, left: all.length - told.length};
};
