import {outcomesPage} from '../outcomes/outcomesPage.tsx';
import type {Route} from '../http/router.ts';
import type {ProviderDeps} from './deps.ts';
import {seenOrganisations} from './ownOrganisations.ts';

/** GET /provider/outcomes: what became of the referrals to one's own listings. @see outcomesPage */
export const providerOutcomes = (deps: Pick<ProviderDeps, 'readCounts' | 'shells' | 'now'>): Route =>
  outcomesPage(
    {...deps, programmeNames: () => Promise.resolve(new Map())},
    {path: '/provider/outcomes', ownOf: seenOrganisations},
  );
