import {addDays, londonDate} from '#shared/london.ts';
import {type Alternative, MOST_SUGGESTED, type Person, type Referral} from '#shared/model/referral.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {readFeedback} from '#shared/referral/feedback.ts';
import {isOnStart} from '#shared/referral/isOnStart.ts';
import {type ProviderAction, stepOfAction} from '#shared/referral/providerActions.ts';
import {type PutRight, readPutRight} from '#shared/referral/putRight.ts';
import {REOPENING_REASONS, SAID_BY} from '#shared/referral/reasons.ts';
import {AWAITING, ruleOf} from '#shared/referral/states.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {Step} from '../data/referralStore.ts';
import {bookableRuns} from './bookableRuns.ts';
import {readDay, readTime} from './readDay.ts';
import {readPassOn} from './readPassOn.ts';

/** A call is planned for within this: later is no plan. */
const FURTHEST_CALL_DAYS = 60;
/** A start is offered within this. */
const FURTHEST_START_DAYS = 400;

type Brought = Omit<StepTaken, 'step' | 'by'> & Partial<Pick<Step, 'step' | 'person'>>;
type Wrong = {readonly error: FormError} | {readonly errors: readonly FormError[]};
type Answer = {readonly taken: Omit<Step, 'messages'>} | {readonly errors: readonly FormError[]};

interface Asked {
  readonly action: ProviderAction;
  readonly values: FormValues;
  readonly referral: Referral;
  readonly person: Person;
  readonly whole: WholeListing | undefined;
  readonly alternatives: readonly Alternative[];
  readonly passable: readonly Alternative[];
  readonly now: Date;
}

type Read = Brought | Wrong;

const readCallOn = ({values, now}: Asked): Read => {
  const today = londonDate(now);
  const read = readDay(values, {
    field: 'callOn',
    id: 'callOn',
    nothing: 'Enter the day on which you will call, like 8 5 2026',
  });
  if ('error' in read) return read;
  const wrong = (text: string) => ({error: {field: 'callOn', href: '#callOn-day', text}}) as const;
  if (read.day < today) return wrong('The day of the call must be today or later');
  if (read.day > addDays(today, FURTHEST_CALL_DAYS)) {
    return wrong(`The day of the call must be in the next ${FURTHEST_CALL_DAYS} days`);
  }
  return {callOn: read.day};
};

const readStart = ({action, values, now}: Asked): Read => {
  const today = londonDate(now);
  const id = `${action}-start`;
  const read = readDay(values, {
    field: 'start',
    id,
    nothing: 'Enter the day on which it starts, like 8 5 2026',
  });
  if ('error' in read) return read;
  const wrong = (text: string) => ({error: {field: 'start', href: `#${id}-day`, text}}) as const;
  if (read.day < today) return wrong('The day must be today or later');
  if (read.day > addDays(today, FURTHEST_START_DAYS)) return wrong('The day must be in the next year');
  const startsAt = readTime(valueOf(values, 'startsAt'));
  if (startsAt === null) {
    return {error: {field: 'startsAt', href: `#${action}-startsAt`, text: 'Enter a time, like 10:30am'}};
  }
  return {startsOn: read.day, ...(startsAt !== undefined && {startsAt})};
};

/**
 * The day that is typed is that of a start where there is one then: its place is taken with the answer, as with any other.
 * Where several begin on a day that was typed without a time, it is the one that they asked for.
 */
const readTypedDay = (asked: Asked): Read => {
  const read = readStart(asked);
  if (!('startsOn' in read)) return read;
  const {startsOn, startsAt} = read;
  const then = (asked.whole?.runs ?? []).filter(
    (run) => run.status === 'planned' && isOnStart({startsOn, startsAt}, [run]),
  );
  const run = then.find(({id}) => id === asked.referral.runId) ?? (then.length === 1 ? then[0] : undefined);
  if (then.length > 1 && !run && startsAt === undefined) {
    const text = 'More than one start begins on this day. Enter the time';
    return {error: {field: 'startsAt', href: `#${asked.action}-startsAt`, text}};
  }
  const [first] = run?.sessions ?? [];
  return run && first
    ? {run: {id: run.id, capacity: run.capacity}, startsOn: first.date, startsAt: first.startsAt}
    : read;
};

const readBooking = (asked: Asked): Read => {
  const runs = bookableRuns(asked.whole, asked.now);
  const wanted = valueOf(asked.values, 'run');
  if (runs.length === 0 || wanted === 'other') return readTypedDay(asked);
  const run = runs.find(({id}) => id === wanted);
  const [first] = run?.sessions ?? [];
  return run && first
    ? {run: {id: run.id, capacity: run.capacity}, startsOn: first.date, startsAt: first.startsAt}
    : {error: {field: 'run', href: '#run', text: 'Choose a start'}};
};

const readAttendance = ({values, now}: Asked): Read => {
  const came = valueOf(values, 'came');
  if (came !== 'yes' && came !== 'no') {
    return {error: {field: 'came', href: '#came', text: 'Choose whether they came'}};
  }
  const read = readDay(values, {field: 'session', id: 'session', nothing: 'Enter the day, like 8 5 2026'});
  if ('error' in read) return read;
  const text = 'The day must be today or earlier';
  return read.day > londonDate(now)
    ? {error: {field: 'session', href: '#session-day', text}}
    : {session: {on: read.day, came: came === 'yes'}};
};

const readReason = ({action, values, referral}: Asked): Read => {
  const reason = valueOf(values, 'reason');
  const {reasons = []} = ruleOf(stepOfAction(action, referral, undefined));
  // Nobody says no who was not asked: before an answer, a no is what somebody said.
  if (action === 'decline' && reason === 'not-known' && AWAITING.includes(referral.state)) {
    const text = 'Choose what they said. If you could not reach them, plan another call';
    return {error: {field: 'reason', href: '#decline-reason', text}};
  }
  return reasons.some(({code}) => code === reason)
    ? {reason}
    : {error: {field: 'reason', href: `#${action}-reason`, text: 'Choose a reason'}};
};

/** A reason, and what is suggested instead: only what was offered to choose from. */
const readNotSuitable = (asked: Asked): Read => {
  const read = readReason(asked);
  if ('error' in read) return read;
  const chosen = listOf(asked.values, 'suggest');
  const suggested = asked.alternatives.filter(({slug}) => chosen.includes(slug));
  if (suggested.length > MOST_SUGGESTED) {
    return {error: {field: 'suggest', href: '#suggest', text: `Choose ${MOST_SUGGESTED} or fewer`}};
  }
  return suggested.length > 0 ? {...read, suggested} : read;
};

/** Who has stopped their request is called again only when they ask for it. */
const readReopen = (asked: Asked): Read => {
  const [asksAgain] = REOPENING_REASONS;
  const reason = valueOf(asked.values, 'reason');
  const wrong = (text: string) => ({error: {field: 'reason', href: '#reopen-reason', text}}) as const;
  if (!REOPENING_REASONS.some(({code}) => code === reason)) return wrong('Choose a reason');
  return asked.referral.state === 'withdrawn' && reason !== asksAgain.code
    ? wrong('They stopped this request. Open it again only if they have asked you to')
    : {reason};
};

/** A place that is wanted back: of its run, when it is still there. */
const readUndo = ({referral: {undo}, whole}: Asked): Read => {
  const run = whole?.runs.find(({id}) => id === undo?.runId);
  return run?.status === 'planned' && undo?.holdsSeat ? {run: {id: run.id, capacity: run.capacity}} : {};
};

/** What they said on the phone of how it was, once, as on their own page. */
const readSaid = ({values, referral}: Asked): Read => {
  const read = readFeedback(referral.state, values);
  if ('feedback' in read)
    return {feedback: read.feedback, ...(read.feedback.reason && {reason: read.feedback.reason})};
  const [first] = read.errors;
  const field = first?.field ?? 'helped';
  return {error: {field, href: `#feedback-${field}`, text: 'Choose what they say'}};
};

/** What they told us, as it was said on the phone. */
const putRight =
  (step: PutRight) =>
  ({values, person, now}: Asked): Read => {
    const read = readPutRight(step, values, {person, today: londonDate(now)});
    return 'errors' in read ? read : {person: read.change, reason: read.reason};
  };

/** They asked on the phone that what they told us is deleted. */
const readErase = ({values}: Asked): Read => {
  const reason = valueOf(values, 'reason');
  return SAID_BY.some(({code}) => code === reason)
    ? {reason, erases: true, email: 'none'}
    : {error: {field: 'reason', href: '#erase-reason', text: 'Choose who asked you'}};
};

const READERS: Partial<Record<ProviderAction, (asked: Asked) => Read>> = {
  'plan-call': readCallOn,
  offer: readTypedDay,
  book: readBooking,
  attendance: readAttendance,
  'leave-early': readReason,
  'did-not-attend': readReason,
  decline: readReason,
  'not-suitable': readNotSuitable,
  'pass-on': readPassOn,
  'pass-on-agreed': ({referral: {proposed}}) => ({proposed}),
  feedback: readSaid,
  'put-right': putRight('put-right'),
  'put-right-needs': putRight('put-right-needs'),
  'put-right-about': putRight('put-right-about'),
  erase: readErase,
  'stop-practice': () => ({stopsPractice: true, person: {tellPractice: undefined}}),
  undo: readUndo,
  reopen: readReopen,
};

/** The step that a provider's answer is, with what it brings, or what is wrong. */
export const readAnswer = (asked: Asked): Answer => {
  const read = READERS[asked.action]?.(asked) ?? {};
  if ('error' in read) return {errors: [read.error]};
  if ('errors' in read) return read;
  const step = stepOfAction(asked.action, asked.referral, read.session?.came);
  return {taken: {step, by: 'provider', ...read}};
};
