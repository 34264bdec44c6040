import type {Story, StoryStep} from './story.ts';

const NEW_COURSE = 'desmond-newly-diagnosed-leeds';
const FOUNDATION = 'desmond-foundation-leeds';
/** It asks nothing of its own, so that a referral can be passed on to it as it is. */
const SUGAR_TALK = 'harehills-sugar-talk';

/** A step by the provider. */
const did = (step: StoryStep['step'], daysAgo: number, more: Partial<StoryStep> = {}): StoryStep => ({
  step,
  by: 'provider',
  daysAgo,
  ...more,
});
/** A clock of ours that ended. */
const clock = (step: StoryStep['step'], daysAgo: number): StoryStep => ({step, by: 'system', daysAgo});

/** Their start was changed. */
const moved = (daysAgo: number, startWas: NonNullable<StoryStep['startWas']>): StoryStep => ({
  ...clock('move-start', daysAgo),
  startWas,
});

const came = (day: number): Partial<StoryStep> => ({session: {in: day, came: true}});
const missed = (day: number): Partial<StoryStep> => ({session: {in: day, came: false}});

/** Referrals that people made themselves, in every state that there is. */
const BY_PEOPLE: readonly Story[] = [
  {
    id: 'new',
    listing: NEW_COURSE,
    route: 'self',
    sentDaysAgo: 0,
    person: {name: 'Grace Okafor', needs: ['step-free'], note: 'I can only come in the evening.'},
    steps: [],
  },
  {
    id: 'new-late',
    listing: FOUNDATION,
    route: 'someone',
    sentDaysAgo: 6,
    person: {
      name: 'Mohammed Iqbal',
      helperName: 'Sadia Iqbal',
      interpreter: 'ur',
      contactBy: 'phone-message',
    },
    steps: [],
  },
  {
    id: 'call-me',
    listing: NEW_COURSE,
    route: 'call-me',
    sentDaysAgo: 1,
    person: {name: 'Ruth Hargreaves', contactBy: 'phone-no-message'},
    steps: [],
  },
  {
    id: 'received',
    listing: NEW_COURSE,
    route: 'self',
    sentDaysAgo: 3,
    person: {name: 'Piotr Zielinski', interpreter: 'pl'},
    steps: [did('acknowledge', 2)],
  },
  {
    id: 'escalated',
    listing: FOUNDATION,
    route: 'self',
    sentDaysAgo: 16,
    person: {name: 'Linda Marsh', needs: ['large-print']},
    steps: [
      clock('remind-acknowledge', 11),
      did('acknowledge', 10),
      clock('remind-answer', 7),
      clock('escalate', 3),
    ],
  },
  {
    id: 'call-planned',
    listing: NEW_COURSE,
    route: 'self',
    sentDaysAgo: 4,
    person: {name: 'Devon Clarke', contactBy: 'phone-message'},
    steps: [did('plan-call', 2, {callIn: 1})],
  },
  {
    id: 'offered',
    listing: NEW_COURSE,
    route: 'self',
    sentDaysAgo: 8,
    person: {name: 'Farida Begum'},
    steps: [did('accept', 6), did('offer', 2, {startsIn: 12, startsAt: '10:00'})],
  },
  {
    id: 'booked',
    listing: NEW_COURSE,
    route: 'self',
    sentDaysAgo: 10,
    person: {name: 'Alan Whitfield', needs: ['hearing-loop']},
    steps: [did('book', 3, {onNextRun: true})],
  },
  {
    id: 'group-first',
    listing: FOUNDATION,
    route: 'self',
    sentDaysAgo: 30,
    person: {name: 'Janet Booth'},
    steps: [
      did('book', 24, {startsIn: -14, startsAt: '18:00'}),
      did('start', 14, came(-14)),
      did('attend', 7, came(-7)),
    ],
  },
  {
    id: 'group-second',
    listing: FOUNDATION,
    route: 'self',
    sentDaysAgo: 28,
    person: {name: 'Kwame Mensah', needs: ['companion-welcome']},
    steps: [
      did('book', 22, {startsIn: -14, startsAt: '18:00'}),
      did('start', 14, came(-14)),
      did('miss', 7, missed(-7)),
    ],
  },
  {
    id: 'group-never-came',
    listing: FOUNDATION,
    route: 'self',
    sentDaysAgo: 26,
    person: {name: 'Sharon Pickles'},
    steps: [did('book', 20, {startsIn: -14, startsAt: '18:00'}), did('miss', 14, missed(-14))],
  },
  {
    id: 'completed',
    listing: NEW_COURSE,
    route: 'self',
    sentDaysAgo: 70,
    person: {name: 'Harbhajan Gill'},
    steps: [
      did('book', 64, {startsIn: -49, startsAt: '10:00'}),
      did('start', 49, came(-49)),
      did('attend', 42, came(-42)),
      did('complete', 41),
    ],
  },
  {
    id: 'left-early',
    listing: FOUNDATION,
    route: 'self',
    sentDaysAgo: 60,
    person: {name: 'Christine Lowe'},
    steps: [
      did('book', 55, {startsIn: -40, startsAt: '18:00'}),
      did('start', 40, came(-40)),
      did('leave-early', 30, {reason: 'could-not-caring'}),
    ],
  },
  {
    id: 'did-not-attend',
    listing: NEW_COURSE,
    route: 'self',
    sentDaysAgo: 45,
    person: {name: 'Stephen Nuttall'},
    steps: [
      did('book', 40, {startsIn: -25, startsAt: '10:00'}),
      did('miss', 25, missed(-25)),
      did('did-not-attend', 20, {reason: 'could-not-work'}),
    ],
  },
  {
    id: 'declined',
    listing: NEW_COURSE,
    route: 'self',
    sentDaysAgo: 20,
    person: {name: 'Yusuf Demir', interpreter: 'tr'},
    steps: [did('accept', 18), did('decline', 9, {reason: 'would-not-group'})],
  },
  {
    id: 'not-suitable',
    listing: NEW_COURSE,
    route: 'self',
    sentDaysAgo: 5,
    person: {name: 'Elaine Frost'},
    steps: [
      did('not-suitable', 2, {
        reason: 'outside-area',
        suggested: [
          {
            slug: FOUNDATION,
            name: 'DESMOND Foundation, Leeds',
            organisationName: 'White Rose Diabetes Learning',
          },
        ],
      }),
    ],
  },
  {
    id: 'withdrawn',
    listing: FOUNDATION,
    route: 'self',
    sentDaysAgo: 12,
    person: {name: 'Tracey Holroyd'},
    steps: [did('acknowledge', 11), {step: 'withdraw', by: 'person', daysAgo: 8}],
  },
  {
    id: 'unanswered',
    listing: FOUNDATION,
    route: 'self',
    sentDaysAgo: 47,
    person: {name: 'Norman Sykes'},
    steps: [
      clock('remind-acknowledge', 42),
      clock('remind-answer', 39),
      clock('escalate', 35),
      clock('lapse', 3),
    ],
  },
  {
    id: 'reopened',
    listing: NEW_COURSE,
    route: 'self',
    sentDaysAgo: 14,
    person: {name: 'Bridget Nolan'},
    steps: [did('not-suitable', 9, {reason: 'no-places'}), did('reopen', 1, {reason: 'place-free'})],
  },
  {
    id: 'asked-to-pass-on',
    listing: FOUNDATION,
    route: 'self',
    sentDaysAgo: 5,
    person: {name: 'Nasreen Akhtar', interpreter: 'ur'},
    steps: [
      did('acknowledge', 4),
      did('propose-transfer', 1, {
        passOn: {to: SUGAR_TALK, why: 'It is in Urdu, and a short walk from where you live.'},
      }),
    ],
  },
  {
    id: 'start-changed',
    listing: FOUNDATION,
    route: 'self',
    sentDaysAgo: 11,
    person: {name: 'Gwen Haigh'},
    steps: [did('book', 8, {onNextRun: true}), moved(1, {daysEarlier: 2})],
  },
  {
    id: 'start-changed-call-them',
    listing: FOUNDATION,
    route: 'self',
    sentDaysAgo: 10,
    person: {name: 'Stanley Obi', contactBy: 'phone-message'},
    steps: [did('book', 7, {onNextRun: true}), moved(1, {daysEarlier: 2, isToCall: true})],
  },
  {
    id: 'booked-and-asked',
    listing: FOUNDATION,
    route: 'self',
    sentDaysAgo: 12,
    person: {name: 'Moira Sutcliffe', tellPractice: 'B86999'},
    steps: [
      did('book', 9, {startsIn: 24, startsAt: '10:00'}),
      did('propose-transfer-booked', 1, {
        passOn: {to: SUGAR_TALK, why: 'You asked for something nearer to your home.'},
      }),
    ],
  },
  {
    id: 'transferred',
    listing: NEW_COURSE,
    route: 'self',
    sentDaysAgo: 25,
    person: {name: 'Delroy Francis'},
    steps: [did('accept', 23), did('transfer', 2, {passOn: {to: SUGAR_TALK}})],
  },
];

/** Referrals by the nurse of the demonstration. */
const BY_THE_NURSE: readonly Story[] = [
  {
    id: 'nurse-new',
    listing: NEW_COURSE,
    route: 'professional',
    sentDaysAgo: 0,
    person: {name: 'Margaret Ainsworth', needs: ['step-free']},
    why: 'Told of type 2 diabetes last week',
    steps: [],
  },
  {
    id: 'nurse-late',
    listing: FOUNDATION,
    route: 'professional',
    sentDaysAgo: 7,
    person: {name: 'Imran Hussain', interpreter: 'pa'},
    why: 'Wants to understand food and blood sugar',
    steps: [],
  },
  {
    id: 'nurse-booked',
    listing: NEW_COURSE,
    route: 'professional',
    sentDaysAgo: 15,
    person: {name: 'Patricia Dyson'},
    why: 'Newly diagnosed, keen to start',
    steps: [did('acknowledge', 14), did('book', 6, {onNextRun: true})],
  },
  {
    id: 'nurse-started',
    listing: FOUNDATION,
    route: 'professional',
    sentDaysAgo: 32,
    person: {name: 'Colin Batty'},
    why: 'Asked for a group near home',
    levels: [1],
    steps: [did('book', 25, {startsIn: -14, startsAt: '18:00'}), did('start', 14, came(-14))],
  },
  {
    id: 'nurse-completed',
    listing: NEW_COURSE,
    route: 'professional',
    sentDaysAgo: 80,
    person: {name: 'Jean Thackray'},
    why: 'Annual review',
    levels: [2, 3],
    steps: [
      did('book', 75, {startsIn: -49, startsAt: '10:00'}),
      did('start', 49, came(-49)),
      did('complete', 40),
    ],
  },
  {
    id: 'nurse-not-suitable',
    listing: NEW_COURSE,
    route: 'professional',
    sentDaysAgo: 9,
    person: {name: 'Ahmed Siddiq', contactBy: 'phone-no-message'},
    why: 'Low confidence with insulin',
    steps: [did('not-suitable', 4, {reason: 'not-the-right-support'})],
  },
];

/** Every story of the demonstration: together they have a referral in each state. */
export const STORIES: readonly Story[] = [...BY_PEOPLE, ...BY_THE_NURSE];
