import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {LicencePage} from '../licence/LicencePage.tsx';
import {LICENCE_TITLE} from '../licence/licenceView.ts';
import {OrganisationCheck, OrganisationForm} from '../organisation/OrganisationForm.tsx';
import {OrganisationsPage} from '../organisation/OrganisationsPage.tsx';
import {region} from '../region.ts';
import {CopyPage} from './CopyPage.tsx';
import {EraseCheckPage, ErasedPage} from './ErasePages.tsx';
import {AskCodePage, EndedPage, EnterCodePage, LinkSentPage} from './ProviderPages.tsx';
import {ReferralPage} from './ReferralPage.tsx';
import type {ProviderView} from './views.ts';

const render = (view: ProviderView): JSX.Element => {
  switch (view.page) {
    case 'ask-code':
      return <AskCodePage view={view} />;
    case 'enter-code':
      return <EnterCodePage view={view} />;
    case 'referral':
      return <ReferralPage view={view} />;
    case 'ended':
      return <EndedPage view={view} />;
    case 'link-sent':
      return <LinkSentPage view={view} />;
    case 'erase-check':
      return <EraseCheckPage view={view} />;
    case 'erased':
      return <ErasedPage view={view} />;
    case 'copy':
      return <CopyPage view={view} />;
    case 'licence':
      return (
        <>
          <BackLink href="/provider" text="All referrals" />
          <LicencePage view={view} />
        </>
      );
    case 'organisations':
      return (
        <>
          <BackLink href="/provider" text="Your start page" />
          <OrganisationsPage view={view} />
        </>
      );
    case 'organisation-form':
      return (
        <>
          <BackLink href="/provider/organisation" text="Your organisation" />
          <OrganisationForm view={view} />
        </>
      );
    case 'organisation-check':
      return <OrganisationCheck view={view} />;
  }
};

/** Everything under `/provider/referral`, the licence of a provider, and what the menu says of it. */
export const providerRegion = region<ProviderView>({name: 'provider', render});

const TITLES: Readonly<Record<ProviderView['page'], string>> = {
  'ask-code': 'A referral for you',
  'enter-code': 'Enter the code',
  referral: 'Referral',
  ended: 'This link has ended',
  'link-sent': 'Look in your mailbox',
  'erase-check': 'Delete what they told us?',
  erased: 'What they told us is deleted',
  copy: 'A copy for the person',
  licence: LICENCE_TITLE,
  organisations: 'Your organisation',
  'organisation-form': 'Change what people read of you',
  'organisation-check': 'Check your answers',
};

/** The page's title, which says nothing of the person. */
export const providerTitle = (view: ProviderView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${TITLES[view.page]}`;
