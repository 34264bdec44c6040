import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {region} from '../region.ts';
import {HomePage} from './HomePage.tsx';
import {ProfilePage} from './ProfilePage.tsx';
import type {ProfessionalView} from './views.ts';

const render = (view: ProfessionalView): JSX.Element => {
  switch (view.page) {
    case 'home':
      return <HomePage view={view} />;
    case 'profile':
      return (
        <>
          <BackLink href="/professional" classes="app-back" />
          <ProfilePage view={view} />
        </>
      );
  }
};

/** Everything under `/professional`. */
export const professionalRegion = region<ProfessionalView>({name: 'professional', render});

const TITLES: Readonly<Record<ProfessionalView['page'], string>> = {
  home: 'Refer somebody',
  profile: 'Your details',
};

/** The page's title, which names nobody. */
export const professionalTitle = (view: ProfessionalView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${TITLES[view.page]}`;
