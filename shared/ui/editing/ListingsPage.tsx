import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Select} from '../components/Select.tsx';
import {Tag} from '../components/Tag.tsx';
import {TaskList} from '../components/TaskList.tsx';
import type {ListingsView, OwnListingRow} from './views.ts';

const statusOf = ({proposal, state}: OwnListingRow): JSX.Element | string => {
  // Nothing that was written for it can be sent.
  if (state === 'merged') return 'Part of another page';
  if (proposal === 'returned') return <Tag text="Needs you" colour="red" />;
  if (proposal === 'draft') return <Tag text="Not sent yet" colour="yellow" />;
  if (proposal === 'sent') return <Tag text="With a curator" colour="blue" />;
  return state === 'hidden' ? 'Hidden' : 'In the menu';
};

const hintOf = ({proposal, state, message}: OwnListingRow): string | undefined => {
  if (state === 'merged') {
    return proposal === undefined ? undefined : 'A change of it was not sent. You can still read it';
  }
  if (proposal === 'returned') return `A curator wrote: ${message ?? ''}`;
  return state === 'new' ? 'New: it is not in the menu yet' : undefined;
};

const byNeed = ({proposal, state}: OwnListingRow): number =>
  state === 'merged'
    ? 4
    : proposal === 'returned'
      ? 0
      : proposal === 'draft'
        ? 1
        : proposal === 'sent'
          ? 2
          : 3;

/** One's own listings: what needs somebody first. */
export const ListingsPage = ({view}: {readonly view: ListingsView}): JSX.Element => (
  <>
    <BackLink href="/provider" text="Your referrals" />
    {view.notice === 'thrown-away' && (
      <NotificationBanner variant="success" text="Your changes are thrown away." />
    )}
    {view.notice === 'too-many' && (
      <NotificationBanner text="You have 20 new pages that are not in the menu yet. Throw one away first, or wait until one is approved." />
    )}
    <h1 class="nhsuk-heading-l">Your listings</h1>
    {view.groups.length === 0 && (
      <p>Changing listings is not one of your duties. A colleague who edits them can change that.</p>
    )}
    {view.groups.map(({organisationId, organisationName, rows}, group) => (
      <>
        <h2 class="nhsuk-heading-m">{organisationName}</h2>
        {rows.length === 0 ? (
          <p>You have no listings yet.</p>
        ) : (
          <TaskList
            idPrefix={`listings-${group + 1}`}
            items={[...rows]
              .sort((one, other) => byNeed(one) - byNeed(other))
              .map((row) => ({
                heading: row.name,
                href: row.href,
                hint: hintOf(row),
                status: statusOf(row),
              }))}
          />
        )}
        <form method="post" action="/provider/listings">
          <input type="hidden" name="formToken" value={view.formToken} />
          <input type="hidden" name="organisation" value={organisationId} />
          <h3 class="nhsuk-heading-s">Add a listing</h3>
          <Select
            id={`programme-${group + 1}`}
            name="programme"
            label="Start from"
            hint="A programme’s own facts come filled in."
            items={[
              {value: '', text: 'An empty page'},
              ...view.programmes.map(({id, name}) => ({value: id, text: name})),
            ]}
          />
          <Button variant="secondary" preventDoubleClick>
            Start a new page<span class="nhsuk-u-visually-hidden"> for {organisationName}</span>
          </Button>
        </form>
      </>
    ))}
  </>
);
