import type {Judgement} from '#shared/judged/judgement.ts';

/** Older people. */
export const older: readonly Judgement[] = [
  {
    who: '88, Brighouse',
    q: 'chair exercises for the over 80s',
    from: 'HD6',
    best: ['brighouse-seated-moves'],
    fair: [
      'tai-chi-chinese-elders-heckmondwike',
      'escape-pain-brighouse',
      'film-library-inhalers-insulin-exercise',
    ],
  },
  {
    who: '82, Heckmondwike',
    q: 'tai chi',
    from: 'WF16',
    best: ['tai-chi-chinese-elders-heckmondwike'],
    good: ['brighouse-seated-moves'],
  },
  {
    who: 'widow, Batley',
    q: 'I am 79 and my eyes are not good I cant get about, urdu',
    from: 'WF17',
    best: ['noor-health-friends-visits'],
    good: ['link-workers-dewsbury-batley'],
    fair: ['health-booklets-in-your-language'],
    never: ['desmond-gujarati-urdu-dewsbury'],
  },
  {
    who: '76, Horbury',
    q: 'bones thinning, told to be careful',
    from: 'WF4',
    best: ['osteoporosis-tea-horbury'],
    good: ['escape-pain-slaithwaite'],
    fair: [
      'wakefield-link-workers',
      'brighouse-seated-moves',
      'expert-patient-programme-online',
      'wakefield-health-coaching',
      'liquorice-walkers-pontefract',
      'start-a-group-helpdesk',
    ],
  },
  {
    who: '70, Sowerby Bridge',
    q: 'stroke left my hand useless, like to meet others',
    from: 'HX6',
    best: ['sowerby-bridge-stroke-cafe'],
    good: ['my-stroke-guide-online', 'here-for-you-stroke-calls'],
    fair: [
      'lost-words-choir-burley',
      'bingley-mens-workshop',
      'expert-patient-programme-halifax',
      'halifax-link-workers',
      'start-a-group-helpdesk',
    ],
  },
  {
    who: '74, Huddersfield',
    q: 'want to join a choir for my breathing',
    from: 'HD2',
    best: ['pulmonary-rehab-huddersfield'],
    good: ['undercliffe-singers'],
    fair: ['queensbury-brass-lungs', 'meanwood-breathers'],
  },
  {
    who: '67, Skipton',
    q: 'breathless ramblers skipton',
    best: ['upper-aire-puffers-skipton', 'pulmonary-rehab-keighley-silsden'],
    good: ['space-for-copd-airedale'],
    fair: [
      'mycopd-codes-bradford',
      'film-library-inhalers-insulin-exercise',
      'health-booklets-in-your-language',
    ],
    never: ['pulmonary-rehab-dewsbury'],
  },
];
