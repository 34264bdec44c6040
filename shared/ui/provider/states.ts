import {licenceStates} from '../licence/states.ts';
import {OWN_ORGANISATION_STATES} from '../organisation/states.ts';
import {COPY_STATES} from './copyStates.ts';
import {DOOR_STATES} from './doorStates.ts';
import {PASS_ON_STATES} from './passOnStates.ts';
import {STEP_STATES} from './stepStates.ts';
import {TOLD_STATES} from './toldStates.ts';
import type {ProviderView} from './views.ts';

/** Every state of the pages under `/provider/referral`, and of a provider's licence and organisation. */
export const PROVIDER_STATES: Readonly<Record<string, ProviderView>> = {
  ...STEP_STATES,
  ...TOLD_STATES,
  ...PASS_ON_STATES,
  ...COPY_STATES,
  ...DOOR_STATES,
  ...licenceStates('/provider/licence'),
  ...OWN_ORGANISATION_STATES,
};
