import {SEND_STATES} from './sendStates.ts';
import {SENT_STATES} from './sentStates.ts';
import {START_STATES} from './startStates.ts';
import {STEP_STATES} from './stepStates.ts';

/** Every state of the pages under `/refer/{slug}`. */
export const REFER_STATES = {...START_STATES, ...STEP_STATES, ...SEND_STATES, ...SENT_STATES} as const;
