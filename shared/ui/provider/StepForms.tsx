import type {ComponentChildren, JSX} from 'preact';
import {errorOf, type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {MOST_SUGGESTED} from '#shared/model/referral.ts';
import type {ProviderAction} from '#shared/referral/providerActions.ts';
import {LEAVING_REASONS, NOT_SUITABLE_REASONS, REOPENING_REASONS} from '#shared/referral/reasons.ts';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Details} from '../components/Details.tsx';
import {Input} from '../components/Input.tsx';
import {Radios} from '../components/Radios.tsx';
import {Day} from './Day.tsx';
import type {ReferralPageView} from './views.ts';

interface StepProps {
  readonly view: ReferralPageView;
  /** What was typed into this very form. */
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

/** What a form needs to be taken: that it is ours, and the version of the page. */
export const Hidden = ({
  view,
  action,
}: {
  readonly view: Pick<ReferralPageView, 'formToken' | 'version'>;
  readonly action: string;
}): JSX.Element => (
  <>
    <input type="hidden" name="formToken" value={view.formToken} />
    <input type="hidden" name="version" value={String(view.version)} />
    <input type="hidden" name="action" value={action} />
  </>
);

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
  values,
  errors,
}: Omit<StepProps, 'view'> & {
  readonly action: string;
  readonly list: readonly {readonly code: string; readonly pick: string}[];
  readonly hint: string;
}): JSX.Element => (
  <Radios
    name="reason"
    idPrefix={`${action}-reason`}
    legend="Why?"
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

const COUNTED = 'This is counted, so that support can be made easier to join. The person does not see it.';

/** The fields of each action; an action without any is one button. */
const FIELDS: Partial<Record<ProviderAction, (props: StepProps) => JSX.Element>> = {
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
        list={NOT_SUITABLE_REASONS}
        hint="We tell them the reason, in plain words."
      />
      <Suggest {...props} />
    </>
  ),
};

const WORDS: Readonly<Record<ProviderAction, {readonly title: string; readonly button: string}>> = {
  acknowledge: {title: 'Say that you have it', button: 'We have received this'},
  accept: {title: 'Say yes', button: 'Accept: we will contact them'},
  'plan-call': {title: 'Say when you will call them', button: 'We will call them on this day'},
  offer: {title: 'Offer them a date', button: 'Offer this date'},
  book: {title: 'Book them a place', button: 'Book this place'},
  attendance: {title: 'Mark whether they came', button: 'Save attendance'},
  complete: {title: 'Say that they have finished', button: 'They have completed it'},
  'leave-early': {title: 'Say that they left early', button: 'They left early'},
  'did-not-attend': {title: 'Say that they did not attend', button: 'They did not attend'},
  decline: {title: 'Say that they said no', button: 'They said no'},
  'not-suitable': {title: 'Say that it is not suitable', button: 'Not suitable'},
  undo: {title: 'Take the last step back', button: 'Undo'},
  reopen: {title: 'Open it again', button: 'Open this referral again'},
};

/** Steps that are one press stand open; the others open when they are wanted, or when something in them is wrong. */
const Step = ({
  view,
  action,
}: {
  readonly view: ReferralPageView;
  readonly action: ProviderAction;
}): JSX.Element => {
  const {title, button} = WORDS[action];
  const isTried = view.tried === action;
  const fields = FIELDS[action];
  const form = (children: ComponentChildren): JSX.Element => (
    <form method="post" action={view.action} novalidate>
      <Hidden view={view} action={action} />
      {children}
      <Button
        text={button}
        variant={['acknowledge', 'accept'].includes(action) ? undefined : 'secondary'}
        preventDoubleClick
      />
    </form>
  );
  if (!fields) return form(null);
  return (
    <Details summary={title} id={action} open={isTried}>
      {form(fields({view, values: isTried ? view.values : {}, errors: isTried ? view.errors : []}))}
    </Details>
  );
};

/** Every step that can be taken now, each a form of its own. */
export const StepForms = ({view}: {readonly view: ReferralPageView}): JSX.Element | null => {
  const steps = view.can.filter((action) => action !== 'undo');
  return steps.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">What happens next</h2>
      {steps.map((action) => (
        <Step view={view} action={action} />
      ))}
    </>
  );
};

/** The way back from the last step, while there is one. */
export const UndoForm = ({view}: {readonly view: ReferralPageView}): JSX.Element | null =>
  view.undoUntil !== null && view.can.includes('undo') ? (
    <>
      <p>
        You can take this back until {view.undoUntil}
        {view.tellThem === null && '. We tell the person after that'}.
      </p>
      <Step view={view} action="undo" />
    </>
  ) : null;
