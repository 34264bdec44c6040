import type {Referral} from '#shared/model/referral.ts';
import {canMeasureAfter} from '#shared/referral/professional/activationAfter.ts';

/** True for who may write down a level afterwards: told of the end, and of an organisation that holds a licence. */
export const mayMeasure = (referral: Referral, isLicensed: boolean): boolean =>
  referral.tellReferrer === true && isLicensed && canMeasureAfter(referral);
