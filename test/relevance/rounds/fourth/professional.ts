import type {Judgement} from '#shared/judged/judgement.ts';

/** Between two patients. */
export const professional: readonly Judgement[] = [
  {
    who: 'GP, Skipton',
    q: 'COPD self management no rehab wanted BD23',
    best: ['space-for-copd-airedale', 'mycopd-codes-bradford'],
    good: ['upper-aire-puffers-skipton', 'pulmonary-rehab-keighley-silsden'],
    fair: [
      'film-library-inhalers-insulin-exercise',
      'health-booklets-in-your-language',
      'talking-therapies-west-yorkshire',
      'bingley-link-workers',
      'expert-patient-programme-online',
    ],
  },
  {
    who: 'social prescriber, Todmorden',
    q: 'food growing project',
    from: 'OL14',
    best: ['todmorden-growing-well'],
  },
  {
    who: 'midwife, Bradford',
    q: 'GDM previous pregnancy now raised HbA1c',
    from: 'BD7',
    best: ['healthier-you-bradford'],
    good: ['east-bradford-sugar-club'],
    fair: [
      'health-booklets-in-your-language',
      'diabetes-in-pregnancy-kitchen-manningham',
      'health-coaches-north-bradford',
    ],
  },
  {
    who: 'OT, Halifax',
    q: 'ME severe, bedbound, home or phone',
    from: 'HX2',
    best: ['me-cfs-pacing-calderdale'],
    good: ['long-road-forum'],
    fair: [
      'halifax-link-workers',
      'expert-patient-programme-online',
      'self-care-fact-sheets-by-post',
      'start-a-group-helpdesk',
    ],
    never: ['xpert-diabetes-halifax'],
  },
  {
    who: 'stroke nurse, Leeds',
    q: 'aphasia group LS4',
    best: ['lost-words-choir-burley'],
    good: ['my-stroke-guide-online', 'here-for-you-stroke-calls'],
    fair: ['sowerby-bridge-stroke-cafe', 'start-a-group-helpdesk'],
  },
  {
    who: 'practice nurse, Huddersfield',
    q: 'MASLD fatty liver BMI 38',
    from: 'HD2',
    best: ['liver-and-let-live-huddersfield', 'healthy-weight-huddersfield'],
    good: ['move-more-coaches-huddersfield'],
    fair: ['expert-patient-programme-online', 'self-care-fact-sheets-by-post'],
  },
  {
    who: 'CMHT, Selby',
    q: 'bipolar peer support YO8',
    best: ['bipolar-and-moods-selby'],
    fair: ['long-road-forum', 'start-a-group-helpdesk', 'quiet-room-ossett'],
  },
  {
    who: 'dietitian, Leeds',
    q: 'TDR remission programme LS17',
    best: ['path-to-remission-leeds'],
    good: ['xpert-diabetes-leeds-west'],
    fair: ['health-coaching-city-steps', 'healthy-living-type-2-online', 'desmond-foundation-leeds'],
  },
  {
    who: 'cancer nurse, Horbury',
    q: 'prehab lung cancer WF4',
    best: ['cancer-exercise-barnsley'],
    good: ['ihope-online-cancer'],
    fair: [
      'rainbow-cancer-evening-hebden-bridge',
      'wakefield-link-workers',
      'old-pit-breathers-castleford',
      'meanwood-breathers',
    ],
  },
  {
    who: 'rheumatology nurse, Halifax',
    q: 'newly diagnosed RA',
    from: 'HX3',
    best: ['rheumatoid-course-wakefield'],
    good: ['living-well-with-arthritis-halifax', 'arthritis-phone-line-and-groups'],
    fair: ['expert-patient-programme-halifax', 'halifax-link-workers', 'expert-patient-programme-online'],
  },
];
