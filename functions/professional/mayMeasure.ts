import type {ReferrerProfile} from '#shared/access/profile.ts';
import type {Referral} from '#shared/model/referral.ts';
import {canMeasureAfter} from '#shared/referral/professional/activationAfter.ts';

/** True for who may write down a level afterwards: told of the end, and of an organisation that holds a licence. */
export const mayMeasure = (referral: Referral, profile: ReferrerProfile | undefined): boolean =>
  referral.tellReferrer === true && profile?.hasActivationLicence === true && canMeasureAfter(referral);
