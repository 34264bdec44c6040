import type {Referral} from '../model/referral.ts';
import {erasableFrom} from './erasable.ts';
import {feedbackAsks} from './feedback.ts';
import {isInTime} from './isInTime.ts';
import {isMailed} from './isMailed.ts';
import {openProposal} from './openProposal.ts';
import {pendingUndo} from './pending.ts';
import {isPutRight, putRightsOf} from './putRight.ts';
import {type ReferralStep, transitionFor} from './states.ts';
import {askBy} from './stillWanted.ts';

/** What a provider can do with a referral, each with the step of the table that it stands for. */
const STEP_OF = {
  acknowledge: 'acknowledge',
  accept: 'accept',
  'plan-call': 'plan-call',
  offer: 'offer',
  book: 'book',
  // What they say of a start that has changed.
  'told-change': 'told-change',
  'cannot-come': 'cannot-come',
  // "Came" and "did not come" in one form: whoever may mark the one may mark the other.
  attendance: 'miss',
  complete: 'complete',
  'leave-early': 'leave-early',
  'did-not-attend': 'did-not-attend',
  decline: 'decline',
  'not-suitable': 'not-suitable',
  // With the person's agreement: they are asked, or have said yes on the phone.
  'pass-on': 'propose-transfer',
  'pass-on-agreed': 'transfer',
  // What they say on the phone.
  'still-wanted': 'still-wanted',
  feedback: 'give-feedback',
  'put-right': 'put-right',
  'put-right-needs': 'put-right-needs',
  'put-right-about': 'put-right-about',
  'stop-practice': 'stop-practice',
  erase: 'erase',
  undo: 'undo',
  reopen: 'reopen',
} as const satisfies Record<string, ReferralStep>;
export type ProviderAction = keyof typeof STEP_OF;

export const isProviderAction = (name: string): name is ProviderAction => Object.hasOwn(STEP_OF, name);

/** The step by which somebody is asked whether they may be passed on: whoever is booked keeps their place meanwhile. */
export const proposingStep = ({state}: Pick<Referral, 'state'>) =>
  state === 'booked' ? 'propose-transfer-booked' : 'propose-transfer';

/**
 * The step of an action; of attendance, by whether they came and whether it is the first time; of asking whether somebody
 * may be passed on, by whether they have a place to keep.
 */
export const stepOfAction = (
  action: ProviderAction,
  referral: Pick<Referral, 'state'>,
  came?: boolean,
): ReferralStep => {
  if (action === 'attendance' && came === true) return referral.state === 'booked' ? 'start' : 'attend';
  return action === 'pass-on' ? proposingStep(referral) : STEP_OF[action];
};

/** Who has no email has no page with the questions; of everybody else a provider writes nothing down in their name. */
const canSayByPhone = (
  referral: Pick<Referral, 'state' | 'feedback' | 'erasedAt' | 'hasEmail' | 'emailBouncedAt'>,
): boolean => {
  const {asksHow, asksWhy} = feedbackAsks(referral);
  return !isMailed(referral) && (asksHow || asksWhy);
};

/**
 * Of who was passed on, each of both providers deletes its own copy. Who is mailed can do it on their own page, and asks here
 * when they cannot read that mailbox.
 */
const canErase = (referral: Pick<Referral, 'state' | 'stateSince' | 'erasedAt'>, now: Date): boolean => {
  const from = erasableFrom(referral);
  return referral.erasedAt === undefined && from !== undefined && from <= now;
};

/** What a provider can do with a referral now, in the order in which it is shown. */
export const actionsNow = (
  referral: Pick<
    Referral,
    | 'state'
    | 'stateSince'
    | 'undo'
    | 'movedTo'
    | 'proposed'
    | 'feedback'
    | 'erasedAt'
    | 'hasEmail'
    | 'emailBouncedAt'
    | 'tellsPractice'
    | 'stillWanted'
    | 'startChange'
  >,
  now: Date,
): ProviderAction[] => {
  const {state, movedTo} = referral;
  const canUndo = pendingUndo(referral, now) !== undefined && movedTo === undefined;
  return Object.keys(STEP_OF)
    .filter(isProviderAction)
    .filter((action) => {
      const rule = transitionFor(stepOfAction(action, referral), state, 'provider');
      if (!rule || !isInTime(rule, referral, now)) return false;
      const isAsked = openProposal(referral) !== undefined;
      if (action === 'told-change') return referral.startChange?.isToCall === true;
      if (action === 'cannot-come') return referral.startChange !== undefined;
      if (action === 'pass-on') return !isAsked;
      if (action === 'pass-on-agreed') return isAsked;
      // It would make a decision final that can still be taken back.
      if (isPutRight(action)) return !canUndo && putRightsOf(referral).includes(action);
      if (action === 'still-wanted') return askBy(referral) !== undefined;
      if (action === 'stop-practice') return referral.tellsPractice === true;
      if (action === 'erase') return canErase(referral, now);
      if (action === 'feedback') return !canUndo && canSayByPhone(referral);
      // While a step can be taken back, nothing has to be opened again.
      return action === 'undo' ? canUndo : action !== 'reopen' || !canUndo;
    });
};
