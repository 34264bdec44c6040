import {licenceStates} from '../licence/states.ts';
import type {RegionStates} from '../region.ts';
import {CHECK_STATES} from './checkStates.ts';
import {CLOSED_STATES} from './closedStates.ts';
import {HAND_STATES} from './handStates.ts';
import {HOME_STATES} from './homeStates.ts';
import {MADE_STATES} from './madeStates.ts';
import {ONE_STATES} from './oneStates.ts';
import {REFER_STATES} from './referStates.ts';
import type {ProfessionalView} from './views.ts';

/** Every state of the pages under `/professional`. */
export const PROFESSIONAL_STATES: RegionStates<ProfessionalView> = {
  ...HOME_STATES,
  ...REFER_STATES,
  ...CLOSED_STATES,
  ...CHECK_STATES,
  ...HAND_STATES,
  ...MADE_STATES,
  ...ONE_STATES,
  ...licenceStates('/professional/licence'),
};
