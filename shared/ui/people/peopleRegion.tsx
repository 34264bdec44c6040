import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {PostedForm} from '../refer/FormPage.tsx';
import {region} from '../region.ts';
import {ListPage} from './ListPage.tsx';
import type {PeopleView} from './views.ts';

const RemovePage = ({view}: {readonly view: Extract<PeopleView, {page: 'remove'}>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Remove {view.email}?</h1>
    <p>They can no longer see or do anything here for: {view.group.name}.</p>
    <p>Every sign-in of theirs ends now. What they did before stays.</p>
    <PostedForm
      action="/people"
      formToken={view.formToken}
      button="Remove them"
      hidden={{group: view.group.id, action: 'remove-sure', accountId: view.accountId}}
    />
  </>
);

const render = (view: PeopleView): JSX.Element => (
  <>
    {view.page === 'list' ? (
      <BackLink href="/account" text="Back to your sign-in" classes="app-back" />
    ) : (
      <BackLink
        href={`/people?group=${encodeURIComponent(view.group.id)}`}
        text="Back, and remove nobody"
        classes="app-back"
      />
    )}
    {view.page === 'list' ? <ListPage view={view} /> : <RemovePage view={view} />}
  </>
);

/** Who has access. */
export const peopleRegion = region<PeopleView>({name: 'people', render});

export const peopleTitle = (view: PeopleView): string => {
  if (view.page === 'remove') return 'Remove somebody?';
  return `${view.errors.length > 0 ? 'Error: ' : ''}Who has access`;
};
