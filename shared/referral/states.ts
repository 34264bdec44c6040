import type {ReferralActor, ReferralState} from '../model/referral.ts';
import type {MessageKind} from '../model/referralMessage.ts';
import {LEAVING_REASONS, NOT_SUITABLE_REASONS, SAID_BY} from './reasons.ts';

/** What a step must bring with it. */
type StepNeeds = 'reason' | 'callOn' | 'start' | 'session' | 'proposal' | 'change';

export interface Transition {
  readonly from: readonly ReferralState[];
  /** `same`: whatever it is. `before`: what it was before the last step. */
  readonly to: ReferralState | 'same' | 'before';
  readonly by: readonly ReferralActor[];
  readonly needs?: readonly StepNeeds[];
  /** The codes of which the reason is one; left out, any. */
  readonly reasons?: readonly {readonly code: string}[];
  /** The mail that tells the person of it, when they want mail. */
  readonly tells?: MessageKind;
  /** It can be taken back for a while, and is mailed only after that. */
  readonly canUndo?: true;
  /**
   * Taken while a decision can be taken back, by those who do not know of it, from the state before it: it ends the
   * referral in its place, or leaves it to be told or taken back.
   */
  readonly whileUndo?: true;
  /** Working days after the last step within which this one is allowed. */
  readonly withinWorkingDays?: number;
}

/** An answer of the provider is owed. */
export const AWAITING: readonly ReferralState[] = ['sent', 'received', 'reopened'];
/** Somebody has asked, maybe for a start, and has no day yet. */
export const ASKING: readonly ReferralState[] = [...AWAITING, 'accepted'];
const OPEN: readonly ReferralState[] = [...ASKING, 'offered', 'booked', 'started'];

const CLOSED: readonly ReferralState[] = [
  'not-suitable',
  'completed',
  'left-early',
  'did-not-attend',
  'declined',
  'withdrawn',
  'unanswered',
  'transferred',
];

const PUT_RIGHT = {
  from: [...OPEN, ...CLOSED.filter((state) => state !== 'transferred')],
  to: 'same',
  by: ['professional', 'provider'],
  needs: ['reason'],
  reasons: SAID_BY,
  whileUndo: true,
} as const satisfies Transition;

/**
 * Every step that a referral can take after it is sent, by the name of its event. Nothing else is allowed; the events
 * of a referral, replayed through this table, give its state.
 */
export const TRANSITIONS = {
  acknowledge: {from: ['sent', 'reopened'], to: 'received', by: ['provider'], tells: 'person-received'},
  accept: {from: AWAITING, to: 'accepted', by: ['provider'], tells: 'person-accepted'},
  'plan-call': {
    from: [...AWAITING, 'accepted'],
    to: 'accepted',
    by: ['provider'],
    needs: ['callOn'],
    tells: 'person-call-planned',
  },
  offer: {
    from: [...AWAITING, 'accepted', 'offered'],
    to: 'offered',
    by: ['provider', 'system'],
    needs: ['start'],
    tells: 'person-offered',
  },
  book: {
    from: [...AWAITING, 'accepted', 'offered', 'booked'],
    to: 'booked',
    by: ['professional', 'provider'],
    needs: ['start'],
    tells: 'person-booked',
  },
  'take-offer': {from: ['offered'], to: 'booked', by: ['person'], tells: 'person-booked'},
  /**
   * They said yes while their provider can still take back a decision that they do not know of: it changes nothing, and both
   * are told.
   */
  'say-yes': {from: ['offered', 'received', 'booked'], to: 'same', by: ['person'], whileUndo: true},
  /** Nobody answered while the place was held: it is free for the next, and they wait on. */
  'lapse-offer': {from: ['offered'], to: 'accepted', by: ['system'], tells: 'person-offer-lapsed'},
  /** Their start was cancelled: they wait for another, or are offered it, or have only lost what they chose. */
  'lose-start': {
    from: ['offered', 'booked'],
    to: 'accepted',
    by: ['system'],
    tells: 'person-start-cancelled',
  },
  'change-start': {
    from: ['offered', 'booked'],
    to: 'offered',
    by: ['system'],
    needs: ['start'],
    tells: 'person-start-changed',
  },
  'lose-choice': {
    from: [...AWAITING, 'accepted', 'offered', 'booked'],
    to: 'same',
    by: ['system'],
    tells: 'person-start-cancelled',
  },
  /** Their start has changed: they keep their place on it, and can say that they cannot come to that. */
  'move-start': {
    from: ['offered', 'booked', 'started'],
    to: 'same',
    by: ['system'],
    needs: ['start', 'change'],
    tells: 'person-start-moved',
  },
  /** The start that they only asked for has changed. */
  'move-choice': {
    from: ASKING,
    to: 'same',
    by: ['system'],
    needs: ['change'],
    tells: 'person-start-moved',
  },
  /** As it was changed it does not suit them: their place is free, and they wait for another in their old turn. */
  'cannot-come': {
    from: ['offered', 'booked'],
    to: 'accepted',
    by: ['person', 'provider'],
    tells: 'person-waits-again',
  },
  /** Our mail does not reach them: their provider has told them of the change. */
  'told-change': {from: [...ASKING, 'offered', 'booked', 'started'], to: 'same', by: ['provider']},
  /** The provider owes the next answer again. */
  'ask-other-date': {
    from: ['offered'],
    to: 'received',
    by: ['person'],
    needs: ['reason'],
    reasons: LEAVING_REASONS,
  },
  'change-details': {from: OPEN, to: 'same', by: ['person'], whileUndo: true},
  start: {from: ['booked'], to: 'started', by: ['provider'], needs: ['session']},
  attend: {from: ['started'], to: 'same', by: ['provider'], needs: ['session']},
  miss: {from: ['booked', 'started'], to: 'same', by: ['provider'], needs: ['session']},
  complete: {from: ['started'], to: 'completed', by: ['provider'], tells: 'person-completed', canUndo: true},
  'leave-early': {
    from: ['started'],
    to: 'left-early',
    by: ['provider'],
    needs: ['reason'],
    reasons: LEAVING_REASONS,
    tells: 'person-ended',
    canUndo: true,
    whileUndo: true,
  },
  'did-not-attend': {
    from: ['booked'],
    to: 'did-not-attend',
    by: ['provider'],
    needs: ['reason'],
    reasons: LEAVING_REASONS,
    tells: 'person-missed',
    canUndo: true,
  },
  decline: {
    from: [...AWAITING, 'accepted', 'offered', 'booked'],
    to: 'declined',
    by: ['person', 'provider'],
    needs: ['reason'],
    reasons: LEAVING_REASONS,
    tells: 'person-declined',
    canUndo: true,
    whileUndo: true,
  },
  'not-suitable': {
    from: [...AWAITING, 'accepted', 'offered'],
    to: 'not-suitable',
    by: ['provider'],
    needs: ['reason'],
    reasons: NOT_SUITABLE_REASONS,
    tells: 'person-not-suitable',
    canUndo: true,
  },
  undo: {
    from: ['completed', 'left-early', 'did-not-attend', 'declined', 'not-suitable'],
    to: 'before',
    by: ['provider'],
  },
  withdraw: {from: OPEN, to: 'withdrawn', by: ['person', 'professional'], whileUndo: true},
  /** Two questions after the end, or why they did not go. Who has no page of their own says it on the phone. */
  'give-feedback': {
    from: ['completed', 'left-early', 'did-not-attend'],
    to: 'same',
    by: ['person', 'provider'],
  },
  /** They, or somebody who helps them, said on the phone what is right: how to reach them, what they need, who they are. */
  'put-right': PUT_RIGHT,
  'put-right-needs': PUT_RIGHT,
  'put-right-about': PUT_RIGHT,
  /** They have started with another that the form made, and said on the phone that they want this one too. */
  'still-wanted': {
    from: [...AWAITING, 'accepted', 'offered', 'booked'],
    to: 'same',
    by: ['professional', 'provider'],
    whileUndo: true,
  },
  /** They asked on the phone that their GP practice is told no more. On their own page they change it themselves. */
  'stop-practice': {from: OPEN, to: 'same', by: ['provider']},
  /** What the person told us is deleted at once. While it is open, `withdraw` does it. Or they ask by phone. */
  erase: {from: CLOSED, to: 'same', by: ['person', 'provider']},
  'remind-acknowledge': {from: ['sent', 'reopened'], to: 'same', by: ['system']},
  'remind-answer': {from: AWAITING, to: 'same', by: ['system']},
  escalate: {from: AWAITING, to: 'same', by: ['system'], tells: 'person-late'},
  lapse: {from: AWAITING, to: 'unanswered', by: ['system'], tells: 'person-unanswered'},
  /** Somebody else would suit them better: the person is asked, and the provider owes nothing until they answer. */
  'propose-transfer': {
    from: [...AWAITING, 'accepted', 'offered'],
    to: 'received',
    by: ['provider'],
    needs: ['proposal'],
    tells: 'person-transfer-asked',
  },
  /** The same of somebody who is booked: they keep their place until they say yes. */
  'propose-transfer-booked': {
    from: ['booked'],
    to: 'same',
    by: ['provider'],
    needs: ['proposal'],
    tells: 'person-transfer-asked',
  },
  /** They stay: the provider owes the next answer again, if it owed one. */
  'decline-transfer': {from: ['received', 'booked'], to: 'same', by: ['person']},
  'lapse-transfer': {from: ['received', 'booked'], to: 'same', by: ['system']},
  /** The person said yes to what was proposed; a provider brings what they said yes to on the phone. */
  transfer: {from: OPEN, to: 'transferred', by: ['person', 'provider', 'curator'], needs: ['proposal']},
  reopen: {
    from: ['not-suitable', 'declined', 'withdrawn', 'did-not-attend', 'left-early', 'unanswered'],
    to: 'reopened',
    by: ['provider'],
    needs: ['reason'],
    tells: 'person-reopened',
    withinWorkingDays: 10,
  },
} as const satisfies Readonly<Record<string, Transition>>;

export type ReferralStep = keyof typeof TRANSITIONS;

/** Minutes in which a decision can be taken back, and before which it is not mailed. */
export const UNDO_MINUTES = 15;

/** States from which the person can still withdraw. */
export const isOpen = (state: ReferralState): boolean => OPEN.includes(state);

/** The rule of a step. */
export const ruleOf = (step: ReferralStep): Transition => TRANSITIONS[step];

/** The rule of a step when `by` may take it from `state`, else null. What the step needs is for its caller to bring. */
export const transitionFor = (
  step: ReferralStep,
  state: ReferralState,
  by: ReferralActor,
): Transition | null => {
  const rule = ruleOf(step);
  return rule.from.includes(state) && rule.by.includes(by) ? rule : null;
};

interface Replayed {
  readonly state: ReferralState;
  /** What an undo goes back to; null when the last step cannot be taken back. */
  readonly before: ReferralState | null;
}

const isStep = (event: string): event is ReferralStep => Object.hasOwn(TRANSITIONS, event);

/** The rule of an event's step; undefined for sending, which is none. */
export const ruleOfEvent = (event: string): Transition | undefined =>
  isStep(event) ? ruleOf(event) : undefined;

/** The state that a step leads to; null when `before` is wanted and there is none. */
export const stateAfter = (
  {to}: Transition,
  {state, before}: {readonly state: ReferralState; readonly before: ReferralState | null},
): ReferralState | null => (to === 'same' ? state : to === 'before' ? before : to);

/** The state that events in order end in. @throws Error on a step that the table does not allow. */
export const replay = (
  events: readonly {readonly event: string; readonly by: ReferralActor; readonly to: ReferralState}[],
): ReferralState => {
  const [first, ...rest] = events;
  if (first?.event !== 'send') throw new Error('A referral begins with "send"');
  return rest.reduce<Replayed>(
    ({state, before}, {event, by, to}) => {
      const unaware = isStep(event) && before && by !== 'provider' ? transitionFor(event, before, by) : null;
      const rule = isStep(event)
        ? (transitionFor(event, state, by) ?? (unaware?.whileUndo ? unaware : null))
        : null;
      if (!rule || stateAfter(rule, {state, before}) !== to) {
        throw new Error(`"${event}" is not allowed from "${state}"`);
      }
      const isLeft = rule.to === 'same' && rule.whileUndo === true;
      return {state: to, before: isLeft ? before : rule.canUndo ? state : null};
    },
    {state: first.to, before: null},
  ).state;
};
