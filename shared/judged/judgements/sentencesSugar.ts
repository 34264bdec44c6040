import type {Judgement} from '../judgement.ts';

/** Sentences about type 2 diabetes: stages, language, work and fear. */
export const sentencesSugar: readonly Judgement[] = [
  {
    who: 'practice nurse, Bradford',
    q: 'pt newly dx T2DM needs SE in Urdu, works days so eve or weekend pls',
    from: 'BD3',
    best: ['desmond-urdu-bradford'],
    good: ['mydesmond-west-yorkshire', 'desmond-newly-diagnosed-bradford'],
    fair: [
      'east-bradford-sugar-club',
      'xpert-diabetes-shipley',
      'health-booklets-in-your-language',
      'film-library-inhalers-insulin-exercise',
    ],
    never: [
      'desmond-gujarati-urdu-dewsbury',
      'desmond-punjabi-urdu-harehills',
      'desmond-foundation-leeds',
      'xpert-insulin-keighley',
      'bertie-type-1-bradford',
    ],
  },
  {
    who: 'about to start insulin, Haworth',
    q: 'had type 2 fifteen years, tablets not working no more and they want me on the needle, frightened to death, haworth',
    best: ['xpert-insulin-keighley'],
    good: [
      'mydesmond-airedale',
      'xpert-diabetes-shipley',
      'healthy-living-type-2-online',
      'mydesmond-west-yorkshire',
    ],
    fair: [
      'film-library-inhalers-insulin-exercise',
      'talking-therapies-west-yorkshire',
      'health-coach-haworth',
      'health-booklets-in-your-language',
    ],
    never: [
      'desmond-newly-diagnosed-keighley',
      'bertie-type-1-bradford',
      'bertie-online-type-1',
      'young-and-type-1-keighley',
      'path-to-remission-leeds',
    ],
  },
  {
    who: 'night worker, Wakefield',
    q: 'work nights at the warehouse, type 2, need summat i can do on my phone on my break not sat in a room with strangers',
    from: 'WF2',
    best: ['mydesmond-west-yorkshire', 'healthy-living-type-2-online'],
    good: ['wakefield-health-coaching'],
    fair: ['film-library-inhalers-insulin-exercise', 'health-booklets-in-your-language'],
    never: ['desmond-newly-diagnosed-wakefield', 'desmond-foundation-pontefract', 'mydesmond-airedale'],
  },
  {
    who: 'son of a man who fasts, Dewsbury',
    q: 'can my father keep his fasts next month hes on metformin and water tablets and wont listen to the doctor, dewsbury',
    best: ['noor-ramadan-and-health'],
    good: ['desmond-gujarati-urdu-dewsbury'],
    fair: [
      'health-booklets-in-your-language',
      'mydesmond-west-yorkshire',
      'film-library-inhalers-insulin-exercise',
    ],
    never: [
      'desmond-punjabi-urdu-harehills',
      'desmond-newly-diagnosed-wakefield',
      'my-sugar-my-way-mirfield',
    ],
  },
  {
    who: 'on insulin, wants the shakes, Otley',
    q: 'type 2 on insulin ten years and saw on telly you can get rid of it with soups and shakes, am i allowed, 58, otley',
    best: ['xpert-diabetes-harrogate', 'desmond-foundation-leeds'],
    good: ['health-coaching-city-steps', 'healthy-living-type-2-online', 'mydesmond-west-yorkshire'],
    fair: [
      'film-library-inhalers-insulin-exercise',
      'health-booklets-in-your-language',
      'xpert-diabetes-leeds-west',
    ],
    never: [
      'path-to-remission-leeds',
      'desmond-newly-diagnosed-leeds',
      'walking-away-seacroft',
      'healthier-you-bradford',
    ],
  },
  {
    who: 'told in the spring, Hebden Bridge',
    q: 'nurse at surgery wants me on desmond or dennis or something, only found out in march, need it on a saturday, hebden bridge',
    best: ['desmond-newly-diagnosed-brighouse'],
    good: ['healthy-living-type-2-online', 'mydesmond-west-yorkshire', 'xpert-diabetes-halifax'],
    fair: [
      'film-library-inhalers-insulin-exercise',
      'health-booklets-in-your-language',
      'todmorden-growing-well',
    ],
    never: [
      'desmond-foundation-pontefract',
      'desmond-newly-diagnosed-leeds',
      'desmond-newly-diagnosed-bradford',
      'dafne-leeds',
    ],
  },
  {
    who: 'told 2 years ago, Guiseley',
    q: 'found out 2 years back, no insulin just tablets, 52, seen on telly you can send it packing with shakes for 3 month, guiseley',
    best: ['path-to-remission-leeds'],
    good: [
      'health-coaching-city-steps',
      'healthy-living-type-2-online',
      'mydesmond-west-yorkshire',
      'desmond-foundation-leeds',
    ],
    fair: [
      'film-library-inhalers-insulin-exercise',
      'health-booklets-in-your-language',
      'xpert-diabetes-leeds-west',
    ],
    never: [
      'desmond-newly-diagnosed-leeds',
      'walking-away-seacroft',
      'healthier-you-bradford',
      'xpert-diabetes-shipley',
    ],
  },
];
