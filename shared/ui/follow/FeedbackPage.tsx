import type {JSX} from 'preact';
import {HELPED, RECOMMENDS} from '#shared/referral/feedback.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {LEAVING_REASONS} from '#shared/referral/reasons.ts';
import {Radios} from '../components/Radios.tsx';
import {Errors} from '../form/Errors.tsx';
import {FollowForm} from './FollowForm.tsx';
import {ownHref} from './ownHref.ts';
import type {FollowView} from './views.ts';

type FeedbackView = Extract<FollowView, {readonly page: 'feedback'}>;

export const FEEDBACK_TITLES = {how: 'How was it?', why: 'What kept you from going?'} as const;

/** Two questions after the end, or why they did not go. */
export const FeedbackPage = ({view}: {readonly view: FeedbackView}): JSX.Element => {
  const {asks, own, values, errors} = view;
  return (
    <>
      <Errors errors={errors} />
      <h1 class="nhsuk-heading-l">{asks.asksHow ? FEEDBACK_TITLES.how : FEEDBACK_TITLES.why}</h1>
      <p>The people who run it see your answers. We count them, so that support gets better.</p>
      <FollowForm own={own} action="give-feedback" text="Send">
        {asks.asksHow && (
          <>
            <Radios
              name="helped"
              legend={{text: 'Did it help you?', size: 'm'}}
              items={HELPED.map(({code, text}) => ({value: code, text}))}
              value={valueOf(values, 'helped')}
              errorMessage={errorOf(errors, 'helped')}
            />
            <Radios
              name="recommends"
              legend={{text: 'Would you tell somebody like you to go?', size: 'm'}}
              items={RECOMMENDS.map(({code, text}) => ({value: code, text}))}
              value={valueOf(values, 'recommends')}
              errorMessage={errorOf(errors, 'recommends')}
            />
          </>
        )}
        {asks.asksWhy && (
          <Radios
            name="reason"
            legend={{text: 'Why did you not go, or stop going?', size: 'm'}}
            items={LEAVING_REASONS.map(({code, own}) => ({value: code, text: own}))}
            value={valueOf(values, 'reason')}
            errorMessage={errorOf(errors, 'reason')}
          />
        )}
      </FollowForm>
      <p>
        <a href={ownHref(own.tag)}>Go back to your request</a>
      </p>
    </>
  );
};
