import {FLAG_WORDS, lastCheckInWords, nextInWords, shownInWords} from '#shared/freshness/words.ts';
import type {RegionStates} from '../region.ts';
import type {CheckRow, CuratorChecksView, FreshnessView, OwnReport} from './views.ts';

const ROW: CheckRow = {
  listingId: 'feed:walking-leeds',
  slug: 'walking-leeds',
  name: 'Walking group, Leeds',
  stage: 'due',
  lastCheck: lastCheckInWords('2026-05-21'),
  shown: shownInWords('due', false),
  doubts: [],
  next: nextInWords({stage: 'amber', on: '2026-11-22'}),
};

const LINK = {
  page: 'ask',
  isReported: false,
  action: '/provider/still-right/AAAAAAAAAAAAAAAAAAAAAA',
} as const;
const DONE = {
  page: 'done',
  action: LINK.action,
  name: ROW.name,
  slug: ROW.slug,
  askedOn: '8 May 2027',
  everyMonths: 6,
  isRhythmSaved: false,
} as const;

const DOUBTED: CheckRow = {
  ...ROW,
  listingId: 'feed:choir',
  slug: 'choir',
  name: 'Choir for people who are out of breath',
  stage: 'amber',
  lastCheck: lastCheckInWords(undefined),
  shown: shownInWords('amber', true),
  doubts: Object.values(FLAG_WORDS),
  next: nextInWords({stage: 'sunk', on: '2026-12-22'}),
};
const SUNK: CheckRow = {
  ...ROW,
  listingId: 'feed:tea',
  slug: 'tea',
  name: 'Tea and talk',
  stage: 'sunk',
  shown: shownInWords('sunk', true),
  next: nextInWords({stage: 'hidden', on: '2026-12-30'}),
};
const HIDDEN: CheckRow = {
  ...ROW,
  listingId: 'feed:darts',
  slug: 'darts',
  name: 'Darts',
  stage: 'hidden',
  shown: shownInWords('hidden', true),
  next: nextInWords(undefined),
};

const REPORT: OwnReport = {
  id: 'report-1',
  what: 'The dates, times or place are wrong',
  note: 'The library told me that it begins half an hour later now. https://library.example/whats-on/breathing-and-singing',
  on: '19 October 2026',
  said: undefined,
};
const ENDED: OwnReport = {...REPORT, id: 'report-2', what: 'It has ended', note: undefined};

const LIST = {
  page: 'list',
  action: '/provider/still-right',
  formToken: 'form-token',
  owed: [HIDDEN, SUNK, DOUBTED, ROW].map((row) => ({...row, everyMonths: 6, reports: []})),
  others: [
    {
      ...ROW,
      listingId: 'feed:swim',
      slug: 'swim',
      name: 'Swimming',
      stage: 'fresh',
      shown: undefined,
      next: nextInWords({stage: 'due', on: '2027-03-01'}),
      everyMonths: 1,
      reports: [],
    },
  ],
} satisfies FreshnessView;

/** Every state of the pages by which a provider says that a page is right. */
export const FRESHNESS_STATES: RegionStates<FreshnessView> = {
  'asks whether it is right': {...LINK, row: ROW},
  'asks, with doubts': {...LINK, row: DOUBTED},
  'asks, somebody has reported a problem': {...LINK, row: DOUBTED, isReported: true},
  'asks, it comes last': {...LINK, row: SUNK},
  'asks, it is hidden': {...LINK, row: HIDDEN},
  'marked as checked': DONE,
  'how often is saved': {...DONE, everyMonths: 1, isRhythmSaved: true},
  'old link': {page: 'old', action: LINK.action},
  'old link, a new one is on its way': {page: 'old', action: LINK.action, notice: 'sent'},
  'old link, 3 sent today': {page: 'old', action: LINK.action, notice: 'used-up'},
  'no such link': {page: 'ended'},
  'part of another page': {
    page: 'merged',
    name: 'Breathe Easy Roundhay',
    into: {name: 'Breathe Easy Leeds', slug: 'breathe-easy-leeds'},
  },
  'part of another page, which is hidden': {
    page: 'merged',
    name: 'Breathe Easy Roundhay',
    into: undefined,
  },
  'own pages': LIST,
  'own pages, one is checked': {...LIST, saved: 'Tea and talk'},
  'own pages, how often is saved': {...LIST, rhythmSaved: {...SUNK, everyMonths: 3, reports: []}},
  'own pages, problems are reported': {
    ...LIST,
    owed: [
      {...DOUBTED, everyMonths: 6, reports: [REPORT, ENDED]},
      {...ROW, everyMonths: 6, reports: [ENDED]},
    ],
    others: [
      {
        ...ROW,
        slug: 'swim',
        name: 'Swimming',
        stage: 'fresh',
        shown: undefined,
        everyMonths: 1,
        reports: [{...REPORT, id: 'report-3', said: {what: 'mended', on: '22 October 2026'}}],
      },
    ],
  },
  'own pages, none owed': {...LIST, owed: []},
};

/** The same pages as curators see them. */
export const CHECKS: CuratorChecksView = {
  page: 'checks',
  action: '/curator/checks',
  formToken: 'form-token',
  rows: [
    {...DOUBTED, providerName: 'Aire Valley Singers', phone: '0113 496 0102', asked: 'curator'},
    {...SUNK, providerName: 'Tea and Talk', phone: '0113 496 0103', asked: 'editor'},
    {...HIDDEN, providerName: 'The Example Arms', phone: undefined, asked: 'provider'},
  ],
  next: '/curator/checks?after=feed%3Adarts',
  isSaved: false,
};
