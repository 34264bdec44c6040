import type {JSX} from 'preact';
import {region} from '../region.ts';
import {CodeAskedPage, DetailsPage, EnterPage, StatusPage} from './FollowPages.tsx';
import type {FollowView} from './views.ts';

const render = (view: FollowView): JSX.Element => {
  switch (view.page) {
    case 'enter':
      return <EnterPage view={view} />;
    case 'code-asked':
      return <CodeAskedPage view={view} />;
    case 'status':
      return <StatusPage view={view} />;
    case 'details':
      return <DetailsPage view={view} />;
  }
};

/** `/my-referral` and everything under it. */
export const followRegion = region<FollowView>({name: 'follow', render});

const TITLES: Readonly<Record<FollowView['page'], string>> = {
  enter: 'See where your request is',
  'code-asked': 'Enter the code',
  status: 'Your request',
  details: 'Your request',
};

/** The page's title, which says nothing of the request. */
export const followTitle = (view: FollowView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${TITLES[view.page]}`;
