import type {Referral} from '#shared/model/referral.ts';
import {viewerHash} from '../data/limitStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import type {ReferralDeps} from './deps.ts';

type Deps = Pick<ReferralDeps, 'limits' | 'outbox' | 'addressSecret'>;

/**
 * Has a code mailed to the person of a referral, if there is one who can be mailed. `too-many` depends on the viewer
 * alone, so that the answer tells nobody whether a reference exists.
 */
export const askPersonCode =
  ({limits, outbox, addressSecret}: Deps) =>
  async (
    referral: Referral | undefined,
    viewerAddress: string | null,
    now: Date,
  ): Promise<'asked' | 'too-many'> => {
    if (!(await limits.allows('code-address', viewerHash(viewerAddress, addressSecret, now), now))) {
      return 'too-many';
    }
    if (referral?.hasEmail && (await limits.allowsCode(referral.id, now))) {
      await outbox.post(newMessage('person-code', {referralId: referral.id}, now));
    }
    return 'asked';
  };
