import {parsePostcode} from '#shared/geo/postcode.ts';
import type {ReferralRequest} from '#shared/model/referralRequest.ts';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import {newReferral} from '../../data/referral/newReferral.ts';
import {newToken, sha256} from '../../data/secrets.ts';
import {sessionOf} from '../../http/session.ts';
import type {ProviderDeps} from '../deps.ts';
import {personOf, type Taken} from './phoneViews.ts';

/**
 * Saves what somebody said on the phone, as received: whoever took the call has it. Gives its reference; undefined when
 * the key has saved something else before.
 */
export const saveByPhone = async (
  deps: Pick<ProviderDeps, 'referrals' | 'newReference' | 'now'>,
  taken: Taken,
  request: ReferralRequest,
  key: string,
): Promise<string | undefined> => {
  const {whole} = taken;
  const now = deps.now();
  const {account} = sessionOf(taken.request).actor;
  const postcode = parsePostcode(request.postcode);
  const saved = await deps.referrals.create(
    {
      ...newReferral(
        {
          whole,
          route: 'phone',
          by: 'provider',
          person: personOf(request, whole),
          ...(postcode?.kind === 'full' && {outcode: postcode.outcode}),
        },
        now,
      ),
      key: {
        keyHash: sha256(`phone/${account.id}/${whole.listing.id}/${key}`),
        bodyHash: sha256(canonicalJson({listingId: whole.listing.id, ...request})),
      },
      token: newToken(),
    },
    {newReference: deps.newReference, now},
  );
  if (!('reference' in saved)) return undefined;
  const referral = await deps.referrals.get(saved.referralId, now);
  if (referral?.state === 'sent') {
    await deps.referrals.takeStep(referral, {step: 'acknowledge', by: 'provider', messages: []}, now);
  }
  return saved.reference;
};
