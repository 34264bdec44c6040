import type {Judgement} from '#shared/judged/judgement.ts';

/** Wishes about the way, the language or the company. */
export const wishes: readonly Judgement[] = [
  {
    who: 'Harehills',
    q: 'arabic speaking diabetes',
    from: 'LS9',
    best: ['harehills-sugar-talk'],
    good: ['health-booklets-in-your-language'],
    fair: [
      'talking-therapies-west-yorkshire',
      'desmond-punjabi-urdu-harehills',
      'link-workers-city-steps',
      'noor-ramadan-and-health',
    ],
    never: ['dafne-leeds'],
  },
  {
    who: 'Ilkley',
    q: 'dance parkinsons',
    from: 'LS29',
    best: ['wibsey-parkinsons-boxers'],
    good: ['ilkley-parkinsons-dance'],
    fair: ['lost-words-choir-burley', 'expert-patient-programme-online', 'bingley-link-workers'],
  },
  {
    who: 'Bradford',
    q: 'cookery class diabetic pregnant',
    from: 'BD8',
    best: ['diabetes-in-pregnancy-kitchen-manningham'],
    never: ['healthier-you-bradford', 'men-who-cook-bramley', 'escape-pain-brighouse'],
  },
  {
    who: 'Leeds, deaf',
    q: 'BSL mental health',
    from: 'LS6',
    best: ['talking-therapies-west-yorkshire'],
    good: ['open-gate-recovery-college'],
    fair: ['adhd-and-autism-after-diagnosis-leeds'],
  },
  {
    who: 'Wetherby, no bus',
    q: 'lung class with transport',
    from: 'LS22',
    best: ['pulmonary-rehab-east-leeds'],
    good: ['pulmonary-rehab-harrogate', 'pulmonary-rehab-by-video-leeds'],
    fair: ['meanwood-breathers'],
  },
  {
    who: 'anywhere, at night',
    q: 'MS fatigue do it lying down',
    best: ['facets-online-ms-fatigue'],
    good: ['facets-ms-fatigue-huddersfield'],
    fair: ['horsforth-ms-tea-and-talk', 'expert-patient-programme-online', 'long-road-forum'],
  },
  {
    who: 'Pontefract',
    q: 'evening diabetes refresher',
    from: 'WF8',
    best: ['desmond-foundation-pontefract'],
    fair: ['mydesmond-west-yorkshire', 'healthy-living-type-2-online'],
  },
];
