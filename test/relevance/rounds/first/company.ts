import type {Judgement} from '#shared/judged/judgement.ts';

/** Company, habits, sleep and mood. */
export const company: readonly Judgement[] = [
  {
    who: 'widower, Shipley',
    q: 'lonely since wife died, good with my hands',
    from: 'BD18',
    best: ['bingley-mens-workshop'],
    good: ['link-workers-salt-bridge'],
    fair: [
      'shipley-canal-walk-and-talk',
      'undercliffe-singers',
      'men-who-cook-bramley',
      'living-room-open-sofa',
    ],
    never: ['batley-sisters-circle'],
  },
  {
    who: 'Holmfirth',
    q: 'hot dinner and lift home',
    from: 'HD9',
    best: ['holme-neighbours-lunch'],
    fair: ['expert-patient-programme-holmfirth'],
  },
  {
    who: 'Todmorden',
    q: 'cant switch my head off at night',
    from: 'OL14',
    best: ['sleep-school-todmorden'],
    good: ['stress-less-video-class-talkwell', 'talking-therapies-west-yorkshire'],
    fair: ['self-care-fact-sheets-by-post'],
  },
  {
    who: 'Ossett',
    q: 'so low i sit in the car park crying',
    from: 'WF5',
    best: ['quiet-room-ossett', 'talking-therapies-west-yorkshire'],
    fair: ['wakefield-link-workers', 'living-room-open-sofa', 'shipley-canal-walk-and-talk'],
  },
  {
    who: 'Middleton',
    q: 'quit fags',
    from: 'LS10',
    best: ['stop-smoking-south-leeds'],
    fair: ['health-coaching-city-steps'],
  },
  {
    who: 'Leeds, not AA',
    q: 'alcohol group not AA',
    from: 'Leeds',
    best: ['sober-saturdays-leeds'],
    fair: ['link-workers-city-steps', 'liver-and-let-live-huddersfield', 'living-room-open-sofa'],
  },
  {
    who: 'fell last week, Seacroft',
    q: 'fell in the kitchen last week and frit to go out',
    from: 'LS14',
    best: ['link-workers-city-steps'],
    good: ['steady-on-balance-class-garforth'],
    fair: [
      'expert-patient-programme-leeds',
      'self-care-fact-sheets-by-post',
      'talking-therapies-west-yorkshire',
      'brighouse-seated-moves',
      'expert-patient-programme-online',
    ],
  },
  {
    who: 'Pontefract',
    q: 'walking with other people sunday',
    from: 'WF8',
    best: ['liquorice-walkers-pontefract'],
  },
  {
    who: 'awake at night, anywhere',
    q: 'cancer 3am cant sleep worrying',
    best: ['ihope-online-cancer'],
    good: ['talking-therapies-west-yorkshire', 'hope-course-leeds', 'sleep-school-todmorden'],
    fair: [
      'rainbow-cancer-evening-hebden-bridge',
      'stress-less-video-class-talkwell',
      'cancer-exercise-barnsley',
      'expert-patient-programme-online',
      'prehab-before-cancer-treatment-leeds',
    ],
  },
];
