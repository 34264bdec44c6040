import type {Judgement} from '#shared/judged/judgement.ts';

/** A word that the page has a filter for, and a thing. */
export const filterWords: readonly Judgement[] = [
  {
    who: 'Brighouse',
    q: 'wheelchair friendly exercise',
    from: 'HD6',
    best: ['brighouse-seated-moves'],
    good: ['escape-pain-brighouse'],
  },
  {
    who: 'hard of hearing, Beeston',
    q: 'hearing loop diabetes',
    from: 'LS11',
    best: ['desmond-newly-diagnosed-leeds'],
    good: ['deaf-diabetes-group-bradford'],
  },
  {
    who: 'Greetland',
    q: 'self refer pulmonary rehab',
    from: 'HX4',
    best: ['pulmonary-rehab-halifax'],
  },
  {
    who: 'works all week, Brighouse',
    q: 'weekend diabetes',
    from: 'HD6',
    best: ['desmond-newly-diagnosed-brighouse'],
    good: ['healthy-living-type-2-online', 'mydesmond-west-yorkshire', 'east-bradford-sugar-club'],
  },
  {
    who: 'Ilkley',
    q: 'free heart exercise near me',
    from: 'LS29',
    best: ['reach-hf-bradford'],
    fair: ['film-library-inhalers-insulin-exercise'],
    never: ['heart-gym-ilkley'],
  },
  {
    who: 'Ovenden',
    q: 'arabic women group',
    from: 'HX2',
    best: ['new-roots-women-halifax'],
    fair: ['halifax-link-workers'],
  },
  {
    who: '19, Barkerend',
    q: 'young people diabetes',
    from: 'BD3',
    best: ['young-and-type-1-keighley'],
    good: ['bertie-type-1-bradford', 'bertie-online-type-1'],
  },
  {
    who: 'Oakworth',
    q: 'no internet copd',
    from: 'BD22',
    best: ['space-for-copd-airedale', 'pulmonary-rehab-keighley-silsden'],
    good: ['upper-aire-puffers-skipton'],
    fair: ['health-booklets-in-your-language', 'film-library-inhalers-insulin-exercise'],
    never: ['mycopd-codes-bradford'],
  },
];
