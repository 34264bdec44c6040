import type {Judgement} from '#shared/judged/judgement.ts';

/** Carers, parents and families. */
export const lookedAfter: readonly Judgement[] = [
  {
    who: 'son, Batley',
    q: 'somebody to sit with my dad so I can go to the shops',
    from: 'WF17',
    best: ['noor-health-friends-visits'],
    good: ['link-workers-dewsbury-batley'],
    fair: ['looking-after-me-by-video', 'expert-patient-programme-online'],
    never: ['kirkburton-young-carers'],
  },
  {
    who: 'mother, Elland',
    q: 'son 9 asthma wants to play football',
    from: 'HX5',
    best: ['elland-asthma-families'],
    good: ['asthma-nurse-call-back'],
    fair: [
      'film-library-inhalers-insulin-exercise',
      'health-booklets-in-your-language',
      'slovak-roma-family-health-bradford',
    ],
    never: ['pulmonary-rehab-halifax'],
  },
  {
    who: 'daughter, Wetherby',
    q: 'dad wanders at night alzheimers',
    from: 'LS22',
    best: ['wetherby-memory-cafe'],
    good: ['carers-corner-evening-group', 'looking-after-me-leeds', 'looking-after-me-by-video'],
    fair: [
      'link-workers-city-steps',
      'lost-words-choir-burley',
      'bingley-mens-workshop',
      'expert-patient-programme-leeds',
      'start-a-group-helpdesk',
    ],
    never: ['sleep-school-todmorden'],
  },
  {
    who: 'mother, Keighley',
    q: 'our lad hears voices and we dont know how to talk to him',
    from: 'BD21',
    best: ['bright-side-hearing-voices-keighley'],
    fair: [
      'talking-therapies-west-yorkshire',
      'bright-side-recovery-college-bradford',
      'bingley-link-workers',
      'start-a-group-helpdesk',
    ],
    never: ['living-with-hearing-loss-online', 'film-library-inhalers-insulin-exercise'],
  },
  {
    who: 'mother, Beeston',
    q: 'baby 6 weeks old and I cry all day',
    from: 'LS11',
    best: ['new-mums-matter-beeston'],
    good: ['talking-therapies-west-yorkshire'],
    fair: ['link-workers-city-steps', 'living-room-open-sofa'],
    never: ['dafne-leeds'],
  },
  {
    who: 'teenager, Chapeltown',
    q: 'sickle cell teenager',
    from: 'LS7',
    best: ['east-leeds-sickle-cell-circle'],
    fair: ['expert-patient-programme-online', 'link-workers-city-steps', 'start-a-group-helpdesk'],
    never: ['wibsey-parkinsons-boxers'],
  },
];
