import type {Judgement} from '#shared/judged/judgement.ts';

/** One thing, in a word or two. */
export const oneThing: readonly Judgement[] = [
  {
    who: 'Leeds',
    q: 'parkinsons choir',
    from: 'LS5',
    best: ['lost-words-choir-burley'],
    good: ['wibsey-parkinsons-boxers'],
    fair: [
      'ilkley-parkinsons-dance',
      'carers-corner-evening-group',
      'link-workers-city-steps',
      'undercliffe-singers',
    ],
  },
  {
    who: 'anywhere',
    q: 'pain course by video',
    best: ['pain-management-wakefield-online'],
    good: ['pain-management-programme-leeds'],
    fair: [
      'upper-valley-pain-friends',
      'endo-evenings-wakefield',
      'talking-therapies-west-yorkshire',
      'expert-patient-programme-online',
    ],
  },
  {
    who: 'Bradford',
    q: 'kidney diet',
    from: 'BD5',
    best: ['kidney-know-how-bradford'],
    fair: ['noor-ramadan-and-health', 'health-coaches-north-bradford', 'borrow-blood-pressure-kit-bingley'],
  },
  {
    who: 'Halifax',
    q: 'xpert',
    from: 'HX1',
    best: ['xpert-diabetes-halifax'],
    fair: ['desmond-newly-diagnosed-brighouse', 'mydesmond-west-yorkshire', 'healthy-living-type-2-online'],
  },
  {
    who: 'anywhere',
    q: 'iHOPE',
    best: ['ihope-online-cancer'],
    good: ['hope-course-leeds'],
    fair: [
      'rainbow-cancer-evening-hebden-bridge',
      'prehab-before-cancer-treatment-leeds',
      'cancer-exercise-barnsley',
    ],
  },
  {
    who: 'Brighouse',
    q: 'cardiac rehab',
    from: 'HD6',
    best: ['cardiac-rehab-calderdale'],
    fair: ['roundhay-heart-club'],
  },
  {
    who: 'Batley',
    q: 'knee pain evening',
    from: 'WF17',
    best: ['escape-pain-brighouse'],
    good: ['arthritis-phone-line-and-groups'],
  },
  {
    who: 'Leeds',
    q: 'thalassaemia',
    from: 'LS17',
    best: ['east-leeds-sickle-cell-circle'],
    fair: ['expert-patient-programme-leeds', 'expert-patient-programme-online', 'link-workers-city-steps'],
  },
  {
    who: 'Wakefield',
    q: 'low mood drop in',
    from: 'WF3',
    best: ['quiet-room-ossett'],
    good: ['living-room-open-sofa'],
    fair: ['kirkstall-garden-for-health', 'shipley-canal-walk-and-talk'],
  },
];
