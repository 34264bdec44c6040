import type {Judgement} from '#shared/judged/judgement.ts';

/** Who looks after somebody, or asks for them. */
export const carers: readonly Judgement[] = [
  {
    who: 'Pontefract',
    q: 'carers group',
    from: 'WF8',
    best: ['looking-after-me-by-video'],
    good: ['wakefield-link-workers', 'slow-boat-knottingley', 'expert-patient-programme-online'],
    fair: ['here-for-you-stroke-calls'],
  },
  {
    who: 'Bramley',
    q: 'respite for carers',
    from: 'LS13',
    best: ['looking-after-me-leeds'],
    good: ['carers-corner-evening-group', 'link-workers-city-steps', 'looking-after-me-by-video'],
    fair: ['expert-patient-programme-leeds', 'wetherby-memory-cafe'],
  },
  {
    who: 'daughter, Knottingley',
    q: 'caring for dad after his stroke',
    from: 'WF11',
    best: ['here-for-you-stroke-calls'],
    good: ['my-stroke-guide-online', 'looking-after-me-by-video'],
    fair: ['wakefield-link-workers', 'expert-patient-programme-online'],
  },
  {
    who: 'Keighley',
    q: 'carer support bengali',
    from: 'BD21',
    best: ['keighley-bengali-carers'],
    fair: ['bingley-link-workers', 'looking-after-me-by-video'],
  },
  {
    who: 'husband, Ilkley',
    q: 'my wife has dementia and i need a break',
    from: 'LS29',
    best: ['looking-after-me-by-video', 'bingley-link-workers'],
    good: ['wetherby-memory-cafe', 'lost-words-choir-burley'],
    fair: ['bingley-mens-workshop', 'expert-patient-programme-online'],
  },
  {
    who: 'son, Dewsbury',
    q: 'friends for my mum she is 82',
    from: 'WF13',
    best: ['noor-health-friends-visits'],
    good: ['link-workers-dewsbury-batley'],
  },
];
