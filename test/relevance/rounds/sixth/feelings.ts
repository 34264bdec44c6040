import type {Judgement} from '#shared/judged/judgement.ts';

/** What somebody feels. */
export const feelings: readonly Judgement[] = [
  {
    who: 'Farsley',
    q: 'panic on the bus',
    from: 'LS28',
    best: ['talking-therapies-west-yorkshire'],
    good: ['stress-less-video-class-talkwell', 'open-gate-recovery-college'],
    fair: [
      'link-workers-city-steps',
      'living-room-open-sofa',
      'shipley-canal-walk-and-talk',
      'quiet-room-ossett',
    ],
  },
  {
    who: 'Ripponden',
    q: 'not slept since the baby came and I shout at everyone',
    from: 'HX6',
    best: ['talking-therapies-west-yorkshire'],
    good: ['sleep-school-todmorden'],
    fair: ['stress-less-video-class-talkwell', 'halifax-link-workers', 'lister-lane-menopause-table'],
  },
  {
    who: 'Hemsworth',
    q: 'no one understands how tired I am since covid',
    from: 'WF9',
    best: ['long-road-forum'],
    good: ['wakefield-health-coaching'],
    fair: [
      'silsden-fibro-and-fatigue',
      'wakefield-link-workers',
      'expert-patient-programme-online',
      'start-a-group-helpdesk',
      'living-room-open-sofa',
      'talking-therapies-west-yorkshire',
    ],
  },
  {
    who: 'Meanwood',
    q: 'want to talk to someone who has had cancer',
    from: 'LS6',
    best: ['hope-course-leeds', 'ihope-online-cancer'],
    good: ['rainbow-cancer-evening-hebden-bridge'],
    fair: [
      'talking-therapies-west-yorkshire',
      'start-a-group-helpdesk',
      'living-room-open-sofa',
      'link-workers-city-steps',
    ],
  },
  {
    who: 'Batley',
    q: 'fed up of being stared at, psoriasis all over',
    from: 'WF17',
    best: ['heaton-eczema-and-psoriasis-swap'],
    good: ['self-care-fact-sheets-by-post', 'talking-therapies-west-yorkshire'],
  },
  {
    who: 'Keighley',
    q: 'scared of hypos at night',
    from: 'BD21',
    best: ['bertie-type-1-bradford', 'bertie-online-type-1'],
    good: ['young-and-type-1-keighley'],
    fair: ['film-library-inhalers-insulin-exercise'],
    never: ['xpert-insulin-keighley'],
  },
  {
    who: 'Castleford',
    q: 'gran is confused and lonely',
    from: 'WF10',
    best: ['wakefield-link-workers'],
    good: ['slow-boat-knottingley'],
    fair: ['looking-after-me-by-video', 'expert-patient-programme-online', 'living-room-open-sofa'],
  },
];
