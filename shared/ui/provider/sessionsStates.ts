import type {RegionStates} from '../region.ts';
import type {SessionsView} from './sessionsView.ts';

const MARK: SessionsView = {
  page: 'mark',
  action: '/provider/sessions?listing=l-1&start=2026-05-05',
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  listingName: 'Living Well with Type 2 Diabetes',
  start: 'Tuesday 5 May 2026, 10am',
  people: [
    {reference: '7K3D-9QXP', name: 'Amina Khalid', soFar: 'Came to 2 of 3'},
    {reference: '8M2C-4HTW', name: 'Tomasz <b>Nowak</b>', soFar: 'Not marked yet'},
  ],
  today: '2026-05-26',
  values: {},
  errors: [],
};

/** Every state of the pages under `/provider/sessions`. */
export const SESSIONS_STATES: RegionStates<SessionsView> = {
  'no group': {page: 'groups', groups: []},
  groups: {
    page: 'groups',
    groups: [
      {
        href: '/provider/sessions?listing=l-1&start=2026-05-05',
        listingName: 'Living Well with Type 2 Diabetes',
        start: 'Tuesday 5 May 2026, 10am',
        count: 8,
      },
      {
        href: '/provider/sessions?listing=l-2&start=2026-05-09',
        listingName: 'Walk and Talk',
        start: 'Saturday 9 May 2026',
        count: 1,
      },
    ],
  },
  'who came': MARK,
  'who came, saved': {...MARK, done: {saved: 7, changed: 1}},
  'who came, nobody marked': {
    ...MARK,
    errors: [{field: 'came', href: '#came-7K3D-9QXP', text: 'Mark at least one person'}],
  },
};
