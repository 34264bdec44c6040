import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {CodeForm} from '../form/CodeForm.tsx';
import {Errors} from '../form/Errors.tsx';
import {ReferenceInput} from '../form/ReferenceInput.tsx';
import type {ProviderView} from './views.ts';

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
