import type {ReferralActor, ReferralState} from '../model/referral.ts';

/** What a step must bring with it. */
export type StepNeeds = 'reason' | 'callOn' | 'date';

export interface Transition {
  readonly from: readonly ReferralState[];
  readonly to: ReferralState;
  readonly by: readonly ReferralActor[];
  readonly needs?: readonly StepNeeds[];
  /** Working days after the last step within which this one is allowed. */
  readonly withinWorkingDays?: number;
}

const AWAITING: readonly ReferralState[] = ['sent', 'received', 'reopened'];
const OPEN: readonly ReferralState[] = [...AWAITING, 'accepted', 'offered', 'booked', 'started'];

/**
 * Every step that a referral can take after it is sent, by the name of its event. Nothing else is allowed; the events
 * of a referral, replayed through this table, give its state.
 */
export const TRANSITIONS = {
  acknowledge: {from: ['sent', 'reopened'], to: 'received', by: ['provider']},
  'plan-call': {
    from: [...AWAITING, 'accepted'],
    to: 'accepted',
    by: ['provider'],
    needs: ['callOn'],
  },
  accept: {from: AWAITING, to: 'accepted', by: ['provider']},
  'not-suitable': {
    from: [...AWAITING, 'accepted', 'offered'],
    to: 'not-suitable',
    by: ['provider'],
    needs: ['reason'],
  },
  offer: {from: [...AWAITING, 'accepted', 'offered'], to: 'offered', by: ['provider'], needs: ['date']},
  book: {from: ['accepted', 'offered'], to: 'booked', by: ['person', 'professional', 'provider']},
  start: {from: ['booked'], to: 'started', by: ['provider']},
  complete: {from: ['started'], to: 'completed', by: ['provider']},
  'leave-early': {from: ['started'], to: 'left-early', by: ['person', 'provider'], needs: ['reason']},
  'did-not-attend': {from: ['booked'], to: 'did-not-attend', by: ['provider'], needs: ['reason']},
  decline: {
    from: ['accepted', 'offered', 'booked'],
    to: 'declined',
    by: ['person', 'provider'],
    needs: ['reason'],
  },
  withdraw: {from: OPEN, to: 'withdrawn', by: ['person', 'professional']},
  lapse: {from: AWAITING, to: 'unanswered', by: ['system']},
  transfer: {from: OPEN, to: 'transferred', by: ['provider', 'curator']},
  reopen: {
    from: ['not-suitable', 'declined', 'withdrawn', 'did-not-attend', 'left-early', 'unanswered'],
    to: 'reopened',
    by: ['person', 'professional', 'provider', 'curator'],
    needs: ['reason'],
    withinWorkingDays: 10,
  },
} as const satisfies Readonly<Record<string, Transition>>;

export type ReferralStep = keyof typeof TRANSITIONS;

/** States from which the person can still withdraw. */
export const isOpen = (state: ReferralState): boolean => OPEN.includes(state);

/** The rule of a step when `by` may take it from `state`, else null. What the step needs is for its caller to bring. */
export const transitionFor = (
  step: ReferralStep,
  state: ReferralState,
  by: ReferralActor,
): Transition | null => {
  const rule: Transition = TRANSITIONS[step];
  return rule.from.includes(state) && rule.by.includes(by) ? rule : null;
};

/** The state that events in order end in. @throws Error on a step that the table does not allow. */
export const replay = (
  events: readonly {readonly event: string; readonly by: ReferralActor; readonly to: ReferralState}[],
): ReferralState => {
  const [first, ...rest] = events;
  if (first?.event !== 'send') throw new Error('A referral begins with "send"');
  return rest.reduce<ReferralState>((state, {event, by, to}) => {
    const rule = event in TRANSITIONS ? transitionFor(event as ReferralStep, state, by) : null;
    if (rule?.to !== to) throw new Error(`"${event}" is not allowed from "${state}"`);
    return to;
  }, first.to);
};
