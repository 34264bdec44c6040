import type {JSX} from 'preact';
import {errorOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Errors} from '../form/Errors.tsx';
import {mailboxFacts} from './mailboxFacts.tsx';
import type {MailboxAddressView} from './views.ts';

/** Where the address of a listing's mailbox is set: it takes no referrals before it has answered. */
export const AddressForm = ({view}: {readonly view: MailboxAddressView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.row.name}</span> Where referrals go
    </h1>
    <SummaryList rows={mailboxFacts(view.row)} />
    <p>Ring them, and ask for the address of a mailbox that their team reads on every working day.</p>
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <Input
        name="email"
        type="email"
        label={{text: 'Email address for referrals', size: 'm'}}
        hint="We email a link and a code to it. Nobody is referred before the code is typed."
        value={view.email}
        autocomplete="off"
        spellcheck={false}
        errorMessage={errorOf(view.errors, 'email')}
      />
      <Button text="Save and send a code" preventDoubleClick />
    </form>
  </>
);
