import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Tag} from '../components/Tag.tsx';
import {CodeForm} from '../form/CodeForm.tsx';
import {Errors} from '../form/Errors.tsx';
import {NoEmail} from './FollowPages.tsx';
import type {FollowStatus, FollowView} from './views.ts';

type ViewOf<Page extends FollowView['page']> = Extract<FollowView, {readonly page: Page}>;

export const STOP_TITLE = 'Do you want to stop this request?';
export const CODE_TITLE = 'Enter the code that we emailed';

/** The address of the page that shows whichever referral the person's cookie opens. */
const MINE = '/my-referral/mine';

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
        ...(status.phone === undefined
          ? []
          : [{key: 'Number to call', value: <PhoneLink phone={status.phone} />}]),
      ]}
    />
    {status.looksElsewhere && (
      <>
        <h2 class="nhsuk-heading-m">Other support</h2>
        <p>
          <a href={`/support/${status.listingSlug}#similar`}>See support like this</a>
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

/** The code is asked for at once, and alone. */
const AskedCodePage = ({formToken, errors}: Pick<ViewOf<'status'>, 'formToken' | 'errors'>): JSX.Element => (
  <>
    <Errors errors={errors} />
    <h1 class="nhsuk-heading-l">{CODE_TITLE}</h1>
    <p>It can take a few minutes to come. Look in junk mail too.</p>
    <CodeForm action={MINE} hidden={{formToken}} errors={errors} />
    <Action formToken={formToken} action="send-code" text="Send another code" variant="secondary" />
    <p>
      <a href={MINE}>Go back to your request</a>
    </p>
  </>
);

/** What a private link shows; a code opens the rest. */
export const StatusPage = ({view}: {readonly view: ViewOf<'status'>}): JSX.Element => {
  const {status, formToken} = view;
  if (view.asks === 'code') return <AskedCodePage formToken={formToken} errors={view.errors} />;
  return (
    <>
      <StatusSummary status={status} />
      {status.hasEmail ? (
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

/** Asks once more, and nothing else: on a phone the question would stand far below what the person told us. */
const StopPage = ({status, formToken}: Pick<ViewOf<'details'>, 'status' | 'formToken'>): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">{STOP_TITLE}</h1>
    <p>
      It is for {status.listingName}, run by {status.providerName}. Your reference is {status.reference}.
    </p>
    <p>We will tell them not to contact you about it. If you have a place, somebody else can have it.</p>
    <Action formToken={formToken} action="withdraw-sure" text="Yes, stop it" variant="warning" />
    <p>
      <a href={MINE}>No, keep it</a>
    </p>
  </>
);

/** After a code: what the person told us, and withdrawing. */
export const DetailsPage = ({view}: {readonly view: ViewOf<'details'>}): JSX.Element => {
  const {status, formToken} = view;
  if (view.isSure && status.canWithdraw) return <StopPage status={status} formToken={formToken} />;
  return (
    <>
      <StatusSummary status={status} />
      <h2 class="nhsuk-heading-m">What you told us</h2>
      <SummaryList
        rows={view.rows.map(({key, value}) => ({key, value: value.map((line) => <div>{line}</div>)}))}
      />
      <p>
        To change something, call{' '}
        {status.phone === undefined ? status.providerName : <PhoneLink phone={status.phone} />} and say your
        reference.
      </p>
      {status.canWithdraw && (
        <>
          <h2 class="nhsuk-heading-m">If you do not want this any more</h2>
          <Action formToken={formToken} action="withdraw" text="Stop this request" variant="secondary" />
        </>
      )}
      <h2 class="nhsuk-heading-m">If other people use this device</h2>
      <p>Close your request when you have finished, so that nobody else can open it here.</p>
      <Action formToken={formToken} action="leave" text="Close my request" variant="secondary" />
      <p>We delete all of this on {view.deletedOn}.</p>
    </>
  );
};
