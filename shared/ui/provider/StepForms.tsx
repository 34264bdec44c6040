import type {ComponentChildren, JSX} from 'preact';
import type {ProviderAction} from '#shared/referral/providerActions.ts';
import {PUT_RIGHTS} from '#shared/referral/putRight.ts';
import {Button} from '../components/Button.tsx';
import {Details} from '../components/Details.tsx';
import {STEP_FIELDS} from './StepFields.tsx';
import {STEP_WORDS} from './stepWords.ts';
import type {ReferralPageView} from './views.ts';

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

const variantOf = (action: ProviderAction): 'secondary' | undefined =>
  action === 'acknowledge' || action === 'accept' ? undefined : 'secondary';

/** Steps that are one press stand open; the others open when they are wanted, or when something in them is wrong. */
export const Step = ({
  view,
  action,
}: {
  readonly view: ReferralPageView;
  readonly action: ProviderAction;
}): JSX.Element => {
  const {title, button} = STEP_WORDS[action];
  const isTried = view.tried === action;
  const fields = STEP_FIELDS[action];
  const form = (children: ComponentChildren): JSX.Element => (
    <form method="post" action={view.action} novalidate>
      <Hidden view={view} action={action} />
      {children}
      <Button text={button} variant={variantOf(action)} preventDoubleClick />
    </form>
  );
  if (!fields) return form(null);
  return (
    <Details summary={title} id={action} open={isTried}>
      {form(fields({view, values: isTried ? view.values : {}, errors: isTried ? view.errors : []}))}
    </Details>
  );
};

/** What is not a step on the way: who has no page of their own says it on the phone. */
const SAID_ON_PHONE: readonly ProviderAction[] = [...PUT_RIGHTS, 'feedback', 'stop-practice', 'erase'];

/** They stand beside what they answer. */
const STANDS_ABOVE: readonly ProviderAction[] = ['undo', 'still-wanted'];

const Steps = ({
  view,
  title,
  actions,
}: {
  readonly view: ReferralPageView;
  readonly title: string;
  readonly actions: readonly ProviderAction[];
}): JSX.Element | null =>
  actions.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">{title}</h2>
      {actions.map((action) => (
        <Step view={view} action={action} />
      ))}
    </>
  );

/** Every step that can be taken now, each a form of its own. */
export const StepForms = ({view}: {readonly view: ReferralPageView}): JSX.Element => {
  const can = view.can.filter((action) => !STANDS_ABOVE.includes(action));
  return (
    <>
      <Steps
        view={view}
        title="What happens next"
        actions={can.filter((action) => !SAID_ON_PHONE.includes(action))}
      />
      <Steps
        view={view}
        title="What they tell you on the phone"
        actions={can.filter((action) => SAID_ON_PHONE.includes(action))}
      />
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
