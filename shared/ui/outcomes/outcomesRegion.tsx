import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {region} from '../region.ts';
import {OutcomesPage} from './OutcomesPage.tsx';
import type {OutcomesView} from './outcomesView.ts';

/** The page's title. */
export const OUTCOMES_TITLE = 'What became of referrals';

const render = (view: OutcomesView): JSX.Element => (
  <>
    {view.path === '/provider/outcomes' ? (
      <BackLink href="/provider" text="All referrals" classes="app-back" />
    ) : (
      <BackLink href="/curator" text="Back to your start page" classes="app-back" />
    )}
    <OutcomesPage view={view} />
  </>
);

/** What became of referrals: a provider's own, or all, for curators. */
export const outcomesRegion = region<OutcomesView>({name: 'outcomes', render});
