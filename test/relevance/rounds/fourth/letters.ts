import type {Judgement} from '#shared/judged/judgement.ts';

/** Written like a letter. */
export const letters: readonly Judgement[] = [
  {
    who: 'older man, Ilkley',
    q: 'I was in hospital in February with my heart and have finished the classes there. I should like to keep up the exercise.',
    from: 'LS29',
    best: ['heart-gym-ilkley'],
    fair: ['roundhay-heart-club', 'bingley-link-workers'],
    never: ['escape-pain-ilkley'],
  },
  {
    who: 'retired teacher, Harrogate',
    q: 'My husband has emphysema and we should be glad of a class with short waiting times.',
    from: 'HG1',
    best: ['pulmonary-rehab-harrogate'],
    fair: [
      'film-library-inhalers-insulin-exercise',
      'health-booklets-in-your-language',
      'meanwood-breathers',
      'expert-patient-programme-online',
    ],
  },
  {
    who: 'widow, Holmfirth',
    q: 'I am 72 and have arthritis, diabetes and a weak heart. Is there anything that covers all of it?',
    from: 'HD9',
    best: ['expert-patient-programme-holmfirth'],
    good: ['move-more-coaches-huddersfield', 'expert-patient-programme-online'],
    fair: [
      'talking-therapies-west-yorkshire',
      'arthritis-phone-line-and-groups',
      'xpert-diabetes-huddersfield',
      'cardiac-rehab-kirklees',
      'brighouse-seated-moves',
      'roundhay-heart-club',
    ],
  },
  {
    who: 'daughter abroad, Otley',
    q: 'My mother is losing her sight and lives alone in Otley. Would anyone fetch her to a lunch?',
    best: ['otley-lunch-and-low-vision'],
    good: ['link-workers-city-steps'],
    fair: ['bingley-link-workers'],
  },
  {
    who: 'mother, Wakefield',
    q: 'My daughter has endometriosis and is often in bed. She is 19 and too shy for a room full of strangers.',
    from: 'WF2',
    best: ['endo-evenings-wakefield'],
    good: ['long-road-forum'],
    fair: [
      'talking-therapies-west-yorkshire',
      'stress-less-video-class-talkwell',
      'upper-valley-pain-friends',
      'wakefield-link-workers',
      'expert-patient-programme-online',
      'start-a-group-helpdesk',
    ],
  },
  {
    who: 'man, Rochdale',
    q: 'I had a bypass in Manchester and live in Littleborough. Which class takes people from here?',
    from: 'OL15',
    best: ['cardiac-rehab-rochdale-todmorden'],
    fair: ['expert-patient-programme-online', 'expert-patient-programme-halifax'],
  },
];
