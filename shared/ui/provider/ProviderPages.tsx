import type {JSX} from 'preact';
import {NOT_SUITABLE_REASONS} from '#shared/referral/reasons.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {DateInput} from '../components/DateInput.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Radios} from '../components/Radios.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Tag} from '../components/Tag.tsx';
import {CodeForm} from '../form/CodeForm.tsx';
import {Errors} from '../form/Errors.tsx';
import {ReferenceInput} from '../form/ReferenceInput.tsx';
import type {ProviderRow, ProviderView} from './views.ts';

type ViewOf<Page extends ProviderView['page']> = Extract<ProviderView, {readonly page: Page}>;

const NOTICES = {
  'time-over': 'More than 30 minutes have passed since you typed a code. Ask for a new one to go on.',
  'too-many': 'A lot of codes have been asked for. Wait an hour and try again.',
} as const;

/** What a mailed link opens: one button. Opening it does nothing and spends nothing. */
export const AskCodePage = ({view}: {readonly view: ViewOf<'ask-code'>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">A referral for you</h1>
    {view.notice !== undefined && <InsetText text={NOTICES[view.notice]} />}
    <p>To keep this private, we send a code to the mailbox that takes your referrals.</p>
    <form method="post" action={view.action}>
      <Button name="action" value="send-code" text="Send a code" preventDoubleClick />
    </form>
  </>
);

export const EnterCodePage = ({view}: {readonly view: ViewOf<'enter-code'>}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">Enter the code</h1>
    <p>We have sent a code to the mailbox that takes your referrals. It can take a few minutes.</p>
    <CodeForm action={view.action} button="Open the referral" errors={view.errors} />
    <form method="post" action={view.action}>
      <Button
        name="action"
        value="send-code"
        text="Send another code"
        variant="secondary"
        preventDoubleClick
      />
    </form>
  </>
);

const Rows = ({rows}: {readonly rows: readonly ProviderRow[]}): JSX.Element => (
  <SummaryList rows={rows.map(({key, value}) => ({key, value: value.map((line) => <div>{line}</div>)}))} />
);

type ReferralView = ViewOf<'referral'>;

const Hidden = ({view, action}: {readonly view: ReferralView; readonly action: string}): JSX.Element => (
  <>
    <input type="hidden" name="formToken" value={view.formToken} />
    <input type="hidden" name="version" value={String(view.version)} />
    <input type="hidden" name="action" value={action} />
  </>
);

const Steps = ({view}: {readonly view: ReferralView}): JSX.Element => {
  const {can, values, errors, action} = view;
  return (
    <>
      {can.includes('received') && (
        <form method="post" action={action}>
          <Hidden view={view} action="received" />
          <h2 class="nhsuk-heading-m">Say that you have it</h2>
          <Button text="We have received this" preventDoubleClick />
        </form>
      )}
      {can.includes('call-on') && (
        <form method="post" action={action} novalidate>
          <Hidden view={view} action="call-on" />
          <DateInput
            id="callOn"
            namePrefix="callOn"
            legend={{text: 'Say when you will call them', size: 'm'}}
            hint="For example, 8 5 2026. We tell them this day."
            values={{
              day: valueOf(values, 'callOn-day'),
              month: valueOf(values, 'callOn-month'),
              year: valueOf(values, 'callOn-year'),
            }}
            errorMessage={errorOf(errors, 'callOn')}
          />
          <Button text="We will call them on this day" preventDoubleClick />
        </form>
      )}
      {can.includes('not-suitable') && (
        <form method="post" action={action} novalidate>
          <Hidden view={view} action="not-suitable" />
          <Radios
            name="reason"
            legend={{text: 'Say that it is not suitable', size: 'm'}}
            hint="We tell them the reason, in plain words."
            items={NOT_SUITABLE_REASONS.map(({code, pick}) => ({value: code, text: pick}))}
            value={valueOf(values, 'reason')}
            errorMessage={errorOf(errors, 'reason')}
          />
          <Button text="Not suitable" variant="secondary" preventDoubleClick />
        </form>
      )}
    </>
  );
};

/** One referral: what the person needs first, then how to reach them, then the rest, then the answer. */
export const ReferralPage = ({view}: {readonly view: ReferralView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    {view.notice === 'done' && (
      <NotificationBanner variant="success" text="Saved. We have told the person, if they can be emailed." />
    )}
    {view.notice === 'stale' && (
      <InsetText text="This referral changed while you had it open. Look at it again before you answer." />
    )}
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.listingName}</span> Referral{' '}
      <span class="app-whole">{view.reference}</span>
    </h1>
    <p>
      <Tag text={view.stateLabel} />
    </p>
    {view.owed && (
      <p>
        {view.owed.acknowledgeBy !== null && <>Say that you have it by {view.owed.acknowledgeBy}. </>}
        Answer by {view.owed.actBy}.
      </p>
    )}
    <h2 class="nhsuk-heading-m">What they need to take part</h2>
    {view.needs.length === 0 ? (
      <p>They asked for nothing special.</p>
    ) : (
      <ul class="nhsuk-list nhsuk-list--bullet">
        {view.needs.map((need) => (
          <li>{need}</li>
        ))}
      </ul>
    )}
    <h2 class="nhsuk-heading-m">How to contact them</h2>
    <Rows rows={view.contact} />
    <h2 class="nhsuk-heading-m">What they told us</h2>
    <Rows rows={view.person} />
    <Steps view={view} />
    <h2 class="nhsuk-heading-m">What has happened</h2>
    <ul class="nhsuk-list">
      {view.history.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </>
);

/** A link that has ended: a new one goes to the same mailbox. */
export const EndedPage = ({view}: {readonly view: ViewOf<'ended'>}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">This link has ended</h1>
    <p>
      Links to a referral work for 30 days. We can send a new one to the mailbox that takes your referrals.
    </p>
    <form method="post" action="/provider/referral/renew" novalidate>
      <ReferenceInput
        label="Reference of the referral"
        whereItIs="It is in the email."
        value={view.reference}
        errors={view.errors}
      />
      <Button name="action" value="renew" text="Send a new link" preventDoubleClick />
    </form>
  </>
);

/** The same whether or not there is such a referral. */
export const LinkSentPage = ({view}: {readonly view: ViewOf<'link-sent'>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Look in your mailbox</h1>
    <p>
      If {view.reference} is a referral to you, we have sent a new link to the mailbox that takes your
      referrals.
    </p>
  </>
);
