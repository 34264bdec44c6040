import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {LicencePage} from '../licence/LicencePage.tsx';
import {LICENCE_TITLE} from '../licence/licenceView.ts';
import {region} from '../region.ts';
import {CallPage} from './CallPage.tsx';
import {CheckPage} from './CheckPage.tsx';
import {ChoosePage} from './ChoosePage.tsx';
import {ClosedPage} from './ClosedPage.tsx';
import {HandedPage} from './HandedPage.tsx';
import {HandOverPage} from './HandOverPage.tsx';
import {HomePage} from './HomePage.tsx';
import {MadePage} from './MadePage.tsx';
import {OnePage} from './OnePage.tsx';
import {ProfilePage} from './ProfilePage.tsx';
import {ReferPage} from './ReferPage.tsx';
import {SentPage} from './SentPage.tsx';
import type {ProfessionalView} from './views.ts';

const pageOf = (view: ProfessionalView): JSX.Element => {
  switch (view.page) {
    case 'home':
      return <HomePage view={view} />;
    case 'profile':
      return <ProfilePage view={view} />;
    case 'licence':
      return <LicencePage view={view} />;
    case 'refer':
      return <ReferPage view={view} />;
    case 'check':
      return <CheckPage view={view} />;
    case 'closed':
      return <ClosedPage view={view} />;
    case 'choose':
      return <ChoosePage view={view} />;
    case 'hand-over':
      return <HandOverPage view={view} />;
    case 'handed':
      return <HandedPage view={view} />;
    case 'call':
      return <CallPage view={view} />;
    case 'sent':
      return <SentPage view={view} />;
    case 'one':
      return <OnePage view={view} />;
    case 'made':
      return <MadePage view={view} />;
  }
};

/** Pages from which one goes back to the start; the check page has a button that keeps what was typed. */
const BACK: readonly ProfessionalView['page'][] = [
  'profile',
  'licence',
  'refer',
  'closed',
  'choose',
  'hand-over',
  'handed',
  'call',
  'made',
];

const render = (view: ProfessionalView): JSX.Element => (
  <>
    {view.page === 'one' && (
      <BackLink href="/professional/referrals" text="Back to your referrals" classes="app-back" />
    )}
    {BACK.includes(view.page) && (
      <BackLink href="/professional" text="Back to your start page" classes="app-back" />
    )}
    {pageOf(view)}
  </>
);

/** Everything under `/professional`. */
export const professionalRegion = region<ProfessionalView>({name: 'professional', render});

const TITLES: Readonly<Record<ProfessionalView['page'], string>> = {
  home: 'Refer somebody',
  profile: 'Your details',
  licence: LICENCE_TITLE,
  refer: 'Who are you referring?',
  check: 'Check your answers',
  closed: 'You cannot refer to this here now',
  choose: 'Choose what to refer to',
  'hand-over': 'Hand it over instead',
  handed: 'Chosen for you',
  call: 'Ask them to call the person',
  sent: 'Your referral has been sent',
  one: 'A referral of yours',
  made: 'Your referrals',
};

/** The page's title, which names nobody. */
export const professionalTitle = (view: ProfessionalView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${TITLES[view.page]}`;
