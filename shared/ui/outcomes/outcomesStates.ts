import type {RegionStates} from '../region.ts';
import type {OutcomesView} from './outcomesView.ts';

const titles = ['Support', 'Referred', 'Answered', 'Offered a start', 'Booked', 'Started', 'Completed'].map(
  (text, index) => ({text, isNumber: index > 0}),
);

const CURATORS: OutcomesView = {
  path: '/curator/outcomes',
  choosers: [
    {
      name: 'table',
      label: 'Table',
      choices: [
        {value: 'funnel', label: 'How far they came'},
        {value: 'waits', label: 'How long they waited'},
      ],
      chosen: 'funnel',
    },
    {
      name: 'by',
      label: 'A row for each',
      choices: [
        {value: 'all', label: 'Everybody'},
        {value: 'listing', label: 'Support'},
      ],
      chosen: 'listing',
    },
    {
      name: 'quarter',
      label: 'Referred in',
      choices: [
        {value: '2026Q2', label: 'April to June 2026, so far'},
        {value: '2026Q1', label: 'January to March 2026'},
      ],
      chosen: '2026Q1',
    },
  ],
  tables: [
    {
      caption: 'How far they came: January to March 2026',
      titles,
      rows: [
        ['DESMOND for people new to type 2 diabetes, Leeds', '120', '115', '90', '80', '60', '45'],
        ['Walk & Talk <Leeds>', '15', '10', '10', '5', 'hidden', 'hidden'],
        ['All together', '145', '130', '105', '85', '65', '50'],
      ],
    },
  ],
  picture: {
    title: 'How far they came, as bars: the numbers of the table',
    most: 120,
    groups: [
      {
        label: 'DESMOND for people new to type 2 diabetes, Leeds',
        bars: [
          {label: 'Referred 120', between: [0, 120]},
          {label: 'Started 60', between: [0, 60]},
          {label: 'Completed 45', between: [0, 45]},
        ],
      },
      {
        label: 'Walk & Talk <Leeds>',
        bars: [
          {label: 'Referred 15', between: [0, 15]},
          {label: 'Started hidden', between: null},
          {label: 'Completed hidden', between: null},
        ],
      },
    ],
  },
  notes: [
    'Numbers are to the nearest 5. Fewer than 5 are hidden, and so is whatever would give them away.',
    '12 more rows cannot be shown at all.',
  ],
  csvHref: '/curator/outcomes?table=funnel&by=listing&quarter=2026Q1&as=csv',
  isInvented: false,
};

const WAITS: OutcomesView = {
  ...CURATORS,
  choosers: CURATORS.choosers.map((each) => (each.name === 'table' ? {...each, chosen: 'waits'} : each)),
  tables: [
    {
      caption: 'How long they waited: January to March 2026',
      titles: ['Everybody', 'Half had an answer within', 'Half of those who started did within'].map(
        (text) => ({text, isNumber: false}),
      ),
      rows: [['Everybody', '3 to 7 days', '29 to 42 days']],
    },
    {
      caption: 'Pulmonary rehabilitation: started within 90 days',
      titles: [
        {text: 'Started', isNumber: false},
        {text: 'People', isNumber: true},
        {text: 'Share', isNumber: true},
      ],
      rows: [
        ['Within 90 days', '40', '80%'],
        ['Later', '10', '20%'],
      ],
    },
  ],
  picture: {
    title: 'How long they waited, as bars: the days of the table',
    most: 200,
    groups: [
      {
        label: 'Everybody',
        bars: [
          {label: 'Answer: 3 to 7 days', between: [3, 7]},
          {label: 'Start: 29 to 42 days', between: [29, 42]},
        ],
      },
    ],
  },
};

/** Every state of the pages of outcomes. */
export const OUTCOMES_STATES: RegionStates<OutcomesView> = {
  'for curators, how far they came': CURATORS,
  'for curators, how long they waited': WAITS,
  'for a provider, with numbers that are invented': {
    ...CURATORS,
    path: '/provider/outcomes',
    choosers: CURATORS.choosers.filter(({name}) => name !== 'by'),
    csvHref: '/provider/outcomes?table=funnel&quarter=2026Q1&as=csv',
    isInvented: true,
  },
  'nothing to show': {
    ...CURATORS,
    tables: CURATORS.tables.map((table) => ({...table, rows: []})),
    picture: null,
    notes: [],
  },
};
