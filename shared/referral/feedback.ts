import type {Feedback, Referral, ReferralState} from '../model/referral.ts';
import {type FormError, type FormValues, valueOf} from './form/values.ts';
import {LEAVING_REASONS, reasonPicked} from './reasons.ts';

/** "Did it help you?" */
export const HELPED = [
  {code: 'a-lot', text: 'Yes, a lot'},
  {code: 'a-little', text: 'Yes, a little'},
  {code: 'no', text: 'No'},
  {code: 'not-sure', text: 'I am not sure'},
] as const;

/** "Would you tell somebody like you to go?" */
export const RECOMMENDS = [
  {code: 'yes', text: 'Yes'},
  {code: 'no', text: 'No'},
  {code: 'not-sure', text: 'I am not sure'},
] as const;

interface FeedbackAsks {
  readonly asksHow: boolean;
  readonly asksWhy: boolean;
}

/** What is asked in a state: how it was, why they stopped, or both; nothing before the end. */
const asksIn = (state: ReferralState): FeedbackAsks => ({
  asksHow: state === 'completed' || state === 'left-early',
  asksWhy: state === 'left-early' || state === 'did-not-attend',
});

/** What can still be asked: once, and nothing of somebody who had what they told us deleted. */
export const feedbackAsks = ({
  state,
  feedback,
  erasedAt,
}: Pick<Referral, 'state' | 'feedback' | 'erasedAt'>): FeedbackAsks =>
  feedback === undefined && erasedAt === undefined ? asksIn(state) : {asksHow: false, asksWhy: false};

const chosen = <Code extends string>(
  choices: readonly {readonly code: Code}[],
  values: FormValues,
  field: string,
): Code | undefined => choices.find(({code}) => code === valueOf(values, field))?.code;

/** What was answered, or what is missing. */
export const readFeedback = (
  state: ReferralState,
  values: FormValues,
): {readonly feedback: Feedback} | {readonly errors: readonly FormError[]} => {
  const {asksHow, asksWhy} = asksIn(state);
  const helped = asksHow ? chosen(HELPED, values, 'helped') : undefined;
  const recommends = asksHow ? chosen(RECOMMENDS, values, 'recommends') : undefined;
  const reason = asksWhy ? chosen(LEAVING_REASONS, values, 'reason') : undefined;
  const error = (field: string, text: string): FormError => ({field, href: `#${field}`, text});
  const errors = [
    ...(asksHow && !helped ? [error('helped', 'Choose whether it helped you')] : []),
    ...(asksHow && !recommends ? [error('recommends', 'Choose whether you would tell somebody to go')] : []),
    ...(asksWhy && !reason ? [error('reason', 'Choose why, or that you would rather not say')] : []),
  ];
  if (errors.length > 0) return {errors};
  return {feedback: {...(helped && {helped}), ...(recommends && {recommends}), ...(reason && {reason})}};
};

const wordsOf = (choices: readonly {readonly code: string; readonly text: string}[], code?: string) =>
  choices.find((choice) => choice.code === code)?.text;

/** The answers as staff read them, a line each. */
export const feedbackInWords = ({helped, recommends, reason}: Feedback): string[] => [
  ...(helped === undefined ? [] : [`Did it help? ${wordsOf(HELPED, helped) ?? helped}`]),
  ...(recommends === undefined
    ? []
    : [`Would they tell somebody to go? ${wordsOf(RECOMMENDS, recommends) ?? recommends}`]),
  ...(reason === undefined ? [] : [reasonPicked(reason)]),
];
