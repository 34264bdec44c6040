import type {OrganisationEvent} from '../model/organisationChange.ts';

/**
 * The last that became of what an organisation wished itself, of its history with the newest first: what a curator has changed
 * since does not take away what came back.
 */
export const lastWished = (history: readonly OrganisationEvent[]): OrganisationEvent | undefined =>
  history.find(({step}) => step !== 'changed');
