import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {region} from '../region.ts';
import {DemandPage} from './DemandPage.tsx';
import {HomePage} from './HomePage.tsx';
import {AddressForm} from '../mailbox/AddressForm.tsx';
import {MailboxList} from '../mailbox/MailboxList.tsx';
import {SearchPage} from './SearchPage.tsx';
import type {CuratorView} from './views.ts';

const pageOf = (view: CuratorView): JSX.Element => {
  switch (view.page) {
    case 'home':
      return <HomePage />;
    case 'search':
      return <SearchPage view={view} />;
    case 'demand':
      return <DemandPage view={view} />;
    case 'mailboxes':
      return <MailboxList view={view} />;
    case 'mailbox-address':
      return <AddressForm view={view} />;
  }
};

const render = (view: CuratorView): JSX.Element => (
  <>
    {view.page === 'mailbox-address' && (
      <BackLink href="/curator/mailboxes" text="All mailboxes" classes="app-back" />
    )}
    {view.page !== 'home' && view.page !== 'mailbox-address' && (
      <BackLink href="/curator" text="Back to your start page" classes="app-back" />
    )}
    {pageOf(view)}
  </>
);

/** Everything under `/curator`. */
export const curatorRegion = region<CuratorView>({name: 'curator', render});

const TITLES: Readonly<Record<CuratorView['page'], string>> = {
  home: 'Look after the menu',
  search: 'Why a search finds what it finds',
  demand: 'What people searched for',
  mailboxes: 'Mailboxes that have not answered',
  'mailbox-address': 'Where referrals go',
};

export const curatorTitle = (view: CuratorView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${TITLES[view.page]}`;
