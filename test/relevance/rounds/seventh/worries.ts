import type {Judgement} from '#shared/judged/judgement.ts';

/** What keeps somebody awake, in a few words. */
export const worries: readonly Judgement[] = [
  {
    who: 'Bingley, 80',
    q: 'worried about falling',
    from: 'BD16',
    best: ['bingley-link-workers'],
    good: ['brighouse-seated-moves'],
    fair: ['tai-chi-chinese-elders-heckmondwike'],
  },
  {
    who: 'Tong, 3 months after',
    q: 'scared i will have another heart attack',
    from: 'BD4',
    best: ['cardiac-rehab-bradford'],
    good: ['talking-therapies-west-yorkshire'],
    fair: ['roundhay-heart-club', 'expert-patient-programme-shipley', 'expert-patient-programme-online'],
  },
  {
    who: 'Burmantofts',
    q: 'worried about my blood sugar',
    from: 'LS9',
    best: ['walking-away-seacroft', 'desmond-newly-diagnosed-leeds'],
    good: [
      'harehills-sugar-talk',
      'xpert-diabetes-leeds-west',
      'mydesmond-west-yorkshire',
      'healthy-living-type-2-online',
    ],
    fair: ['health-coaching-city-steps', 'desmond-foundation-leeds', 'health-booklets-in-your-language'],
  },
  {
    who: 'Armley, a year after',
    q: 'frightened of cancer coming back',
    from: 'LS12',
    best: ['hope-course-leeds', 'ihope-online-cancer'],
    good: ['talking-therapies-west-yorkshire'],
    fair: ['rainbow-cancer-evening-hebden-bridge', 'expert-patient-programme-leeds'],
    never: ['prehab-before-cancer-treatment-leeds'],
  },
  {
    who: 'Halifax',
    q: 'lost my job and feel useless',
    from: 'HX1',
    best: ['halifax-link-workers', 'talking-therapies-west-yorkshire'],
    fair: ['expert-patient-programme-halifax'],
  },
  {
    who: 'daughter, Wetherby',
    q: 'memory getting worse',
    from: 'LS22',
    best: ['wetherby-memory-cafe'],
    fair: ['lost-words-choir-burley', 'link-workers-city-steps'],
  },
  {
    who: 'Cononley',
    q: 'tired all the time',
    from: 'BD20',
    best: ['silsden-fibro-and-fatigue'],
    good: ['long-road-forum'],
    fair: [
      'talking-therapies-west-yorkshire',
      'bingley-link-workers',
      'expert-patient-programme-shipley',
      'expert-patient-programme-online',
    ],
  },
  {
    who: 'Shelf',
    q: 'drinking too much',
    from: 'HX3',
    best: ['halifax-link-workers', 'liver-and-let-live-huddersfield'],
    good: ['sober-saturdays-leeds'],
    fair: ['talking-therapies-west-yorkshire'],
  },
];
