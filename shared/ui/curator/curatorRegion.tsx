import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {region} from '../region.ts';
import {DemandPage} from './DemandPage.tsx';
import {CuratorChecks} from '../freshness/CuratorChecks.tsx';
import {AddressForm} from '../mailbox/AddressForm.tsx';
import {MailboxList} from '../mailbox/MailboxList.tsx';
import {CuratedPage} from '../organisation/CuratedPage.tsx';
import {OrganisationCheck, OrganisationForm} from '../organisation/OrganisationForm.tsx';
import {WishesPage} from '../organisation/WishesPage.tsx';
import {WishPage} from '../organisation/WishPage.tsx';
import {PracticePage, PracticesPage} from './PracticesPage.tsx';
import {SchemePage} from './SchemePage.tsx';
import {SchemesPage} from './SchemesPage.tsx';
import {SearchPage} from './SearchPage.tsx';
import type {CuratorView} from './views.ts';

const pageOf = (view: CuratorView): JSX.Element => {
  switch (view.page) {
    case 'search':
      return <SearchPage view={view} />;
    case 'demand':
      return <DemandPage view={view} />;
    case 'mailboxes':
      return <MailboxList view={view} />;
    case 'mailbox-address':
      return <AddressForm view={view} />;
    case 'checks':
      return <CuratorChecks view={view} />;
    case 'practices':
      return <PracticesPage view={view} />;
    case 'practice':
      return <PracticePage view={view} />;
    case 'schemes':
      return <SchemesPage view={view} />;
    case 'scheme':
      return <SchemePage view={view} />;
    case 'organisation':
      return <CuratedPage view={view} />;
    case 'organisation-form':
      return <OrganisationForm view={view} />;
    case 'organisation-check':
      return <OrganisationCheck view={view} />;
    case 'wishes':
      return <WishesPage view={view} />;
    case 'wish':
      return <WishPage view={view} />;
  }
};

/** The way back: from one of a list, to its list. */
const Back = ({view}: {readonly view: CuratorView}): JSX.Element => {
  const {page} = view;
  if (page === 'organisation-form' || page === 'organisation-check')
    return <BackLink href={view.action} text="Back, and change nothing" classes="app-back" />;
  if (page === 'mailbox-address') {
    return <BackLink href="/curator/mailboxes" text="All mailboxes" classes="app-back" />;
  }
  if (page === 'schemes')
    return <BackLink href="/curator/certificates" text="All certificates" classes="app-back" />;
  if (page === 'wish' || page === 'organisation')
    return <BackLink href="/curator/organisations" text="All changes of organisations" classes="app-back" />;
  if (page === 'scheme') return <BackLink href="/curator/schemes" text="All schemes" classes="app-back" />;
  return page === 'practice' ? (
    <BackLink href="/curator/practices" text="All practices" classes="app-back" />
  ) : (
    <BackLink href="/curator" text="Back to your start page" classes="app-back" />
  );
};

const render = (view: CuratorView): JSX.Element => (
  <>
    <Back view={view} />
    {pageOf(view)}
  </>
);

/** Most of what is under `/curator`. */
export const curatorRegion = region<CuratorView>({name: 'curator', render});

const TITLES: Readonly<Record<CuratorView['page'], string>> = {
  search: 'Why a search finds what it finds',
  demand: 'What people searched for',
  mailboxes: 'Mailboxes that have not answered',
  'mailbox-address': 'Where referrals go',
  checks: 'Pages to be checked',
  practices: 'GP practices that are told',
  practice: 'Where this GP practice is told',
  schemes: 'Who certifies',
  scheme: 'A scheme that certifies',
  wishes: 'Changes of organisations',
  wish: 'A change of an organisation',
  organisation: 'What the menu says of an organisation',
  'organisation-form': 'Change what people read of an organisation',
  'organisation-check': 'Check your answers',
};

export const curatorTitle = (view: CuratorView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${TITLES[view.page]}`;
