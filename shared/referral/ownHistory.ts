import {dateInWords, londonDate, londonTime, timeInWords} from '#shared/london.ts';
import type {Look, ReferralActor, ReferralEvent} from '../model/referral.ts';
import type {WordsRow} from './personInWords.ts';
import {LABELS} from './stateWords.ts';

const atInWords = (iso: string): string => {
  const instant = new Date(iso);
  return `${dateInWords(londonDate(instant))}, ${timeInWords(londonTime(instant))}`;
};

const whoDid = (by: ReferralActor, provider: string): string =>
  ({
    person: 'you',
    professional: 'whoever referred you',
    provider,
    curator: 'the Local Menu team',
    system: 'this site',
  })[by];

const OWN_STEPS: Readonly<Record<string, string>> = {
  'change-details': 'You changed what you told us',
  'give-feedback': 'You told us how it was',
  'put-right': 'You said on the phone how to reach you',
  'stop-practice': 'You asked on the phone that your GP practice is told no more',
  'ask-other-date': 'You asked for another date',
  'propose-transfer': 'You were asked whether your request may be passed on',
  'propose-transfer-booked': 'You were asked whether your request may be passed on',
  'decline-transfer': 'You said that it may not be passed on',
  'lapse-transfer': 'We did not hear from you about passing it on',
  'lose-start': 'Your date was cancelled',
  'lose-choice': 'The date that you asked for was cancelled',
  'change-start': 'Your date was cancelled, and another was offered',
  'lapse-offer': 'The place that was kept for you went to somebody else',
};

/** What has happened, as the person reads it: steps that changed nothing for them are left out. */
export const stepsForPerson = (events: readonly ReferralEvent[], provider: string): WordsRow[] =>
  events
    .filter(({event, from, to}) => from !== to || event in OWN_STEPS)
    .map(({at, by, event, to}) => ({
      key: atInWords(at),
      value: [OWN_STEPS[event] ?? `${LABELS[to]}, by ${whoDid(by, provider)}`],
    }));

/** Who opened what the person told us: by which side, and never by name. */
export const looksForPerson = (looks: readonly Look[], provider: string): WordsRow[] =>
  looks.map(({at, by, accountId}) => ({
    key: atInWords(at),
    value: [
      by === 'provider'
        ? `Somebody at ${provider}, ${accountId === undefined ? 'by the link in our mail' : 'signed in'}`
        : whoDid(by, provider).replace(/^./, (letter) => letter.toUpperCase()),
    ],
  }));
