import type {JSX} from 'preact';
import {HELPED, RECOMMENDS} from '#shared/referral/feedback.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {LEAVING_REASONS} from '#shared/referral/reasons.ts';
import {Radios} from '../components/Radios.tsx';
import type {StepProps} from './stepProps.ts';

/** What the person says on the phone of how it was: the questions that others answer on their own page. */
export const FeedbackFields = ({view: {feedback}, values, errors}: StepProps): JSX.Element => {
  const question = (
    field: string,
    legend: string,
    items: readonly {readonly value: string; readonly text: string}[],
  ) => (
    <Radios
      name={field}
      idPrefix={`feedback-${field}`}
      legend={legend}
      items={items}
      value={valueOf(values, field)}
      errorMessage={errorOf(errors, field)}
    />
  );
  const asItIs = (list: readonly {readonly code: string; readonly text: string}[]) =>
    list.map(({code, text}) => ({value: code, text}));
  return (
    <>
      <p>Ask them as it stands here. Write down what they say, and nothing that you think.</p>
      {feedback.asksHow && question('helped', 'Did it help you?', asItIs(HELPED))}
      {feedback.asksHow &&
        question('recommends', 'Would you tell somebody like you to go?', asItIs(RECOMMENDS))}
      {feedback.asksWhy &&
        question(
          'reason',
          'Why did you not go, or stop going?',
          LEAVING_REASONS.map(({code, own}) => ({value: code, text: own})),
        )}
    </>
  );
};
