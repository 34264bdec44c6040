import type {Judgement} from '#shared/judged/judgement.ts';

/** Families. */
export const families: readonly Judgement[] = [
  {
    who: 'Elland',
    q: 'half term asthma',
    from: 'HX5',
    best: ['elland-asthma-families'],
    good: ['asthma-nurse-call-back'],
    fair: ['slovak-roma-family-health-bradford'],
  },
  {
    who: 'Bradford',
    q: 'Slovak speaking doctor letters',
    from: 'BD5',
    best: ['slovak-roma-family-health-bradford'],
  },
  {
    who: 'Leeds',
    q: 'new mums group romanian',
    from: 'LS10',
    best: ['new-mums-matter-beeston'],
    fair: ['link-workers-city-steps'],
  },
  {
    who: 'Wakefield',
    q: 'pregnant and smoking wakefield',
    best: ['last-fag-club-lupset'],
    fair: ['wakefield-health-coaching', 'new-mums-matter-beeston', 'stop-smoking-south-leeds'],
  },
  {
    who: 'Slaithwaite',
    q: 'pram walk',
    from: 'HD7',
    best: ['saddleworth-perinatal-walk'],
  },
  {
    who: 'Huddersfield',
    q: 'carer for my son with autism need other parents',
    from: 'HD1',
    best: ['looking-after-me-by-video'],
    good: ['expert-patient-programme-halifax'],
    fair: ['expert-patient-programme-online', 'talking-therapies-west-yorkshire'],
    never: ['kirkburton-young-carers'],
  },
  {
    who: 'Garforth',
    q: 'mum has had a stroke and wont do her exercises',
    from: 'LS25',
    best: ['my-stroke-guide-online', 'here-for-you-stroke-calls'],
    fair: [
      'expert-patient-programme-leeds',
      'link-workers-city-steps',
      'lost-words-choir-burley',
      'sowerby-bridge-stroke-cafe',
    ],
  },
  {
    who: 'Bingley',
    q: 'dad 80 forgets his tablets and is alone all day',
    from: 'BD16',
    best: ['bingley-link-workers', 'bingley-mens-workshop'],
    fair: [
      'link-workers-salt-bridge',
      'lost-words-choir-burley',
      'looking-after-me-by-video',
      'expert-patient-programme-online',
      'wetherby-memory-cafe',
    ],
  },
  {
    who: 'Leeds',
    q: 'diabetes course for me and my wife to come together',
    from: 'LS14',
    best: ['desmond-newly-diagnosed-leeds', 'desmond-foundation-leeds'],
    good: ['healthy-living-type-2-online'],
    fair: ['xpert-diabetes-leeds-west', 'mydesmond-west-yorkshire'],
  },
];
