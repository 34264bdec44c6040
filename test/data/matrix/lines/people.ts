import {curators, type Lines} from './line.ts';

/** Who has access, and what people are answered. */
export const PEOPLE_LINES = {
  peoplePage: [
    {of: 'one’s own', ask: () => ({path: '/people'}), opens: ['editor', 'neighbour', 'curator']},
    {
      of: 'of the provider that the referral went to',
      ask: () => ({path: '/people?group=test:roundhay'}),
      opens: ['editor', 'curator'],
      absent: ['neighbour'],
    },
    {
      of: 'of those who look after the menu',
      ask: () => ({path: '/people?group=%23curator'}),
      opens: ['curator'],
      absent: ['editor', 'neighbour'],
    },
  ],
  curatorHome: [curators('/curator')],
  looksPage: [
    curators('/people/looks'),
    {
      of: 'any curator’s, of the nurse’s referral',
      ask: ({reference}) => ({path: `/people/looks?reference=${reference}`}),
      opens: ['curator'],
    },
  ],
  newProvidersPage: [curators('/people/providers')],
  decideProvider: [
    {
      of: 'a request that there is not',
      ask: () => ({path: '/people/providers', form: {join: 'none', action: 'make'}}),
      opens: ['curator'],
    },
  ],
  reportsPage: [curators('/people/reports')],
  answerReport: [
    {
      of: 'a report that there is not',
      ask: () => ({path: '/people/reports', form: {report: 'none', reply: 'We have asked them.'}}),
      opens: ['curator'],
    },
  ],
  changePeople: [
    {
      of: 'of the provider that the referral went to, without a mailbox',
      ask: () => ({path: '/people', form: {group: 'test:roundhay', action: 'invite', email: ''}}),
      opens: ['editor', 'curator'],
      absent: ['neighbour'],
    },
    {
      of: 'of nobody who is in it',
      ask: () => ({path: '/people', form: {group: 'test:roundhay', action: 'remove-sure', accountId: 'x'}}),
      opens: [],
      absent: ['editor', 'neighbour', 'curator'],
    },
  ],
} satisfies Lines;
