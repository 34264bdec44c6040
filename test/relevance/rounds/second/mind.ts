import type {Judgement} from '#shared/judged/judgement.ts';

/** What they feel, in themselves. */
export const mind: readonly Judgement[] = [
  {
    who: 'Shipley',
    q: 'head in bits since the accident',
    from: 'BD18',
    best: ['shipley-canal-walk-and-talk', 'talking-therapies-west-yorkshire'],
    good: ['quiet-room-ossett'],
    fair: ['link-workers-salt-bridge', 'living-room-open-sofa'],
    never: ['batley-sisters-circle', 'wibsey-parkinsons-boxers'],
  },
  {
    who: 'veteran, Ossett',
    q: 'served in bosnia cant sleep nightmares',
    from: 'WF5',
    best: ['quiet-room-ossett', 'talking-therapies-west-yorkshire'],
    good: ['shipley-canal-walk-and-talk'],
    fair: ['stress-less-video-class-talkwell', 'living-room-open-sofa', 'wakefield-link-workers'],
    never: ['brighouse-seated-moves'],
  },
  {
    who: 'Leeds',
    q: 'need to stop drinking but not ready for meetings',
    from: 'LS7',
    best: ['sober-saturdays-leeds', 'link-workers-city-steps'],
    good: ['health-coaching-city-steps'],
    fair: ['living-room-open-sofa', 'liver-and-let-live-huddersfield', 'talking-therapies-west-yorkshire'],
    never: ['meanwood-breathers'],
  },
  {
    who: 'Todmorden',
    q: 'nobody to talk to all day',
    from: 'OL14',
    best: ['halifax-link-workers', 'todmorden-growing-well'],
    fair: [
      'saddleworth-perinatal-walk',
      'expert-patient-programme-halifax',
      'living-room-open-sofa',
      'living-with-hearing-loss-online',
      'new-roots-women-halifax',
    ],
  },
  {
    who: 'Bramley',
    q: 'retired, bored, wife says get out of the house',
    from: 'LS13',
    best: ['men-who-cook-bramley', 'kirkstall-garden-for-health'],
    good: ['link-workers-city-steps'],
    fair: [
      'undercliffe-singers',
      'living-room-open-sofa',
      'bingley-mens-workshop',
      'living-with-hearing-loss-online',
    ],
    never: ['batley-sisters-circle'],
  },
  {
    who: 'Selby',
    q: 'mood swings up and down',
    from: 'YO8',
    best: ['bipolar-and-moods-selby'],
  },
  {
    who: 'anywhere',
    q: 'chat to other people with thyroid problems',
    best: ['long-road-forum'],
    good: ['start-a-group-helpdesk'],
    fair: ['health-coach-haworth', 'expert-patient-programme-online', 'health-booklets-in-your-language'],
  },
];
