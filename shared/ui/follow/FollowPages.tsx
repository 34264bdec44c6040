import type {JSX} from 'preact';
import {errorOf, type FormError} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {ErrorSummary} from '../components/ErrorSummary.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Tag} from '../components/Tag.tsx';
import type {FollowStatus, FollowView} from './views.ts';

type ViewOf<Page extends FollowView['page']> = Extract<FollowView, {readonly page: Page}>;

/** The address of the page that shows whichever referral the person's cookie opens. */
export const MINE = '/my-referral/mine';

const Errors = ({errors}: {readonly errors: readonly FormError[]}): JSX.Element | null =>
  errors.length === 0 ? null : <ErrorSummary errorList={errors.map(({text, href}) => ({text, href}))} />;

const CodeInput = ({errors}: {readonly errors: readonly FormError[]}): JSX.Element => (
  <Input
    name="code"
    label={{text: 'Code', size: 'm'}}
    hint="6 numbers. It works for 10 minutes."
    width={5}
    inputmode="numeric"
    autocomplete="one-time-code"
    errorMessage={errorOf(errors, 'code')}
  />
);

const NoEmail = (): JSX.Element => (
  <p>
    If you did not give an email address, call the number on your listing and say your reference. They can
    tell you the same, and stop your request for you.
  </p>
);

const NOTICES = {
  'link-ended': 'That link has ended or is not whole. You can use your reference instead.',
  'too-many': 'You have asked for a lot of codes. Wait an hour, or call the provider and say your reference.',
} as const;

/** "Where is my request?": by its reference. */
export const EnterPage = ({view}: {readonly view: ViewOf<'enter'>}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">See where your request is</h1>
    {view.notice !== undefined && <InsetText text={NOTICES[view.notice]} />}
    <p>We will email you a code, to make sure that it is you.</p>
    <form method="post" action="/my-referral" novalidate>
      <Input
        name="reference"
        label={{text: 'Your reference', size: 'm'}}
        hint="8 letters and numbers, like 7K3D-9QXP. It is on the page that you saw when you sent your request, and in our email."
        width={10}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={view.reference}
        errorMessage={errorOf(view.errors, 'reference')}
      />
      <Button name="action" value="ask" text="Send me a code" preventDoubleClick />
    </form>
    <NoEmail />
  </>
);

/** The same page whether or not there is such a reference. */
export const CodeAskedPage = ({view}: {readonly view: ViewOf<'code-asked'>}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">Enter the code</h1>
    <p>
      If {view.reference} is the reference of a request with an email address, we have sent a code to that
      address. It can take a few minutes.
    </p>
    <form method="post" action="/my-referral" novalidate>
      <input type="hidden" name="reference" value={view.reference} />
      <CodeInput errors={view.errors} />
      <Button name="action" value="code" text="Continue" preventDoubleClick />
    </form>
    <p>
      <a href="/my-referral">Ask for another code</a>
    </p>
    <NoEmail />
  </>
);

const StatusSummary = ({status}: {readonly status: FollowStatus}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Your request</h1>
    <p>
      <Tag text={status.label} />
    </p>
    {status.lines.map((line) => (
      <p>{line}</p>
    ))}
    <SummaryList
      rows={[
        {key: 'Reference', value: status.reference},
        {
          key: 'Support',
          value: <a href={`/support/${status.listingSlug}`}>{status.listingName}</a>,
        },
        {key: 'Run by', value: status.providerName},
        {key: 'Sent on', value: status.sentOn},
        ...(status.phone === undefined ? [] : [{key: 'Number to call', value: status.phone}]),
      ]}
    />
    {status.looksElsewhere && (
      <>
        <h2 class="nhsuk-heading-m">Other support</h2>
        <p>
          <a href={`/support/${status.listingSlug}#similar`}>See support that is like this one</a>
        </p>
        <p>
          <a href="/find">Find other support</a>
        </p>
      </>
    )}
  </>
);

const Action = ({
  formToken,
  action,
  text,
  variant,
}: {
  readonly formToken: string;
  readonly action: string;
  readonly text: string;
  readonly variant?: 'secondary' | 'warning';
}): JSX.Element => (
  <form method="post" action={MINE}>
    <input type="hidden" name="formToken" value={formToken} />
    <Button name="action" value={action} text={text} variant={variant} preventDoubleClick />
  </form>
);

/** What a private link shows; a code opens the rest. */
export const StatusPage = ({view}: {readonly view: ViewOf<'status'>}): JSX.Element => {
  const {status, formToken, errors} = view;
  return (
    <>
      <Errors errors={errors} />
      <StatusSummary status={status} />
      {view.asks === 'code' ? (
        <>
          <h2 class="nhsuk-heading-m">Enter the code that we emailed</h2>
          <form method="post" action={MINE} novalidate>
            <input type="hidden" name="formToken" value={formToken} />
            <CodeInput errors={errors} />
            <Button name="action" value="code" text="Continue" preventDoubleClick />
          </form>
          <Action formToken={formToken} action="send-code" text="Send another code" variant="secondary" />
        </>
      ) : status.hasEmail ? (
        <>
          <h2 class="nhsuk-heading-m">See what you told us, or stop your request</h2>
          <p>We will email you a code, to make sure that it is you.</p>
          <Action formToken={formToken} action="send-code" text="Send me a code" variant="secondary" />
        </>
      ) : (
        <NoEmail />
      )}
    </>
  );
};

/** After a code: what the person told us, and withdrawing. */
export const DetailsPage = ({view}: {readonly view: ViewOf<'details'>}): JSX.Element => {
  const {status, formToken} = view;
  return (
    <>
      <StatusSummary status={status} />
      <h2 class="nhsuk-heading-m">What you told us</h2>
      <SummaryList
        rows={view.rows.map(({key, value}) => ({key, value: value.map((line) => <div>{line}</div>)}))}
      />
      <p>To change something, call {status.phone ?? status.providerName} and say your reference.</p>
      {status.canWithdraw &&
        (view.isSure ? (
          <>
            <h2 class="nhsuk-heading-m">Do you want to stop this request?</h2>
            <p>
              We will tell {status.providerName} not to contact you about it. If you have a place, somebody
              else can have it.
            </p>
            <Action formToken={formToken} action="withdraw-sure" text="Yes, stop it" variant="warning" />
            <p>
              <a href={MINE}>No, keep it</a>
            </p>
          </>
        ) : (
          <>
            <h2 class="nhsuk-heading-m">If you do not want this any more</h2>
            <Action formToken={formToken} action="withdraw" text="Stop this request" variant="secondary" />
          </>
        ))}
      <p>We delete all of this on {view.deletedOn}.</p>
      <Action formToken={formToken} action="leave" text="Close this page for me" variant="secondary" />
    </>
  );
};
