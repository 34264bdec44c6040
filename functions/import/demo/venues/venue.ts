import type {AccessAnswers} from '../draft.ts';
import type {Outcode} from '../outcodes.ts';

/** An invented venue in a real district, with what is known of its access. */
export type Venue = readonly [name: string, street: string, outcode: Outcode, access: AccessAnswers];
