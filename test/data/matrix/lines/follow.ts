import {PEOPLE} from '../people.ts';
import {anyone, type Lines} from './line.ts';

const NO_TOKEN = 'B'.repeat(22);

/** What a person’s own link opens. */
export const FOLLOW_LINES = {
  followStart: [anyone('/my-referral')],
  followByReference: [
    {
      of: 'of the referral, by its reference',
      ask: ({reference}) => ({path: '/my-referral', form: {reference}}),
      opens: PEOPLE,
    },
  ],
  followPage: [
    {
      of: 'opened by the person’s link',
      ask: ({personToken}) => ({path: `/my-referral/${personToken}`}),
      opens: PEOPLE,
    },
    {
      of: 'asked for by the provider’s link',
      ask: ({providerToken}) => ({path: `/my-referral/${providerToken}`}),
      opens: [],
      absent: PEOPLE,
    },
    {
      of: 'asked for by a link that nobody was sent',
      ask: () => ({path: `/my-referral/${NO_TOKEN}`}),
      opens: [],
      absent: PEOPLE,
    },
    {
      of: 'as a letter, by the person’s link, which names nobody',
      ask: ({personPage: {query, cookie}}) => ({
        path: `/my-referral/mine${query}&letter=1`,
        headers: {cookie},
      }),
      opens: PEOPLE,
    },
    {
      of: 'asked for without having opened a link',
      ask: () => ({path: '/my-referral/mine'}),
      opens: PEOPLE,
    },
  ],
  followAct: [
    {
      of: 'stopped by whoever has not typed a code',
      ask: ({personPage: {query, cookie}}) => ({
        path: `/my-referral/mine${query}`,
        form: {action: 'withdraw-sure'},
        headers: {cookie},
      }),
      opens: PEOPLE,
    },
    {
      of: 'passed on by whoever has not typed a code',
      ask: ({personPage: {query, cookie}}) => ({
        path: `/my-referral/mine${query}`,
        form: {action: 'pass-on', to: 'living-well'},
        headers: {cookie},
      }),
      opens: PEOPLE,
    },
  ],
  followRecord: [
    {
      of: 'asked for by whoever has not typed a code',
      ask: ({personPage: {query, cookie}}) => ({
        path: `/my-referral/mine/record.json${query}`,
        headers: {cookie},
      }),
      opens: [],
      absent: PEOPLE,
    },
  ],
  followCalendar: [
    {
      of: 'of a referral without a date',
      ask: ({personPage: {query, cookie}}) => ({
        path: `/my-referral/mine/calendar.ics${query}`,
        headers: {cookie},
      }),
      opens: [],
      absent: PEOPLE,
    },
  ],
} satisfies Lines;
