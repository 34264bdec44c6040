import type {Key} from '../searchKeys.ts';
import {REFERRALS_PREFIX} from './referralPrefixes.ts';

/** Whether a key is of a referral itself, and not of a message or a step of it. */
export const isReferralKey = ({pk, sk}: Key): boolean =>
  sk === 'REFERRAL' && pk.startsWith(REFERRALS_PREFIX.referral);

/** Whether a key is of a run that is filled from a waiting list. */
export const isFillKey = ({sk}: Key): boolean => sk === 'FILL';

/** The run that such a key is of. */
export const runIdOfFill = ({pk}: Key): string => pk.slice('FILL#'.length);

/** Whether a key is of a start that was cancelled. */
export const isCancelKey = ({sk}: Key): boolean => sk === 'CANCEL';

/** The run that such a key is of. */
export const runIdOfCancel = ({pk}: Key): string => pk.slice('CANCEL#'.length);

/** Whether a key is of a start whose change people are to be told of. */
export const isStartChangeKey = ({sk}: Key): boolean => sk === 'CHANGE';

/** The run that such a key is of. */
export const runIdOfStartChange = ({pk}: Key): string => pk.slice('CHANGE#'.length);

/** The id of the referral that a key of its partition belongs to. */
export const referralIdOf = ({pk}: Key): string => pk.slice(REFERRALS_PREFIX.referral.length);
