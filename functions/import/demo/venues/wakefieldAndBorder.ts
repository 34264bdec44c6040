import type {Venue} from './venue.ts';

/** The invented venues of Wakefield district and of the towns across the border. */
export const WAKEFIELD_AND_BORDER_VENUES = {
  'wakefield-clinic': [
    'Five Spires Health Centre',
    '17 Thompson Ings',
    'WF1',
    {
      yes: ['step-free', 'accessible-toilet', 'parking', 'public-transport', 'hearing-loop'],
      askUs: ['language-interpreter'],
    },
  ],
  'wakefield-library': [
    'Westmorland Corner Library',
    '2 Westmorland Corner',
    'WF1',
    {
      yes: ['step-free', 'accessible-toilet', 'public-transport', 'large-print', 'device-loan'],
      no: ['parking'],
    },
  ],
  lupset: [
    'Lupset Snapethorpe Hall',
    '9 Snape Gate',
    'WF2',
    {yes: ['step-free', 'parking', 'public-transport']},
  ],
  horbury: [
    'Horbury Bridge Rooms',
    'Bridge Ings',
    'WF4',
    {yes: ['parking'], no: ['accessible-toilet'], askUs: ['step-free']},
  ],
  'ossett-house': [
    'Ossett Open Door House',
    '6 Market Row',
    'WF5',
    {yes: ['step-free', 'accessible-toilet', 'public-transport', 'quiet-space'], askUs: ['parking']},
  ],
  normanton: ['Normanton Haw Hill Pavilion', 'Haw Hill Park Side', 'WF6', {no: ['step-free']}],
  pontefract: [
    'Pontefract Friarwood Clinic',
    '28 Friars Gate',
    'WF8',
    {yes: ['step-free', 'accessible-toilet', 'parking', 'public-transport'], askUs: ['hearing-loop']},
  ],
  'pontefract-park': [
    'Pontefract Park Café',
    'Racecourse Lane End',
    'WF8',
    {yes: ['parking'], no: ['hearing-loop'], askUs: ['step-free']},
  ],
  castleford: [
    'Castleford Aire Street Welfare',
    '70 Aire Street Yard',
    'WF10',
    {yes: ['step-free', 'accessible-toilet', 'parking', 'public-transport']},
  ],
  'castleford-clinic': [
    'Castleford Roman Ford Clinic',
    '3 Ford Gate',
    'WF10',
    {yes: ['step-free', 'accessible-toilet', 'parking'], askUs: ['hearing-loop']},
  ],
  hemsworth: [
    'Hemsworth Vale Head Rooms',
    'Vale Head Lane',
    'WF9',
    {yes: ['step-free', 'parking'], no: ['public-transport']},
  ],
  knottingley: [
    'Knottingley Foulby Hall',
    '12 Boatyard Row',
    'WF11',
    {yes: ['step-free'], askUs: ['parking']},
  ],
  featherstone: [
    'Featherstone Mill Pond Centre',
    'Mill Pond Lane',
    'WF7',
    {yes: ['step-free', 'accessible-toilet', 'parking']},
  ],
  harrogate: [
    'Nidd Valley Health Centre',
    '19 Starbeck Rise',
    'HG1',
    {yes: ['step-free', 'accessible-toilet', 'parking', 'public-transport']},
  ],
  knaresborough: [
    'Knaresborough Castle Mill Rooms',
    '4 Castle Mill',
    'HG5',
    {no: ['step-free'], askUs: ['parking']},
  ],
  barnsley: [
    'Dearne Bridge Sports Hall',
    '101 Old Mill Approach',
    'S70',
    {yes: ['step-free', 'accessible-toilet', 'parking', 'public-transport']},
  ],
  darton: [
    'Darton Welfare Hall',
    '6 Welfare Lane',
    'S75',
    {yes: ['step-free', 'parking'], askUs: ['hearing-loop']},
  ],
  rochdale: [
    'Pennine Edge Clinic',
    '15 Toad Lane Back',
    'OL16',
    {yes: ['step-free', 'accessible-toilet', 'public-transport', 'language-interpreter'], no: ['parking']},
  ],
  littleborough: [
    'Littleborough Coach House Rooms',
    'Lodge Street End',
    'OL15',
    {yes: ['step-free', 'public-transport'], askUs: ['accessible-toilet']},
  ],
  uppermill: ['Uppermill Mallet Rooms', '8 Mallet Row', 'OL3', {yes: ['parking'], no: ['step-free']}],
  selby: [
    'Ouse Plain House',
    '22 Micklegate Back',
    'YO8',
    {yes: ['step-free', 'accessible-toilet', 'parking']},
  ],
} as const satisfies Record<string, Venue>;
