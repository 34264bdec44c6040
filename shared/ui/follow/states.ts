import {ANSWERED_STATES} from './answeredStates.ts';
import {DETAILS_STATES} from './detailsStates.ts';
import {ENTER_STATES} from './enterStates.ts';
import {OWN_STATES} from './ownStates.ts';
import {SENT_STATES} from './sentStates.ts';
import {START_CHANGE_STATES} from './startChangeStates.ts';
import type {FollowView} from './views.ts';

/** Every state of the pages under `/my-referral`. */
export const FOLLOW_STATES: Readonly<Record<string, FollowView>> = {
  ...ENTER_STATES,
  ...SENT_STATES,
  ...ANSWERED_STATES,
  ...DETAILS_STATES,
  ...START_CHANGE_STATES,
  ...OWN_STATES,
};
