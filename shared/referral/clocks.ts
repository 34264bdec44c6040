import {addDays, londonInstant} from '#shared/london.ts';
import type {Referral} from '../model/referral.ts';
import {openProposal} from './openProposal.ts';
import type {ReferralStep} from './states.ts';
import {addWorkingDays, clocksOf} from './workingDays.ts';

/** The clocks of a referral in the order in which they end, each by the step that its end takes. */
const CLOCK_STEPS = [
  'remind-acknowledge',
  'remind-answer',
  'escalate',
  'lapse',
] as const satisfies readonly ReferralStep[];
type OwedStep = (typeof CLOCK_STEPS)[number];
/**
 * The last two are the person's: an offered place is held until a day, and then somebody else's; whether they may be
 * passed on is asked until a day, and then for their provider to answer.
 */
export type ClockStep = OwedStep | 'lapse-offer' | 'lapse-transfer';

const isClockStep = (step: string): step is OwedStep => CLOCK_STEPS.some((clock) => clock === step);

/** London time at which a clock is acted on: what comes at night is not read. */
const ACTED_ON_AT = '08:00';

type Facts = Pick<Referral, 'state' | 'createdAt' | 'owedSince' | 'clocksEnded' | 'answerBy' | 'proposed'>;

/** When the provider was first owed an answer: when it was sent, or opened again. */
export const owedSince = ({createdAt, owedSince: again}: Pick<Facts, 'createdAt' | 'owedSince'>): string =>
  again ?? createdAt;

/** True when the provider has let all 8 working days pass, and the person and the curator have been told. */
export const isEscalated = ({clocksEnded = 0}: Pick<Facts, 'clocksEnded'>): boolean =>
  clocksEnded > CLOCK_STEPS.indexOf('escalate');

interface ClockEnd {
  readonly step: ClockStep;
  /** ISO instant from which it is acted on. */
  readonly at: string;
}

/**
 * The clocks that have not been acted on, soonest first: none while the provider owes nothing. A day by which something
 * is owed is theirs to its end, so a reminder comes on the next working day; the others come on their own day.
 */
const clocksLeft = (referral: Facts): ClockEnd[] => {
  const {state, answerBy} = referral;
  const proposed = openProposal(referral);
  const after = (day: string): string => londonInstant(addDays(day, 1), ACTED_ON_AT).toISOString();
  if (state === 'offered' && answerBy !== undefined) return [{step: 'lapse-offer', at: after(answerBy)}];
  if (proposed) return [{step: 'lapse-transfer', at: after(proposed.answerBy)}];
  const clocks = clocksOf({state, owedSince: owedSince(referral)});
  if (!clocks) return [];
  const dayOf: Readonly<Record<OwedStep, string | null>> = {
    'remind-acknowledge': clocks.acknowledgeBy && addWorkingDays(clocks.acknowledgeBy, 1),
    'remind-answer': addWorkingDays(clocks.actBy, 1),
    escalate: clocks.escalateOn,
    lapse: clocks.unansweredOn,
  };
  return CLOCK_STEPS.slice(referral.clocksEnded ?? 0).flatMap((step) => {
    const day = dayOf[step];
    return day === null ? [] : [{step, at: londonInstant(day, ACTED_ON_AT).toISOString()}];
  });
};

/** The instant at which the next clock is acted on; undefined while none runs. */
export const nextClockAt = (referral: Facts): string | undefined => clocksLeft(referral)[0]?.at;

/**
 * The clock to act on now, or undefined. After a standstill of ours several may have ended: the last stands for those
 * before it, but nothing is ever closed that was not escalated first.
 */
export const clockDue = (referral: Facts, now: Date): ClockStep | undefined => {
  const ended = clocksLeft(referral).filter(({at}) => at <= now.toISOString());
  return ended.filter(({step}) => step !== 'lapse' || isEscalated(referral)).at(-1)?.step;
};

/** How many clocks have been acted on after a step. */
export const clocksAfter = (step: ReferralStep, {clocksEnded}: Pick<Facts, 'clocksEnded'>) =>
  isClockStep(step) ? CLOCK_STEPS.indexOf(step) + 1 : clocksEnded;
