import type {JSX} from 'preact';
import {errorOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Panel} from '../components/Panel.tsx';
import {Errors} from '../form/Errors.tsx';
import {region} from '../region.ts';
import {MailboxList} from './MailboxList.tsx';
import type {MailboxView} from './views.ts';

type ViewOf<Page extends MailboxView['page']> = Extract<MailboxView, {readonly page: Page}>;

const NOTICES = {
  asked: 'We have sent a new email. It takes a minute or two.',
  'too-soon': 'We have sent no new email. You can ask again 10 minutes after the last one.',
  'used-up': 'We have sent no new email. We have sent 5 to this mailbox today. You can ask again tomorrow.',
} as const;

/** What the page asks, by what will come to the mailbox. */
const ASKS = {
  referrals: {
    title: 'Can this mailbox take referrals?',
    why: 'When you have typed the code, people can be referred to you on this site. We email this mailbox for each of them. Somebody must read it on every working day.',
    button: 'Yes, we take referrals here',
  },
  updates: {
    title: 'Can this mailbox take updates about patients?',
    why: 'When you have typed the code, we email this mailbox what becomes of your patients’ requests for support, when they agree: their name, date of birth, the support and where it is. Only your own team may read this mailbox.',
    button: 'Yes, send updates here',
  },
} as const;

/** What a mailed link opens: opening it does nothing and spends nothing. */
const Prove = ({view}: {readonly view: ViewOf<'prove'>}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    {view.notice && <NotificationBanner text={NOTICES[view.notice]} />}
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.name}</span> {ASKS[view.takes].title}
    </h1>
    <p>{ASKS[view.takes].why}</p>
    <form method="post" action={view.action} novalidate>
      <Input
        name="code"
        label={{text: 'Code', size: 'm'}}
        hint="6 numbers. They are in the email that brought you here."
        width={10}
        inputmode="numeric"
        autocomplete="one-time-code"
        errorMessage={errorOf(view.errors, 'code')}
      />
      <Button name="action" value="prove" text={ASKS[view.takes].button} preventDoubleClick />
    </form>
    <form method="post" action={view.action}>
      <Button
        name="action"
        value="send-again"
        text="Send a new email to this mailbox"
        variant="secondary"
        preventDoubleClick
      />
    </form>
  </>
);

const PROVEN_TITLES = {
  referrals: 'This mailbox takes referrals',
  updates: 'This mailbox takes updates',
} as const;

const Proven = ({view}: {readonly view: ViewOf<'proven'>}): JSX.Element =>
  view.slug === undefined ? (
    <>
      <Panel heading={PROVEN_TITLES.updates} />
      <p>
        We will tell {view.name} here what becomes of your patients’ requests for support, when they agree.
      </p>
    </>
  ) : (
    <>
      <Panel heading={PROVEN_TITLES.referrals} />
      <p>People can be referred to {view.name} on this site now. What waited is on its way to you.</p>
      <p>
        <a href={`/support/${view.slug}`}>See the page that people read</a>
      </p>
    </>
  );

const Ended = (): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">This link has ended</h1>
    <p>It works for 7 days, and only for the mailbox that we have on record.</p>
    <p>
      If you edit this listing, <a href="/provider/mailboxes">sign in and send a new code</a>. If not, ask the
      people who look after this menu.
    </p>
  </>
);

const render = (view: MailboxView): JSX.Element => {
  switch (view.page) {
    case 'prove':
      return <Prove view={view} />;
    case 'proven':
      return <Proven view={view} />;
    case 'ended':
      return <Ended />;
    case 'mailboxes':
      return (
        <>
          <BackLink href="/provider" text="All referrals" />
          <MailboxList view={view} />
        </>
      );
  }
};

/** A mailbox that answers, a GP practice's too, and a provider's own that have not. */
export const mailboxRegion = region<MailboxView>({name: 'mailbox', render});

const titleOf = (view: MailboxView): string => {
  switch (view.page) {
    case 'prove':
      return ASKS[view.takes].title;
    case 'proven':
      return PROVEN_TITLES[view.slug === undefined ? 'updates' : 'referrals'];
    case 'ended':
      return 'This link has ended';
    case 'mailboxes':
      return 'Mailboxes that have not answered';
  }
};

export const mailboxTitle = (view: MailboxView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${titleOf(view)}`;
