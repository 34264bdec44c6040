import type {Letter} from './letter.ts';

/** To a mailbox that is to take referrals: how it answers. Nothing in it is of any person. */
export const proveMailbox = ({
  listingName,
  link,
  code,
}: {
  readonly listingName: string;
  readonly link: string;
  readonly code: string;
}): Letter => ({
  subject: 'Can this mailbox take referrals?',
  parts: [
    {text: `People can be referred to ${listingName} on Local Menu when this mailbox has answered.`},
    {link, label: 'Open this page'},
    {text: 'Then type this code there:'},
    {code},
    {text: 'Do this only if your team reads this mailbox on every working day: referrals will come to it.'},
    {text: 'The link and the code work for 7 days. If this is not for you, you do not need to do anything.'},
  ],
});

/** How many listings one mail names: the page has all of them. */
const MOST_NAMED = 20;

const referrals = (count: number): string => `${count} ${count === 1 ? 'referral waits' : 'referrals wait'}`;

/** To the curator, once a day: referrals that no provider has been told of. `link`: the page of these mailboxes. */
export const mailboxDigest = ({
  listings,
  link,
}: {
  readonly listings: readonly {
    readonly name: string;
    readonly provider: string;
    readonly phone: string | undefined;
    readonly hasMailbox: boolean;
    readonly count: number;
  }[];
  readonly link: string;
}): Letter => {
  const all = listings.reduce((sum, {count}) => sum + count, 0);
  return {
    subject: `${referrals(all)} for a mailbox that works`,
    parts: [
      {text: 'No provider has been told of these referrals, because no mailbox of theirs has answered:'},
      ...listings.slice(0, MOST_NAMED).map(({name, provider, phone, hasMailbox, count}) => ({
        text: `${name}, ${provider}${phone === undefined ? '' : `, ${phone}`}: ${referrals(count)}.${hasMailbox ? '' : ' No mailbox is known.'}`,
      })),
      ...(listings.length > MOST_NAMED ? [{text: `And ${listings.length - MOST_NAMED} more listings.`}] : []),
      {link, label: 'Set their addresses, and send them a code'},
      {text: 'Please ring these providers today. We write again each day while something waits.'},
    ],
  };
};
