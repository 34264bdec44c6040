import type {Judgement} from '../judgement.ts';

/** Sentences of people who are on their own, or unlike the others. */
export const sentencesCompany: readonly Judgement[] = [
  {
    who: 'autistic, told at 37, Leeds',
    q: '37 and just found out im autistic, makes sense of everything, cant do bright lights or noisy rooms, anyone else late to this in leeds',
    best: ['adhd-and-autism-after-diagnosis-leeds'],
    fair: ['living-room-open-sofa', 'open-gate-recovery-college'],
    never: [
      'kirkburton-young-carers',
      'my-sugar-my-way-mirfield',
      'slow-boat-knottingley',
      'desmond-newly-diagnosed-leeds',
      'todmorden-growing-well',
    ],
  },
  {
    who: 'drinking at weekends, Leeds',
    q: 'need to knock the beer on the head, saturday nights are the worst, no god stuff and no speeches, leeds town centre',
    best: ['sober-saturdays-leeds'],
    fair: ['link-workers-city-steps', 'health-coaching-city-steps', 'living-room-open-sofa'],
    never: ['halifax-link-workers', 'stop-smoking-south-leeds'],
  },
  {
    who: 'widower, Bramley',
    q: 'since the wife died i live on toast and takeaways, cholesterol through the roof, 71 and wouldnt know how to boil an egg',
    from: 'LS13',
    best: ['men-who-cook-bramley'],
    good: ['link-workers-city-steps', 'health-coaching-city-steps'],
    fair: ['kirkstall-garden-for-health', 'living-room-open-sofa'],
    never: [
      'lister-lane-women-walking',
      'batley-sisters-circle',
      'diabetes-in-pregnancy-kitchen-manningham',
      'noor-health-friends-visits',
    ],
  },
  {
    who: 'granddaughter of an Urdu speaker, Thornhill',
    q: 'nani sits on her own all day while we are out at work, only speaks urdu and cant go out, a nice lady to come and sit with her',
    from: 'WF12',
    best: ['noor-health-friends-visits'],
    good: ['link-workers-dewsbury-batley'],
    never: [
      'batley-sisters-circle',
      'desmond-gujarati-urdu-dewsbury',
      'living-room-open-sofa',
      'new-mums-matter-beeston',
      'wakefield-link-workers',
    ],
  },
  {
    who: 'sleeping rough, Halifax',
    q: 'been in a doorway 3 weeks, nowhere to wash or charge my phone, somebody to help me sort it, halifax, no appointment',
    best: ['halifax-link-workers'],
    never: [
      'sowerby-bridge-stroke-cafe',
      'new-roots-women-halifax',
      'link-workers-city-steps',
      'wakefield-link-workers',
    ],
  },
];
