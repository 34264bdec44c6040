import type {JSX} from 'preact';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {errorOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';
import {Table} from '../components/Table.tsx';
import {Errors} from '../form/Errors.tsx';
import type {WishesView, WishNotice} from './views.ts';

const NOTICES: Readonly<Record<WishNotice, string>> = {
  approved: 'Approved. The pages of their listings say it now, and searches within a minute or two.',
  returned: 'Sent back. We email your message to whoever sent it.',
  'decided-before': 'That change does not wait any more: somebody decided it, or took it back.',
};

const captionOf = ({rows, waiting}: WishesView): string =>
  rows.length < waiting
    ? `The first ${rows.length} of ${waiting} changes`
    : `${rows.length} ${rows.length === 1 ? 'change' : 'changes'}`;

const Find = ({listing, errors}: Pick<WishesView, 'listing' | 'errors'>): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">Change an organisation yourself</h2>
    <form method="get" action="/curator/organisations" novalidate>
      <Input
        name="listing"
        label={{text: 'The address of one of its listings', size: 's'}}
        hint="Copy it from the page of the listing."
        value={listing}
        errorMessage={errorOf(errors, 'listing')}
        autocomplete="off"
        spellcheck={false}
      />
      <Button text="Show what the menu says of it" variant="secondary" />
    </form>
  </>
);

/** What organisations want the menu to say of themselves, the longest waiting first. */
export const WishesPage = ({view}: {readonly view: WishesView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    {view.notice && (
      <NotificationBanner
        {...(view.notice !== 'decided-before' && {variant: 'success' as const})}
        text={NOTICES[view.notice]}
      />
    )}
    <h1 class="nhsuk-heading-l">Changes of organisations</h1>
    <p>A name, a phone number or a website of an organisation shows on all of its listings.</p>
    {view.rows.length === 0 ? (
      <p>Nothing waits for you.</p>
    ) : (
      <Table
        responsive
        firstCellIsHeader
        caption={captionOf(view)}
        captionSize="m"
        head={['Organisation', 'What changes', 'Sent']}
        rows={view.rows.map(({href, name, fields, sentOn}) => [
          {text: <a href={href}>{name}</a>},
          fields.join(', '),
          sentOn,
        ])}
      />
    )}
    <Find listing={view.listing} errors={view.errors} />
  </>
);
