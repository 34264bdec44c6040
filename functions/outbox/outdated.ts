import {londonDate} from '#shared/london.ts';
import type {ReferralState} from '#shared/model/referral.ts';
import {isReminderOf, isTimeToRemind} from '#shared/referral/reminder.ts';
import {RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {ASKING, AWAITING} from '#shared/referral/states.ts';
import type {MailKind, Writing} from './prepared.ts';

/** A message is true only in these states: one that is late is not sent after the fact. */
const TRUE_IN: Partial<Record<MailKind, readonly ReferralState[]>> = {
  'person-received': ['received'],
  'person-accepted': ['accepted'],
  'person-call-planned': ['accepted'],
  'person-offered': ['offered'],
  'person-offer-lapsed': ['accepted'],
  'person-start-cancelled': [...ASKING, 'offered', 'booked'],
  'person-start-changed': ['offered'],
  'person-start-moved': [...ASKING, 'offered', 'booked', 'started'],
  'person-waits-again': ['accepted'],
  'person-booked': ['booked'],
  'person-completed': ['completed'],
  'person-ended': ['left-early'],
  'person-missed': ['did-not-attend'],
  'person-declined': ['declined'],
  'person-not-suitable': ['not-suitable'],
  'person-late': AWAITING,
  'person-reopened': ['reopened'],
  'person-unanswered': ['unanswered'],
  'person-transfer-asked': ['received', 'booked'],
  'provider-late': AWAITING,
  'provider-unanswered': ['unanswered'],
  'curator-late': AWAITING,
  'curator-unanswered': ['unanswered'],
  'provider-still-wanted': [...ASKING, 'offered', 'booked'],
  'provider-ring-offer': ['offered'],
  'provider-offer-lapsed': ['accepted'],
  'provider-start-moved': [...ASKING, 'offered', 'booked', 'started'],
  'provider-cannot-come': ['accepted'],
  'provider-offer-taken': ['booked'],
  'provider-declined': ['declined'],
  'provider-transfer-agreed': ['transferred'],
  'provider-transfer-declined': ['received', 'booked'],
  'provider-transfer-unanswered': ['received', 'booked'],
};

const ENDED: readonly ReferralState[] = ['withdrawn', 'transferred'];

/** Mails that somebody did not ask for just now: they go only while mail is the chosen way, and arrives. */
export const isNews = (kind: MailKind): boolean =>
  kind in TRUE_IN || kind === 'person-reminder' || kind === 'person-others';

const isCode = (kind: MailKind): boolean => kind === 'person-code' || kind === 'provider-code';

/** Why a message is not to be sent any more, or null. */
export const outdated = (kind: MailKind, {message, referral, now}: Writing): string | null => {
  const ageSeconds = (now.getTime() - Date.parse(message.createdAt)) / 1000;
  if (isCode(kind) && ageSeconds > RETENTION_SECONDS.code) return 'too-late';
  const states = TRUE_IN[kind];
  if (states && !states.includes(referral.state)) return 'no-longer-true';
  if (kind === 'person-transfer-asked' && !referral.proposed) return 'no-longer-true';
  if (kind === 'provider-still-wanted' && referral.stillWanted?.isWanted === true) return 'no-longer-true';
  if (kind === 'person-start-moved' && !referral.startChange) return 'no-longer-true';
  if (kind === 'provider-start-moved' && !referral.startChange?.isToCall) return 'no-longer-true';
  if (kind === 'person-reminder' || kind === 'provider-reminder') {
    // One that goes out again, because the first came back, has no time of its own.
    const isItsStart = message.notBefore === undefined || isReminderOf(referral, new Date(message.notBefore));
    return isItsStart && isTimeToRemind(referral, londonDate(now)) ? null : 'no-longer-true';
  }
  // What could be taken back was: its step is not the one that the referral stands on.
  if (message.notBefore !== undefined && message.createdAt !== referral.stateSince) return 'no-longer-true';
  return kind === 'provider-new' && ENDED.includes(referral.state) ? 'no-longer-true' : null;
};
