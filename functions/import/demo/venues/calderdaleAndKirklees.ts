import type {Venue} from './venue.ts';

/** The invented venues of Calderdale and Kirklees. */
export const CALDERDALE_AND_KIRKLEES_VENUES = {
  'halifax-health': [
    'Calder Bridge Health Centre',
    '5 Gibbet Fold',
    'HX1',
    {
      yes: ['step-free', 'accessible-toilet', 'public-transport', 'language-interpreter'],
      no: ['parking'],
      askUs: ['hearing-loop'],
    },
  ],
  'halifax-hub': [
    'Hebble Street Hub',
    '44 Hebble Street',
    'HX1',
    {
      yes: [
        'step-free',
        'accessible-toilet',
        'public-transport',
        'quiet-space',
        'prayer-space',
        'device-loan',
      ],
    },
  ],
  mixenden: [
    'Mixenden Stones Centre',
    'Stones Gate',
    'HX2',
    {yes: ['step-free', 'parking', 'public-transport'], no: ['hearing-loop']},
  ],
  boothtown: ['Boothtown Bank Top Hall', '19 Bank Top', 'HX3', {no: ['step-free'], askUs: ['parking']}],
  elland: [
    'Elland Bridge Rooms',
    '3 Bridge Wharf',
    'HX5',
    {yes: ['step-free', 'accessible-toilet', 'parking']},
  ],
  sowerby: [
    'Sowerby Bridge Wharf Hall',
    'Wharf Basin',
    'HX6',
    {yes: ['step-free', 'parking', 'public-transport'], askUs: ['accessible-toilet']},
  ],
  hebden: [
    'Hebden Bridge Fustian Rooms',
    '8 Fustian Row',
    'HX7',
    {yes: ['public-transport', 'quiet-space'], no: ['parking'], askUs: ['step-free']},
  ],
  'hebden-clinic': [
    'Valley Road Clinic',
    '21 Valley Road End',
    'HX7',
    {yes: ['step-free', 'accessible-toilet', 'parking']},
  ],
  'tod-garden': [
    'Growing Well Garden',
    'Stansfield Sidings',
    'OL14',
    {yes: ['step-free', 'transport-help'], askUs: ['accessible-toilet']},
  ],
  'tod-hall': [
    'Todmorden Unity Rooms',
    '13 Unity Street',
    'OL14',
    {yes: ['step-free', 'accessible-toilet', 'public-transport'], askUs: ['hearing-loop']},
  ],
  'brighouse-pool': [
    'Brighouse Rydings Leisure Centre',
    'Rydings Walk',
    'HD6',
    {yes: ['step-free', 'accessible-toilet', 'parking', 'public-transport']},
  ],
  'brighouse-hall': [
    'Brighouse Canal Arm Hall',
    '4 Canal Arm',
    'HD6',
    {yes: ['parking'], no: ['step-free'], askUs: ['hearing-loop']},
  ],
  'hudd-health': [
    'Aspley Basin Health Centre',
    '9 Aspley Basin',
    'HD1',
    {
      yes: ['step-free', 'accessible-toilet', 'public-transport', 'language-interpreter', 'hearing-loop'],
      no: ['parking'],
    },
  ],
  'hudd-sports': [
    'Leeds Road Sports Barn',
    '300 Barn Approach',
    'HD2',
    {yes: ['step-free', 'accessible-toilet', 'parking', 'public-transport']},
  ],
  lindley: [
    'Lindley Clock Rooms',
    '25 Daisy Lea',
    'HD3',
    {yes: ['step-free', 'parking'], askUs: ['accessible-toilet']},
  ],
  newsome: [
    'Newsome Mill Yard Studio',
    'Mill Yard',
    'HD4',
    {no: ['step-free'], askUs: ['accessible-toilet']},
  ],
  slaithwaite: [
    'Slaithwaite Guard House',
    '2 Carr Bottom',
    'HD7',
    {yes: ['public-transport'], askUs: ['step-free']},
  ],
  kirkburton: [
    'Kirkburton Springfield Hall',
    '7 Spring Gate',
    'HD8',
    {yes: ['step-free', 'parking'], no: ['public-transport']},
  ],
  holmfirth: [
    'Holmfirth Towngate Civic Rooms',
    '1 Towngate Back',
    'HD9',
    {yes: ['step-free', 'accessible-toilet', 'public-transport', 'hearing-loop'], no: ['parking']},
  ],
  'holme-barn': [
    'Neighbours’ Barn',
    'Sude Hill Foot',
    'HD9',
    {yes: ['parking', 'transport-help'], no: ['step-free'], askUs: ['accessible-toilet']},
  ],
  cleckheaton: [
    'Cleckheaton Spen Rooms',
    '14 Greenside Row',
    'BD19',
    {yes: ['step-free', 'accessible-toilet', 'parking']},
  ],
  'dewsbury-clinic': [
    'Dewsbury Mills Health Centre',
    '60 Machell Yard',
    'WF13',
    {
      yes: [
        'step-free',
        'accessible-toilet',
        'parking',
        'public-transport',
        'language-interpreter',
        'prayer-space',
      ],
    },
  ],
  thornhill: [
    'Thornhill Edge Hall',
    'Edge Top',
    'WF12',
    {yes: ['parking'], no: ['step-free'], askUs: ['hearing-loop']},
  ],
  mirfield: [
    'Mirfield Navigation Rooms',
    '5 Station Ings',
    'WF14',
    {yes: ['step-free', 'accessible-toilet', 'public-transport'], askUs: ['parking']},
  ],
  'batley-hall': [
    'Batley Shoddy Hall',
    '31 Wheelwright Row',
    'WF17',
    {
      yes: ['step-free', 'accessible-toilet', 'public-transport', 'childcare', 'prayer-space'],
      no: ['parking'],
    },
  ],
  'batley-baths': [
    'Batley Old Baths',
    'Cambridge Yard',
    'WF17',
    {yes: ['step-free', 'accessible-toilet', 'parking']},
  ],
  heckmondwike: [
    'Heckmondwike Green Rooms',
    '8 Green Side',
    'WF16',
    {yes: ['step-free'], askUs: ['accessible-toilet', 'parking']},
  ],
} as const satisfies Record<string, Venue>;
