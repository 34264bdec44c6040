import {isProven} from '../../data/directory/rows.ts';
import type {Outcome} from './choice.ts';
import type {Compared} from './openPair.ts';

/** Starts of a listing that have not begun. */
export const startsToCome = ({stored}: Compared, today: string): number =>
  stored.runs.filter(({status, sessions}) => status === 'planned' && (sessions[0]?.date ?? '') >= today)
    .length;

const CLOSED: readonly string[] = ['paused', 'full', 'hidden'];

/** By its mailbox itself: what the page says of it may be a moment old, or from before mail came back. */
export const takesRequests = ({stored, mailbox}: Compared): boolean =>
  isProven(mailbox) && !CLOSED.includes(stored.row.listing.status);

/**
 * Whether the page that stays takes no requests for want of a mailbox that has answered, where it has one to answer or the
 * other takes them: where people just come along, nobody misses it.
 */
export const lacksMailbox = ({stays, goes}: Outcome): boolean =>
  !isProven(stays.mailbox) && (stays.mailbox !== undefined || takesRequests(goes));

/** What comes of a merge, a sentence each. */
export const meansOf = (outcome: Outcome, today: string): string[] => {
  const {stays, goes, changes} = outcome;
  const starts = startsToCome(goes, today);
  const isNewMailbox = changes.some(({field, to}) => field === 'mailbox' && to !== undefined);
  const {name} = stays.stored.row.listing;
  return [
    'Links to the page that is hidden lead to the page that stays.',
    'Search finds only the page that stays.',
    `Requests that were sent before stay with ${goes.organisation.name}, who can still read and answer them.`,
    ...(starts === 0
      ? []
      : [
          `The hidden page has ${starts} ${starts === 1 ? 'start' : 'starts'} to come. Who has a place keeps it. Ask ${stays.organisation.name} to add these dates to the page that stays, if they are not there.`,
        ]),
    ...(isNewMailbox
      ? [
          'The mailbox for requests changes. The page takes no requests here until that mailbox has answered a code.',
        ]
      : lacksMailbox(outcome)
        ? [
            `${name} takes no requests here, because no mailbox of it has answered a code.${
              takesRequests(goes) ? ' The page that is hidden does. People can then only phone or write.' : ''
            }`,
          ]
        : []),
    stays.organisation.id === goes.organisation.id
      ? 'We email the contacts of the hidden page.'
      : 'We email the contacts of both pages.',
    'You can undo this.',
  ];
};
