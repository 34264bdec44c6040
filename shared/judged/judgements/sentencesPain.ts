import type {Judgement} from '../judgement.ts';

/** Sentences about joints, backs, bones and pain. */
export const sentencesPain: readonly Judgement[] = [
  {
    who: 'uses a wheelchair, Normanton',
    q: 'hip is that bad im in the wheelchair most days waiting on the op, anywhere round normanton i can actually get in the door of',
    best: ['escape-pain-middleton', 'arthritis-phone-line-and-groups'],
    fair: [
      'wakefield-link-workers',
      'wakefield-health-coaching',
      'expert-patient-programme-online',
      'escape-pain-normanton',
    ],
    never: ['escape-pain-barnsley', 'morley-aqua-ease', 'rheumatoid-course-wakefield'],
  },
  {
    who: 'worn knee at 38, Middleton',
    q: 'im only 38 and my knee is worn out, physio said the classes up the road are for over 45s so what am i supposed to do',
    from: 'LS10',
    best: ['arthritis-phone-line-and-groups', 'morley-aqua-ease'],
    good: ['health-coaching-city-steps'],
    fair: ['expert-patient-programme-leeds', 'expert-patient-programme-online'],
    never: ['escape-pain-middleton', 'escape-pain-normanton', 'steady-on-balance-class-garforth'],
  },
  {
    who: 'new to rheumatoid, works in Wakefield',
    q: 'rheumatoid at 29, hands like claws of a morning and the boss thinks im lazy, i could nip out in my dinner hour in wakefield',
    best: ['rheumatoid-course-wakefield'],
    good: ['arthritis-phone-line-and-groups'],
    fair: ['expert-patient-programme-online', 'wakefield-health-coaching', 'wakefield-link-workers'],
    never: [
      'living-well-with-arthritis-halifax',
      'osteoporosis-tea-horbury',
      'escape-pain-normanton',
      'morley-aqua-ease',
    ],
  },
  {
    who: 'gout, Halifax',
    q: 'gout again, big toe on fire and im a laughing stock at work, owt in halifax that int a gym',
    best: ['living-well-with-arthritis-halifax'],
    good: ['arthritis-phone-line-and-groups'],
    fair: ['expert-patient-programme-halifax', 'expert-patient-programme-online'],
    never: [
      'escape-pain-brighouse',
      'health-coach-haworth',
      'rheumatoid-course-wakefield',
      'health-coaching-brighouse',
    ],
  },
  {
    who: 'bad back since work, Undercliffe',
    q: 'did my back in lifting at work 5 month ago, cant sit cant stand, frightened to bend, free after half five',
    from: 'BD2',
    best: ['escape-pain-backs-eccleshill'],
    good: ['self-care-fact-sheets-by-post'],
    fair: [
      'health-coaches-north-bradford',
      'talking-therapies-west-yorkshire',
      'expert-patient-programme-shipley',
      'expert-patient-programme-online',
    ],
    never: [
      'pain-management-programme-leeds',
      'pain-management-wakefield-online',
      'escape-pain-ilkley',
      'morley-aqua-ease',
    ],
  },
  {
    who: 'pain for years, cannot travel, Ossett',
    q: 'in agony every day for 4 years, scans clear, consultant says nowt else to be done and i cannot sit in a car, ossett',
    best: ['pain-management-wakefield-online'],
    good: ['talking-therapies-west-yorkshire'],
    fair: ['wakefield-health-coaching', 'wakefield-link-workers', 'expert-patient-programme-online'],
    never: [
      'pain-management-programme-leeds',
      'upper-valley-pain-friends',
      'escape-pain-normanton',
      'escape-pain-backs-eccleshill',
      'batley-sisters-circle',
    ],
  },
  {
    who: 'fell twice, Brighouse',
    q: 'im 82, went over in the kitchen twice, legs like jelly, frightened to go out now, something sat down with other folk in brighouse',
    best: ['brighouse-seated-moves'],
    good: ['tai-chi-chinese-elders-heckmondwike'],
    fair: ['halifax-link-workers'],
    never: [
      'steady-on-balance-class-garforth',
      'escape-pain-brighouse',
      'holme-neighbours-lunch',
      'noor-health-friends-visits',
    ],
  },
];
