import type {JSX} from 'preact';
import {PhoneLink} from '../components/PhoneLink.tsx';
import type {MailboxRow} from './views.ts';

const STATES = {
  'no-mailbox': 'No mailbox is known',
  'not-proven': 'It has not answered a code',
  bounced: 'Our email to it came back',
} as const satisfies Readonly<Record<MailboxRow['state'], string>>;

/** What is known of a mailbox that takes no referrals, for a summary list. */
export const mailboxFacts = (
  row: MailboxRow,
): {readonly key: string; readonly value: string | JSX.Element}[] => [
  {key: 'Run by', value: row.providerName},
  ...(row.email === undefined ? [] : [{key: 'Mailbox', value: row.email}]),
  {key: 'What is wrong', value: STATES[row.state]},
  {key: 'Referrals that wait', value: String(row.waiting)},
  {
    key: 'Phone',
    value: row.phone === undefined ? 'None is listed' : <PhoneLink phone={row.phone} />,
  },
];
