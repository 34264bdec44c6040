import type {SafetyNotice} from '#shared/model/search.ts';
import {DIABETES_EMERGENCY} from './redFlags/diabetesEmergency.ts';
import {EMERGENCY} from './redFlags/emergency.ts';
import {HARM} from './redFlags/harm.ts';
import {MENTAL_HEALTH} from './redFlags/mentalHealth.ts';
import {POISONING} from './redFlags/poisoning.ts';
import {PREGNANCY} from './redFlags/pregnancy.ts';
import {STROKE} from './redFlags/stroke.ts';
import {URGENT_ADVICE} from './redFlags/urgentAdvice.ts';

export {NOT_RED_FLAGS} from './redFlags/notRedFlags.ts';

export type SafetyCard = SafetyNotice['card'];

/**
 * Words that may mean danger now. `*` stands for up to 3 words, `#` for a number that is more than a dose, `$` for the
 * end of the text. They only put advice above the results: nothing is hidden, nothing is kept. Where several cards fit, the first in this order is shown.
 */
export interface RedFlag {
  readonly card: SafetyCard;
  readonly phrases: readonly string[];
}

export const RED_FLAGS: readonly RedFlag[] = [
  {card: 'stroke', phrases: STROKE},
  {card: 'poisoning', phrases: POISONING},
  {card: 'emergency', phrases: EMERGENCY},
  {card: 'mental-health', phrases: MENTAL_HEALTH},
  {card: 'harm', phrases: HARM},
  {card: 'diabetes-emergency', phrases: DIABETES_EMERGENCY},
  {card: 'pregnancy', phrases: PREGNANCY},
  {card: 'urgent-advice', phrases: URGENT_ADVICE},
];
