import type {Venue} from './venue.ts';

/** The invented venues of Bradford, Shipley, Airedale and Ilkley. */
export const BRADFORD_VENUES = {
  'bradford-city': [
    'Broadbeck Health Exchange',
    '50 Godwin Yard',
    'BD1',
    {
      yes: [
        'step-free',
        'accessible-toilet',
        'public-transport',
        'hearing-loop',
        'language-interpreter',
        'prayer-space',
      ],
      no: ['parking'],
    },
  ],
  barkerend: [
    'Barkerend Steps Centre',
    '77 Steps Road',
    'BD3',
    {yes: ['step-free', 'accessible-toilet', 'public-transport', 'prayer-space'], askUs: ['parking']},
  ],
  eccleshill: [
    'Eccleshill Mechanics’ Rooms',
    '5 Stone Hall Fold',
    'BD2',
    {yes: ['step-free', 'parking'], askUs: ['accessible-toilet']},
  ],
  tong: [
    'Tong Street Active Centre',
    '212 Holmefield Way',
    'BD4',
    {yes: ['step-free', 'accessible-toilet', 'parking', 'public-transport']},
  ],
  'west-bowling': [
    'West Bowling Young and Old Hall',
    '41 Parkway Gardens',
    'BD5',
    {yes: ['step-free', 'public-transport', 'childcare'], askUs: ['prayer-space']},
  ],
  wibsey: [
    'Wibsey Slack Church Hall',
    'Slack Bottom',
    'BD6',
    {yes: ['parking'], no: ['hearing-loop'], askUs: ['step-free']},
  ],
  'great-horton': [
    'Great Horton Village Rooms',
    '18 Cragg Place',
    'BD7',
    {yes: ['step-free', 'accessible-toilet', 'public-transport'], no: ['parking']},
  ],
  'lister-centre': [
    'Lister Lane Women’s Centre',
    '24 Lister Lane',
    'BD8',
    {
      yes: ['step-free', 'accessible-toilet', 'public-transport', 'childcare', 'prayer-space', 'women-only'],
      askUs: ['parking'],
    },
  ],
  heaton: [
    'Heaton Royds Library',
    '3 Royds Rise',
    'BD9',
    {yes: ['step-free', 'parking', 'public-transport', 'large-print']},
  ],
  idle: ['Idle Green Working Rooms', '29 Town Gate', 'BD10', {no: ['step-free'], askUs: ['parking']}],
  allerton: [
    'Allerton Prune Park Hall',
    '6 Prune Row',
    'BD15',
    {yes: ['parking'], askUs: ['step-free', 'accessible-toilet']},
  ],
  queensbury: [
    'Queensbury Black Dyke Rooms',
    '1 Band Street',
    'BD13',
    {yes: ['step-free'], no: ['accessible-toilet'], askUs: ['parking']},
  ],
  shipley: [
    'Salt Bridge House',
    '15 Wharf Steps',
    'BD18',
    {yes: ['step-free', 'accessible-toilet', 'public-transport', 'quiet-space'], no: ['parking']},
  ],
  baildon: [
    'Baildon Moorside Hall',
    '10 Moor Edge',
    'BD17',
    {yes: ['step-free', 'accessible-toilet', 'parking'], askUs: ['hearing-loop']},
  ],
  'undercliffe-chapel': [
    'Undercliffe Old Chapel',
    '2 Chapel Rise',
    'BD2',
    {no: ['accessible-toilet'], askUs: ['step-free']},
  ],
  'keighley-clinic': [
    'Worth Valley Health Centre',
    '36 Cavendish Yard',
    'BD21',
    {
      yes: ['step-free', 'accessible-toilet', 'parking', 'public-transport', 'language-interpreter'],
      askUs: ['hearing-loop'],
    },
  ],
  'keighley-mosque': [
    'Devonshire Street Community Hall',
    '90 Highfield Close',
    'BD21',
    {yes: ['step-free', 'public-transport', 'prayer-space'], askUs: ['accessible-toilet']},
  ],
  haworth: ['Haworth Weavers’ Hall', '7 West Croft', 'BD22', {yes: ['parking'], no: ['step-free']}],
  silsden: [
    'Silsden Cobbydale Rooms',
    'Clog Bridge',
    'BD20',
    {yes: ['step-free', 'accessible-toilet', 'parking']},
  ],
  'bingley-locks': [
    'Bingley Locks Workshop',
    'Lock Cottage Yard',
    'BD16',
    {yes: ['step-free', 'accessible-toilet', 'public-transport', 'transport-help'], askUs: ['parking']},
  ],
  'bingley-hall': [
    'Myrtle Place Hall',
    'Myrtle Place',
    'BD16',
    {yes: ['step-free', 'accessible-toilet', 'parking', 'public-transport', 'hearing-loop']},
  ],
  'ilkley-pool': [
    'Wharfeside Pool and Gym',
    'Riverside Row',
    'LS29',
    {yes: ['step-free', 'accessible-toilet', 'parking', 'public-transport'], askUs: ['hearing-loop']},
  ],
  'ilkley-rooms': [
    'Ilkley Wells Rooms',
    '12 Wells Terrace',
    'LS29',
    {yes: ['public-transport'], no: ['parking'], askUs: ['step-free']},
  ],
  skipton: [
    'Skipton Canal Basin Rooms',
    'Coal Wharf',
    'BD23',
    {yes: ['step-free', 'accessible-toilet', 'public-transport'], no: ['parking']},
  ],
} as const satisfies Record<string, Venue>;
