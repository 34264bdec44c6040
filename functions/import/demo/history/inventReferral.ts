import {addDays, londonInstant} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {LEAVING_REASONS, NOT_SUITABLE_REASONS} from '#shared/referral/reasons.ts';
import type {Chance} from './chance.ts';

type Invented = Pick<Referral, 'listing' | 'route' | 'state' | 'reason' | 'progress'>;

/** What is tried next, and so many days after the one before. */
type Turn = readonly [days: number, taken: StepTaken];

const leavingReason = ({between}: Chance): string =>
  LEAVING_REASONS[between(0, LEAVING_REASONS.length - 1)]?.code ?? 'not-known';

/** Days from the booking to the first session: lung classes have the longer queue. */
const waitFor = ({listing}: Pick<Referral, 'listing'>, {between}: Chance): number =>
  listing.supportType === 'pulmonary-rehabilitation' ? between(25, 120) : between(4, 60);

/** What happens to one invented referral, as most go: answered, booked, started, and some end at each step. */
function* turnsOf(referral: Pick<Referral, 'listing'>, chance: Chance): Generator<Turn> {
  const {between, percent} = chance;
  const provider = {by: 'provider'} as const;
  if (percent(4)) {
    yield [between(0, 9), {step: 'withdraw', by: 'person'}];
    return;
  }
  if (percent(3)) {
    yield [40, {step: 'lapse', by: 'system'}];
    return;
  }
  yield [between(0, 6), {step: 'acknowledge', ...provider}];
  if (percent(7)) {
    const reason = NOT_SUITABLE_REASONS[between(0, NOT_SUITABLE_REASONS.length - 1)]?.code ?? 'age';
    yield [between(0, 5), {step: 'not-suitable', ...provider, reason}];
    return;
  }
  yield [between(0, 5), {step: 'accept', ...provider}];
  if (percent(9)) {
    yield [between(1, 12), {step: 'decline', ...provider, reason: leavingReason(chance)}];
    return;
  }
  const start = {startsOn: '2020-01-01', startsAt: '10:00'};
  yield [between(1, 14), {step: 'offer', ...provider, ...start}];
  if (percent(6)) {
    yield [between(1, 9), {step: 'decline', by: 'person', reason: leavingReason(chance)}];
    return;
  }
  yield [between(1, 9), {step: 'book', ...provider, ...start}];
  const wait = waitFor(referral, chance);
  if (percent(13)) {
    yield [wait, {step: 'did-not-attend', ...provider, reason: leavingReason(chance)}];
    return;
  }
  yield [wait, {step: 'start', ...provider, session: {on: '', came: true}}];
  if (percent(15)) {
    yield [between(5, 30), {step: 'leave-early', ...provider, reason: leavingReason(chance)}];
    return;
  }
  yield [between(20, 50), {step: 'complete', ...provider}];
}

/**
 * A referral that nobody made, as far as it would have come by today: every step is one of the table of states, and what
 * it counts for follows from them as for a real one.
 */
export const inventReferral = (
  {listing, route, sentOn, today}: Pick<Referral, 'listing' | 'route'> & {sentOn: string; today: string},
  chance: Chance,
): Invented => {
  const sentAt = londonInstant(sentOn, '10:00').toISOString();
  let referral: Referral = {
    id: 'invented',
    reference: '0000-0000',
    state: 'sent',
    version: 1,
    route,
    listing,
    holdsSeat: false,
    createdAt: sentAt,
    stateSince: sentAt,
    progress: {reached: 'referred'},
    hasEmail: false,
    expiresAtEpochSeconds: 0,
  };
  let day = sentOn;
  for (const [days, taken] of turnsOf(referral, chance)) {
    day = addDays(day, days);
    if (day > today) break;
    const given = taken.session ? {...taken, session: {...taken.session, on: day}} : taken;
    referral = afterStep(referral, given, londonInstant(day, '12:00'));
  }
  return referral;
};
