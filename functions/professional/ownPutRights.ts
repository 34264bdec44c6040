import type {Referral} from '#shared/model/referral.ts';
import {type PutRight, putRightsOf} from '#shared/referral/putRight.ts';

/** What they need is shown before something is put in its place: only where the reader is told of the person. */
export const ownPutRights = (referral: Referral): readonly PutRight[] =>
  putRightsOf(referral).filter((step) => step !== 'put-right-needs' || referral.tellReferrer === true);
