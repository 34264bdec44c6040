import type {Judgement} from '#shared/judged/judgement.ts';

/** English is not their first language. */
export const newToEnglish: readonly Judgement[] = [
  {
    who: 'Kurdish speaker, Halifax',
    q: 'kurdish woman pain in head from war want speak with women',
    from: 'HX1',
    best: ['new-roots-women-halifax'],
    good: ['halifax-link-workers'],
    fair: ['talking-therapies-west-yorkshire'],
    never: ['shipley-canal-walk-and-talk'],
  },
  {
    who: 'Bengali family, Keighley',
    q: 'my husband stroke i look him bengali',
    from: 'BD21',
    best: ['keighley-bengali-carers'],
    good: ['here-for-you-stroke-calls'],
    fair: [
      'bingley-link-workers',
      'my-stroke-guide-online',
      'looking-after-me-by-video',
      'bingley-mens-workshop',
      'sowerby-bridge-stroke-cafe',
    ],
  },
  {
    who: 'Cantonese speaker, Heckmondwike',
    q: 'chinese old people exercise',
    from: 'WF16',
    best: ['tai-chi-chinese-elders-heckmondwike'],
    fair: ['brighouse-seated-moves', 'health-booklets-in-your-language', 'lister-lane-women-walking'],
  },
  {
    who: 'Polish father, Armley',
    q: 'polski lekarz pytania polish nurse ask question about tablets',
    from: 'LS12',
    best: ['polish-health-hour-armley'],
    good: ['asthma-nurse-call-back', 'health-booklets-in-your-language', 'talking-therapies-west-yorkshire'],
    fair: ['link-workers-city-steps'],
  },
  {
    who: 'Romanian worker, Castleford',
    q: 'blood pressure high romania speak',
    from: 'WF10',
    best: ['castleford-romanian-health-cafe'],
    good: ['wakefield-health-coaching', 'health-booklets-in-your-language'],
    fair: ['wakefield-link-workers', 'polish-health-hour-armley'],
  },
  {
    who: 'Urdu speaker, Dewsbury',
    q: 'sugar ki bimari urdu class dewsbury',
    best: ['desmond-gujarati-urdu-dewsbury'],
    good: ['mydesmond-west-yorkshire', 'noor-ramadan-and-health'],
    fair: [
      'xpert-diabetes-halifax',
      'health-booklets-in-your-language',
      'batley-sisters-circle',
      'talking-therapies-west-yorkshire',
      'desmond-urdu-bradford',
      'pulmonary-rehab-dewsbury',
    ],
  },
  {
    who: 'Eritrean man, Leeds',
    q: 'hiv tigrinya talk private',
    from: 'LS9',
    best: ['positive-side-leeds-peer-mentors'],
    good: ['positive-side-phone-mentors'],
  },
];
