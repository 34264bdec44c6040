import {dateInWords, londonDate, londonTime, timeInWords} from '#shared/london.ts';
import type {ReferralEvent, ReferralState} from '../model/referral.ts';
import {PUT_RIGHT_WORDS} from './putRight.ts';
import {reasonPicked} from './reasons.ts';

/** What staff call each state. */
export const STATE_LABELS: Readonly<Record<ReferralState, string>> = {
  sent: 'New',
  received: 'Received',
  accepted: 'Accepted',
  'not-suitable': 'Not suitable',
  offered: 'Date offered',
  booked: 'Booked',
  started: 'Started',
  completed: 'Completed',
  'left-early': 'Left early',
  'did-not-attend': 'Did not attend',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  unanswered: 'Not answered',
  reopened: 'Opened again',
  transferred: 'Passed on',
};

const WHO: Readonly<Record<ReferralEvent['by'], string>> = {
  person: 'the person',
  professional: 'the referrer',
  provider: 'you',
  curator: 'the Local Menu team',
  system: 'this site',
};

const what = ({event, to, by, callOn, on}: ReferralEvent): string => {
  const day = on === undefined ? '' : ` ${dateInWords(on)}`;
  switch (event) {
    case 'send':
      return 'sent';
    case 'plan-call':
      return `call planned${callOn === undefined ? '' : ` for ${dateInWords(callOn)}`}`;
    case 'offer':
      return `date offered:${day}`;
    case 'book':
    case 'take-offer':
      return `booked${day === '' ? '' : ` for${day}`}`;
    case 'propose-transfer':
    case 'propose-transfer-booked':
      return 'asked whether you may pass them on';
    case 'decline-transfer':
      return 'does not want to be passed on';
    case 'lapse-transfer':
      return 'no answer about passing them on';
    case 'ask-other-date':
      return 'another date asked for';
    case 'lose-start':
    case 'lose-choice':
      return 'start cancelled: waiting for another';
    case 'change-start':
      return `start cancelled, another offered:${day}`;
    case 'move-start':
      return `start changed, now:${day}`;
    case 'move-choice':
      return 'start that they asked for changed';
    case 'cannot-come':
      return 'cannot come to the start as it was changed: waiting for another';
    case 'told-change':
      return 'told that the start has changed';
    case 'lapse-offer':
      return 'no answer to the offer, still on the waiting list';
    case 'change-details':
      return 'contact or needs changed';
    case 'give-feedback':
      return by === 'provider' ? 'how it was, as they said on the phone: written down' : 'told us how it was';
    case 'put-right':
    case 'put-right-needs':
    case 'put-right-about':
      return `${PUT_RIGHT_WORDS[event]} put right, as was said on the phone`;
    case 'say-yes':
      return 'said yes, before they were told of what you decided';
    case 'still-wanted':
      return 'still wanted, as was said on the phone';
    case 'stop-practice':
      return 'GP practice told no more, as they asked on the phone';
    case 'erase':
      return 'details deleted';
    case 'start':
    case 'attend':
      return `came on${day}`;
    case 'miss':
      return `did not come on${day}`;
    case 'remind-acknowledge':
      return 'reminder to say that you have it';
    case 'remind-answer':
      return 'reminder to answer';
    case 'escalate':
      return 'late: the Local Menu team and the person were told';
    case 'undo':
      return `taken back, to "${STATE_LABELS[to].toLowerCase()}"`;
    default:
      return STATE_LABELS[to].toLowerCase();
  }
};

/** A reason as it goes on after what it is of: "not suitable (it is not the support that would help them most)". */
const goingOn = (reason: string): string => reason.replace(/^./, (letter) => letter.toLowerCase());

/** One step as staff read it: "1 May 2026, 10am: received, by you". */
export const eventInWords = (event: ReferralEvent): string => {
  const instant = new Date(event.at);
  const why = event.reason === undefined ? '' : ` (${goingOn(reasonPicked(event.reason))})`;
  return `${dateInWords(londonDate(instant))}, ${timeInWords(londonTime(instant))}: ${what(event)}${why}, by ${WHO[event.by]}`;
};

/** A start as staff read it: "Tuesday 5 May 2026, 10am". */
export const startInWords = (on: string, at: string | undefined): string =>
  `${dateInWords(on, {weekday: true})}${at === undefined ? '' : `, ${timeInWords(at)}`}`;
