import type {WholeListing} from '../data/directoryReader.ts';
import type {NewReferral} from '../data/referralStore.ts';
import type {SavedReferral} from '../data/referral/idempotency.ts';
import type {ProfessionalDeps} from './deps.ts';
import {saveReferral, type ToSave} from './saveReferral.ts';

interface ToSend extends Omit<ToSave, 'whole' | 'key' | 'togetherId'> {
  readonly fit: readonly WholeListing[];
  /** By which each is known when it is sent again. */
  readonly keyOf: (whole: WholeListing) => NewReferral['key'];
  /** By which those of one sending are found, when there are several. */
  readonly togetherId: string;
}

/**
 * Saves one referral after the other: what a fault cuts off is finished by sending the same again. `key-reused` when the
 * key was used for something else.
 */
export const sendAll =
  (deps: Pick<ProfessionalDeps, 'referrals' | 'newReference' | 'now'>) =>
  async ({fit, keyOf, togetherId, ...given}: ToSend): Promise<readonly SavedReferral[] | 'key-reused'> => {
    const isSeveral = fit.length > 1;
    const saved: SavedReferral[] = [];
    for (const whole of fit) {
      const outcome = await saveReferral(deps)({
        ...given,
        whole,
        key: keyOf(whole),
        togetherId: isSeveral ? togetherId : undefined,
      });
      if (!('reference' in outcome)) return 'key-reused';
      saved.push({referralId: outcome.referralId, reference: outcome.reference});
    }
    if (isSeveral) {
      const referralIds = saved.map(({referralId}) => referralId);
      await deps.referrals.putTogether({togetherId, referralIds, now: deps.now()});
    }
    return saved;
  };
