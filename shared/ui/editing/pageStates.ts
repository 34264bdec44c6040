import {exampleListing} from '../listing/exampleListing.ts';
import type {RegionStates} from '../region.ts';
import {DIFF_ROWS, FORM_TOKEN, HOME, NAME} from './exampleEditing.ts';
import type {HistoryView, PreviewView} from './views.ts';

export const PREVIEW: PreviewView = {
  page: 'preview',
  questions: [
    '“Do you use oxygen at home?” Why: We make sure that there is oxygen in the room. Answer: Yes or no.',
  ],
  back: HOME,
  listing: {view: exampleListing(), today: '2026-11-20', origin: 'https://example.org', isPreview: true},
  lacks: [],
};

export const HISTORY: HistoryView = {
  page: 'history',
  back: HOME,
  action: `${HOME}/history`,
  formToken: FORM_TOKEN,
  listingName: NAME,
  errors: [],
  entries: [
    {
      id: '2026-05-03T13:00:00.000Z/4',
      on: '3 May 2026, 2pm',
      who: 'Written by you. Approved by a curator.',
      why: 'We have moved.',
      became: undefined,
      rows: DIFF_ROWS,
      starts: [],
      startChanges: [],
      edited: [],
      canRestore: true,
    },
    {
      id: '2026-04-03T13:00:00.000Z/3',
      on: '3 April 2026, 2pm',
      who: 'Written by somebody at your organisation. It went live at once.',
      why: undefined,
      became: undefined,
      rows: [],
      starts: ['Tuesday 5 May 2026, 10am to 12pm'],
      startChanges: ['Tuesday 12 May 2026, 10am: Where: Compton Centre became Garforth Library'],
      edited: [],
      canRestore: false,
    },
    {
      id: '2026-04-02T13:00:00.000Z/2',
      on: '2 April 2026, 2pm',
      who: 'By the link in our email.',
      why: undefined,
      became: 'Somebody said that the page is right.',
      rows: [],
      starts: [],
      startChanges: [],
      edited: [],
      canRestore: false,
    },
    {
      id: '2026-03-03T09:00:00.000Z/1',
      on: '3 March 2026, 9am',
      who: 'By the calendar: nobody had checked the page.',
      why: undefined,
      became: 'The page is hidden: nobody finds it, and nobody can be referred through it.',
      rows: [],
      starts: [],
      startChanges: [],
      edited: [],
      canRestore: false,
    },
  ],
};

/** The page as it would be, and what was changed of it. */
export const PAGE_STATES: RegionStates<PreviewView | HistoryView> = {
  'the page as it would be': PREVIEW,
  'the page lacks something': {
    ...PREVIEW,
    listing: undefined,
    lacks: [{text: 'Summary needs an answer', href: `${HOME}/name#summary`}],
  },
  'what was changed': HISTORY,
  'a curator changed it before it was approved': {
    ...HISTORY,
    entries: HISTORY.entries.slice(0, 1).map((entry) => ({
      ...entry,
      who: 'Written by you. Changed by a curator before it was approved. Approved by a curator.',
      edited: DIFF_ROWS.slice(0, 1),
    })),
  },
  'what was changed cannot be taken back': {
    ...HISTORY,
    errors: [
      {
        field: 'entry',
        href: '#history',
        text: 'Nothing was taken back: your changes already make something else of Summary. Send them, or throw them away, first.',
      },
    ],
  },
  'nothing was changed': {...HISTORY, entries: []},
};
