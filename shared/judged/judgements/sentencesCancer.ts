import type {Judgement} from '../judgement.ts';

/** Sentences about cancer: before, during and after treatment, and beside somebody who has it. */
export const sentencesCancer: readonly Judgement[] = [
  {
    who: 'operation in three weeks, Leeds',
    q: 'breast cancer found last week and the operation is in 3 weeks, what can i be doing to get my body ready, cant just sit here',
    from: 'LS15',
    best: ['prehab-before-cancer-treatment-leeds'],
    fair: ['link-workers-city-steps', 'health-coaching-city-steps', 'talking-therapies-west-yorkshire'],
    never: ['cancer-exercise-barnsley', 'steady-on-balance-class-garforth', 'cardiac-rehab-leeds'],
  },
  {
    who: 'after chemotherapy, Keighley',
    q: 'chemo finished in june and everyone says ring the bell and be happy but im terrified its coming back, awake till 3, would rather type than talk',
    from: 'BD21',
    best: ['ihope-online-cancer'],
    fair: [
      'talking-therapies-west-yorkshire',
      'expert-patient-programme-online',
      'long-road-forum',
      'stress-less-video-class-talkwell',
    ],
    never: [
      'prehab-before-cancer-treatment-leeds',
      'hope-course-leeds',
      'cancer-exercise-barnsley',
      'sleep-school-todmorden',
      'bright-side-hearing-voices-keighley',
    ],
  },
  {
    who: 'treatment over, Oakwood',
    q: 'all clear from the lymphoma at xmas and ive never felt worse, dont want to be told to think positive, a room of people not a screen',
    from: 'LS8',
    best: ['hope-course-leeds'],
    good: ['ihope-online-cancer'],
    fair: ['talking-therapies-west-yorkshire', 'expert-patient-programme-leeds', 'link-workers-city-steps'],
    never: ['prehab-before-cancer-treatment-leeds', 'cancer-exercise-barnsley', 'roundhay-heart-club'],
  },
  {
    who: 'wife of a woman with cancer, Hebden Bridge',
    q: 'my wife has ovarian cancer, were two women and im sick of the ward asking if im her sister, somewhere we can go together',
    from: 'HX7',
    best: ['rainbow-cancer-evening-hebden-bridge'],
    fair: [
      'ihope-online-cancer',
      'looking-after-me-by-video',
      'halifax-link-workers',
      'expert-patient-programme-halifax',
    ],
    never: [
      'hope-course-leeds',
      'prehab-before-cancer-treatment-leeds',
      'upper-valley-pain-friends',
      'new-roots-women-halifax',
    ],
  },
  {
    who: 'parent of a child with cancer, Brighouse',
    q: 'our little girl is 6 and has leukaemia, we are on our knees, other mums and dads to talk to near brighouse',
    best: ['start-a-group-helpdesk'],
    good: ['looking-after-me-by-video'],
    fair: ['halifax-link-workers', 'expert-patient-programme-halifax', 'talking-therapies-west-yorkshire'],
    never: [
      'ihope-online-cancer',
      'hope-course-leeds',
      'prehab-before-cancer-treatment-leeds',
      'elland-asthma-families',
      'escape-pain-brighouse',
      'cancer-exercise-barnsley',
    ],
  },
  {
    who: 'in the middle of chemotherapy, Hemsworth',
    q: 'half way through chemo and fit for nowt but i dont want me muscles to waste, some days id only manage ten minutes, hemsworth',
    best: ['cancer-exercise-barnsley'],
    fair: ['ihope-online-cancer', 'wakefield-link-workers', 'wakefield-health-coaching'],
    never: [
      'prehab-before-cancer-treatment-leeds',
      'hope-course-leeds',
      'escape-pain-barnsley',
      'last-fag-club-lupset',
    ],
  },
];
