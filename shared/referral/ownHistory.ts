import {dateInWords, londonDate, londonTime, timeInWords} from '#shared/london.ts';
import type {Look, ReferralActor, ReferralEvent} from '../model/referral.ts';
import type {WordsRow} from './personInWords.ts';
import {SAID_BY} from './reasons.ts';
import {RETENTION_SECONDS} from './retention.ts';
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
  'put-right': 'How to reach you was put right on the phone',
  'put-right-needs': 'What you need to take part was put right on the phone',
  'put-right-about': 'Your name, date of birth or postcode was put right on the phone',
  erase: 'What you told us was deleted',
  'say-yes': 'You said yes while they were working on your request',
  'still-wanted': 'You said on the phone that you still want this',
  'stop-practice': 'You asked on the phone that your GP practice is told no more',
  'ask-other-date': 'You asked for another date',
  'propose-transfer': 'You were asked whether your request may be passed on',
  'propose-transfer-booked': 'You were asked whether your request may be passed on',
  'decline-transfer': 'You said that it may not be passed on',
  'lapse-transfer': 'We did not hear from you about passing it on',
  'lose-start': 'Your date was cancelled',
  'lose-choice': 'The date that you asked for was cancelled',
  'change-start': 'Your date was cancelled, and another was offered',
  'move-start': 'Your date, or something about it, was changed',
  'move-choice': 'The date that you asked for, or something about it, was changed',
  'cannot-come': 'You could not come to that, and wait for another date',
  'told-change': 'You were told that your date has changed',
  'lapse-offer': 'The place that was kept for you went to somebody else',
};

/** Who had something put right, where it was said on the phone: ", as you said". */
const saidBy = (reason: string | undefined): string => {
  const said = SAID_BY.find(({code}) => code === reason);
  return said ? `, ${said.own}` : '';
};

/** What has happened, as the person reads it: steps that changed nothing for them are left out. */
export const stepsForPerson = (events: readonly ReferralEvent[], provider: string): WordsRow[] =>
  events
    .filter(({event, from, to}) => from !== to || event in OWN_STEPS)
    .map(({at, by, event, to, reason}) => {
      const own = OWN_STEPS[event];
      return {
        key: atInWords(at),
        value: [own === undefined ? `${LABELS[to]}, by ${whoDid(by, provider)}` : `${own}${saidBy(reason)}`],
      };
    });

/** Who opened what the person told us, or deleted it: by which side, and never by name. */
export const looksForPerson = (looks: readonly Look[], provider: string): WordsRow[] =>
  looks.map(({at, by, accountId, did}) => {
    const who =
      by === 'provider'
        ? `Somebody at ${provider}, ${accountId === undefined ? 'by the link in our mail' : 'signed in'}`
        : whoDid(by, provider).replace(/^./, (letter) => letter.toUpperCase());
    return {key: atInWords(at), value: [did === 'erase' ? `${who}: deleted it` : who]};
  });

/** When what is deleted, in sentences: what they told us, and what has happened. */
export const keptInWords = (expiresAtEpochSeconds: number, now: Date): string[] => {
  const day = (ms: number): string => dateInWords(londonDate(new Date(ms)));
  return [
    `We delete what you told us on ${day(expiresAtEpochSeconds * 1000)}, if nothing more happens.`,
    `What has happened and who opened it we keep without your name, until ${day(now.getTime() + RETENTION_SECONDS.event * 1000)} at the latest.`,
  ];
};
