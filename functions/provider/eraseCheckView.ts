import type {ProviderView} from '#shared/ui/provider/views.ts';
import {formToken} from '../http/formGuard.ts';
import type {ReferralSources} from './sourcesOf.ts';

/** Whether to delete what somebody told us, with who asked for it. */
export const eraseCheckView = (
  {referral, person, door}: Pick<ReferralSources, 'referral' | 'person' | 'door'>,
  {reason}: {readonly reason: string},
): ProviderView => ({
  page: 'erase-check',
  action: door.path,
  formToken: formToken(door.cookie),
  version: referral.version,
  name: person.name,
  reason,
  isSignedIn: door.kind === 'signed-in',
});
