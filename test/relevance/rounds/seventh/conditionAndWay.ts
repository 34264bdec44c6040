import type {Judgement} from '#shared/judged/judgement.ts';

/** A condition, and the way in which it would suit them. */
export const conditionAndWay: readonly Judgement[] = [
  {
    who: 'works away, Luddendenfoot',
    q: 'type 2 diabetes online',
    from: 'HX2',
    best: ['mydesmond-west-yorkshire', 'healthy-living-type-2-online'],
    fair: ['film-library-inhalers-insulin-exercise', 'health-booklets-in-your-language'],
  },
  {
    who: 'cannot travel, Dewsbury',
    q: 'heart rehab video',
    from: 'WF13',
    best: ['cardiac-rehab-kirklees'],
    fair: ['film-library-inhalers-insulin-exercise'],
  },
  {
    who: 'on oxygen, Chapel Allerton',
    q: 'copd at home',
    from: 'LS7',
    best: ['pulmonary-rehab-by-video-leeds'],
    fair: [
      'film-library-inhalers-insulin-exercise',
      'health-booklets-in-your-language',
      'talking-therapies-west-yorkshire',
    ],
  },
  {
    who: 'Idle',
    q: 'asthma phone',
    from: 'BD10',
    best: ['asthma-nurse-call-back'],
    fair: ['health-booklets-in-your-language'],
  },
  {
    who: 'works in the day, Armley',
    q: 'anxiety group evening',
    from: 'LS12',
    best: ['stress-less-video-class-talkwell', 'open-gate-recovery-college'],
    good: ['talking-therapies-west-yorkshire'],
    fair: ['sober-saturdays-leeds', 'adhd-and-autism-after-diagnosis-leeds'],
  },
  {
    who: 'south Leeds',
    q: 'knee class middleton',
    best: ['escape-pain-middleton'],
    good: ['escape-pain-normanton', 'morley-aqua-ease'],
    fair: ['arthritis-phone-line-and-groups'],
  },
  {
    who: 'Tingley',
    q: 'pain course online',
    from: 'WF3',
    best: ['pain-management-wakefield-online'],
    good: ['talking-therapies-west-yorkshire'],
    fair: ['self-care-fact-sheets-by-post', 'expert-patient-programme-online'],
  },
  {
    who: 'Manningham',
    q: 'diabetes group women',
    from: 'BD8',
    best: ['lister-lane-women-walking'],
    good: ['batley-sisters-circle'],
    fair: ['diabetes-in-pregnancy-kitchen-manningham'],
  },
  {
    who: 'Wakefield',
    q: 'cancer group evening',
    from: 'WF1',
    best: ['ihope-online-cancer'],
    good: ['rainbow-cancer-evening-hebden-bridge'],
    fair: ['expert-patient-programme-online'],
  },
  {
    who: 'Rothwell',
    q: 'stop smoking drop in',
    from: 'LS26',
    best: ['stop-smoking-south-leeds'],
  },
  {
    who: 'Ossett',
    q: 'ms online',
    from: 'WF5',
    best: ['facets-online-ms-fatigue'],
    fair: ['long-road-forum', 'expert-patient-programme-online'],
  },
];
