import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {EmailAddress} from '../components/EmailAddress.tsx';
import {PostedForm} from '../refer/FormPage.tsx';
import {region} from '../region.ts';
import {HomePage} from './HomePage.tsx';
import {ListPage} from './ListPage.tsx';
import {LooksPage} from './LooksPage.tsx';
import {ProvidersPage} from './ProvidersPage.tsx';
import {ReportsPage} from './ReportsPage.tsx';
import type {HomeView, PeopleView} from './views.ts';

const RemovePage = ({view}: {readonly view: Extract<PeopleView, {page: 'remove'}>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">
      Remove <EmailAddress address={view.email} />?
    </h1>
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

const pageOf = (view: PeopleView): JSX.Element => {
  switch (view.page) {
    case 'home':
      return <HomePage view={view} />;
    case 'list':
      return <ListPage view={view} />;
    case 'remove':
      return <RemovePage view={view} />;
    case 'looks':
      return <LooksPage view={view} />;
    case 'reports':
      return <ReportsPage view={view} />;
    case 'providers':
      return <ProvidersPage view={view} />;
  }
};

const backFrom = (view: Exclude<PeopleView, HomeView>): {href: string; text: string} => {
  switch (view.page) {
    case 'list':
      return {href: view.findsProviders ? '/curator' : '/provider', text: 'Back to your start page'};
    case 'remove':
      return {
        href: `/people?group=${encodeURIComponent(view.group.id)}`,
        text: 'Back, and remove nobody',
      };
    case 'looks':
    case 'reports':
    case 'providers':
      return {href: '/curator', text: 'Back to your start page'};
  }
};

const render = (view: PeopleView): JSX.Element => (
  <>
    {view.page !== 'home' && <BackLink {...backFrom(view)} classes="app-back" />}
    {pageOf(view)}
  </>
);

/** Who has access, and where curators begin. */
export const peopleRegion = region<PeopleView>({name: 'people', render});

const TITLES = {
  list: 'Who has access',
  looks: 'Who looked at what',
  reports: 'Problems that people report',
  providers: 'New providers',
} as const;

export const peopleTitle = (view: PeopleView): string => {
  if (view.page === 'remove') return 'Remove somebody?';
  if (view.page === 'home') return 'Look after the menu';
  return `${view.errors.length > 0 ? 'Error: ' : ''}${TITLES[view.page]}`;
};
