import type {Judgement} from '../judgement.ts';

/** Smoking, drink, weight, and somebody to help with a change. */
export const habits: readonly Judgement[] = [
  {
    who: 'quitting, Wakefield',
    q: 'stop smoking',
    from: 'WF2',
    best: ['last-fag-club-lupset'],
    good: ['stop-smoking-south-leeds', 'wakefield-health-coaching'],
  },
  {
    who: 'tried vapes, Middleton',
    q: 'give up the fags',
    from: 'LS10',
    best: ['stop-smoking-south-leeds'],
  },
  {
    who: 'drinks too much, Leeds',
    q: 'booze',
    from: 'LS2',
    best: ['sober-saturdays-leeds'],
    fair: ['liver-and-let-live-huddersfield'],
  },
  {
    who: 'scan showed it, Huddersfield',
    q: 'fatty liver',
    from: 'HD2',
    best: ['liver-and-let-live-huddersfield'],
    good: ['healthy-weight-huddersfield'],
    fair: ['move-more-coaches-huddersfield', 'expert-patient-programme-online'],
  },
  {
    who: 'clothes do not fit, Huddersfield',
    q: 'want to lose weight',
    from: 'HD1',
    best: ['healthy-weight-huddersfield'],
    good: ['move-more-coaches-huddersfield'],
  },
  {
    who: 'practice nurse, Wakefield',
    q: 'health coach',
    from: 'WF2',
    best: ['wakefield-health-coaching'],
    good: ['last-fag-club-lupset'],
  },
  {
    who: 'needs a push, Huddersfield',
    q: 'lifestyle coach to get me moving',
    from: 'HD2',
    best: ['move-more-coaches-huddersfield'],
  },
];
