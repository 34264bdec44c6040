import type {Referral} from '#shared/model/referral.ts';
import {ASKING} from '#shared/referral/states.ts';
import type {ProfessionalDeps} from './deps.ts';

/**
 * Whether a place is kept for somebody, which is their provider's to give to somebody else. Who only asked for a start whose
 * provider keeps the count stands in ours, and has no place. Of a start that is not found it may be so.
 */
export const keepsPlace = async (
  {getAnyListingBySlug}: Pick<ProfessionalDeps, 'getAnyListingBySlug'>,
  {holdsSeat, state, runId, listing}: Referral,
): Promise<boolean> => {
  if (!holdsSeat || !ASKING.includes(state)) return holdsSeat;
  const whole = await getAnyListingBySlug(listing.slug);
  const run = whole?.runs.find(({id}) => id === runId);
  return !run || run.capacity !== undefined;
};
