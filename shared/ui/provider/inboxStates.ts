import type {RegionStates} from '../region.ts';
import type {InboxRow, InboxView} from './inboxView.ts';

const row = (change: Partial<InboxRow>): InboxRow => ({
  reference: '7K3D-9QXP',
  href: '/provider/referrals/7K3D-9QXP',
  listingName: 'Living Well with Type 2 Diabetes',
  stateLabel: 'New',
  needs: ['Interpreter: Urdu', 'I need a place without steps'],
  sentOn: '1 May 2026',
  due: 'Say that you have it by Wednesday 6 May 2026',
  isOverdue: false,
  asksStillWanted: false,
  ...change,
});

const NOTHING_OWED = {overdue: 0, today: 0, later: 0};

const INBOX: InboxView = {
  mayAnswer: true,
  mayEdit: true,
  organisations: ['Roundhay Wellbeing'],
  waiting: [
    {text: '1 change came back to you', href: '/provider/listings'},
    {text: '1 page has a problem that somebody reported', href: '/provider/still-right'},
    {text: '4 pages to check', href: '/provider/still-right'},
  ],
  state: 'open',
  listing: '',
  listings: [
    {id: 'l-1', name: 'Living Well with Type 2 Diabetes'},
    {id: 'l-2', name: 'Walk and Talk'},
  ],
  total: 4,
  owed: {overdue: 1, today: 1, later: 1},
  rows: [
    row({isOverdue: true}),
    row({asksStillWanted: true, due: 'Call and ask by Monday 11 May 2026'}),
    row({reference: '8M2C-4HTW', stateLabel: 'Received', needs: [], due: 'Answer by Monday 11 May 2026'}),
    row({reference: 'Z9QX-1AB2', stateLabel: 'Date offered', due: null, listingName: 'Walk and Talk'}),
  ],
  page: 1,
  pages: 1,
};

/** Every state of a provider's inbox. */
export const INBOX_STATES: RegionStates<InboxView> = {
  'what is due': INBOX,
  'nothing yet': {...INBOX, waiting: [], listings: [], total: 0, owed: NOTHING_OWED, rows: []},
  'who answers and edits nothing': {...INBOX, mayEdit: false, waiting: []},
  'the second of many pages': {...INBOX, waiting: undefined, total: 45, page: 2, pages: 3},
  'ended ones': {
    ...INBOX,
    state: 'completed',
    waiting: undefined,
    owed: NOTHING_OWED,
    rows: [row({stateLabel: 'Completed', due: null})],
    total: 1,
  },
  'no duty to answer': {...INBOX, mayAnswer: false, listings: [], rows: [], total: 0, owed: NOTHING_OWED},
};
