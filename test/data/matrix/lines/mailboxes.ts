import {PEOPLE} from '../people.ts';
import {curators, type Lines, PROVIDERS} from './line.ts';

/** What a mailbox opens, by a mailed link; and its proof. */
export const MAILBOXES_LINES = {
  providerMailboxes: [{of: 'any provider’s', ask: () => ({path: '/provider/mailboxes'}), opens: PROVIDERS}],
  // Another's listing is one that there is not: nothing is asked for.
  providerAskProof: [
    {
      of: 'any provider’s',
      ask: () => ({path: '/provider/mailboxes', form: {listing: 'test:living-well'}}),
      opens: PROVIDERS,
    },
  ],
  stillRightLink: [
    {
      of: 'of a token for something else',
      ask: ({providerToken}) => ({path: `/provider/still-right/${providerToken}`}),
      opens: [],
      absent: PEOPLE,
    },
  ],
  pressStillRight: [
    {
      of: 'of a token for something else',
      ask: ({providerToken}) => ({
        path: `/provider/still-right/${providerToken}`,
        form: {action: 'still-right'},
      }),
      opens: [],
      absent: PEOPLE,
    },
  ],
  mailboxLink: [
    {
      of: 'asked for by the link of a referral',
      ask: ({providerToken}) => ({path: `/provider/mailbox/${providerToken}`}),
      opens: [],
      absent: PEOPLE,
    },
  ],
  proveMailbox: [
    {
      of: 'answered by the link of a referral',
      ask: ({providerToken}) => ({path: `/provider/mailbox/${providerToken}`, form: {code: '000000'}}),
      opens: [],
      absent: PEOPLE,
    },
  ],
  providerLink: [
    {
      of: 'opened by the provider’s link',
      ask: ({providerToken}) => ({path: `/provider/referral/${providerToken}`}),
      opens: PEOPLE,
    },
    {
      of: 'asked for by its reference',
      ask: ({reference}) => ({path: `/provider/referral/${reference}`}),
      opens: PEOPLE,
    },
    {
      of: 'asked for by the person’s link',
      ask: ({personToken}) => ({path: `/provider/referral/${personToken}`}),
      opens: [],
      absent: PEOPLE,
    },
  ],
  providerAct: [
    {
      of: 'answered by whoever has not typed a code',
      ask: ({providerToken}) => ({path: `/provider/referral/${providerToken}`, form: {action: 'accept'}}),
      opens: [],
    },
    {
      of: 'answered by a reference alone',
      ask: ({reference}) => ({path: `/provider/referral/${reference}`, form: {action: 'acknowledge'}}),
      opens: [],
    },
  ],
  curatorMailboxes: [curators('/curator/mailboxes')],
  curatorAskProof: [
    {
      of: 'any curator’s',
      ask: () => ({path: '/curator/mailboxes', form: {listing: 'test:living-well'}}),
      opens: ['curator'],
    },
  ],
  mailboxAddress: [curators('/curator/mailbox?listing=test:living-well')],
  setMailboxAddress: [
    {
      of: 'any curator’s',
      ask: () => ({
        path: '/curator/mailbox?listing=test:living-well',
        form: {email: 'new@roundhay.example'},
      }),
      opens: ['curator'],
    },
  ],
} satisfies Lines;
