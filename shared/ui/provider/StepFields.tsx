import type {JSX} from 'preact';
import {errorOf, listOf, valueOf} from '#shared/referral/form/values.ts';
import {MOST_SUGGESTED} from '#shared/model/referral.ts';
import type {PutRight as PutRightStep} from '#shared/referral/putRight.ts';
import type {ProviderAction} from '#shared/referral/providerActions.ts';
import {LEAVING_REASONS, NOT_SUITABLE_REASONS, REOPENING_REASONS} from '#shared/referral/reasons.ts';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Input} from '../components/Input.tsx';
import {Radios} from '../components/Radios.tsx';
import {PutRightFields} from '../putRight/PutRightFields.tsx';
import {Day} from './Day.tsx';
import {EraseFields} from './EraseFields.tsx';
import {FeedbackFields} from './FeedbackFields.tsx';
import {PassOnFields} from './PassOnFields.tsx';
import {TellThereFields} from './TellThereFields.tsx';
import type {StepProps} from './stepProps.ts';

const Start = ({action, ...props}: Omit<StepProps, 'view'> & {readonly action: string}): JSX.Element => (
  <>
    <Day {...props} id={`${action}-start`} name="start" legend="First day" hint="For example, 8 5 2026" />
    <Input
      id={`${action}-startsAt`}
      name="startsAt"
      label="Time (if you know it)"
      hint="For example, 10:30am"
      width={10}
      value={valueOf(props.values, 'startsAt')}
      errorMessage={errorOf(props.errors, 'startsAt')}
    />
  </>
);

const Booking = ({view, ...props}: StepProps): JSX.Element =>
  view.starts.length === 0 ? (
    <Start {...props} action="book" />
  ) : (
    <Radios
      name="run"
      legend="Which start?"
      items={[
        ...view.starts.map(({id, label}) => ({value: id, text: label})),
        {divider: 'or'},
        {value: 'other', text: 'Another day', conditional: <Start {...props} action="book" />},
      ]}
      value={valueOf(props.values, 'run') || view.chosenStart}
      errorMessage={errorOf(props.errors, 'run')}
    />
  );

const Attendance = ({view, ...props}: StepProps): JSX.Element => (
  <>
    <Day
      {...props}
      id="session"
      name="session"
      legend="Which day?"
      hint="For example, 8 5 2026"
      fallback={view.today}
    />
    <Radios
      name="came"
      legend="Did they come?"
      inline
      items={[
        {value: 'yes', text: 'Yes'},
        {value: 'no', text: 'No'},
      ]}
      value={valueOf(props.values, 'came')}
      errorMessage={errorOf(props.errors, 'came')}
    />
  </>
);

const Reason = ({
  action,
  list,
  hint,
  legend = 'Why?',
  values,
  errors,
}: Omit<StepProps, 'view'> & {
  readonly action: string;
  readonly legend?: string;
  readonly list: readonly {readonly code: string; readonly pick: string}[];
  readonly hint: string;
}): JSX.Element => (
  <Radios
    name="reason"
    idPrefix={`${action}-reason`}
    legend={legend}
    hint={hint}
    items={list.map(({code, pick}) => ({value: code, text: pick}))}
    value={valueOf(values, 'reason')}
    errorMessage={errorOf(errors, 'reason')}
  />
);

const Suggest = ({view: {alternatives}, values, errors}: StepProps): JSX.Element | null =>
  alternatives.length === 0 ? null : (
    <Checkboxes
      name="suggest"
      legend="What could they try instead? (if you know)"
      hint={`They see these first, each with a way to ask for it. Choose up to ${MOST_SUGGESTED}.`}
      items={alternatives.map(({slug, name, organisationName}) => ({
        value: slug,
        text: `${name}, ${organisationName}`,
      }))}
      values={listOf(values, 'suggest')}
      errorMessage={errorOf(errors, 'suggest')}
    />
  );

/** What stands there is shown, and what was typed in its place once it was tried. */
const PutRight = ({
  view: {tried, stands},
  action,
  values,
  errors,
}: StepProps & {readonly action: PutRightStep}): JSX.Element => (
  <PutRightFields step={action} values={tried === action ? values : stands[action]} errors={errors} />
);

const COUNTED = 'This is counted, so that support can be made easier to join. The person does not see it.';

/** The fields of each action; an action without any is one button. */
export const STEP_FIELDS: Partial<Record<ProviderAction, (props: StepProps) => JSX.Element>> = {
  'plan-call': (props) => (
    <Day
      {...props}
      id="callOn"
      name="callOn"
      legend="Which day?"
      hint="For example, 8 5 2026. We tell them this day."
    />
  ),
  offer: (props) => <Start {...props} action="offer" />,
  book: (props) => <Booking {...props} />,
  attendance: (props) => <Attendance {...props} />,
  'leave-early': (props) => <Reason {...props} action="leave-early" list={LEAVING_REASONS} hint={COUNTED} />,
  'did-not-attend': (props) => (
    <Reason {...props} action="did-not-attend" list={LEAVING_REASONS} hint={COUNTED} />
  ),
  decline: (props) => <Reason {...props} action="decline" list={LEAVING_REASONS} hint={COUNTED} />,
  reopen: (props) => (
    <Reason
      {...props}
      action="reopen"
      list={REOPENING_REASONS}
      hint="You can do this for 10 working days after it ended. You then owe them an answer again."
    />
  ),
  'not-suitable': (props) => (
    <>
      <Reason
        {...props}
        action="not-suitable"
        legend="Why is it not suitable?"
        list={NOT_SUITABLE_REASONS}
        hint="We tell them the reason, in plain words."
      />
      <Suggest {...props} />
    </>
  ),
  erase: (props) => <EraseFields {...props} />,
  feedback: (props) => <FeedbackFields {...props} />,
  'put-right': (props) => <PutRight {...props} action="put-right" />,
  'put-right-needs': (props) => <PutRight {...props} action="put-right-needs" />,
  'put-right-about': (props) => <PutRight {...props} action="put-right-about" />,
  'pass-on': (props) => <PassOnFields {...props} />,
  'pass-on-agreed': (props) => <TellThereFields {...props} action="pass-on-agreed" />,
};
