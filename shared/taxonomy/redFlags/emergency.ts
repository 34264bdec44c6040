import {AWARENESS} from './awareness.ts';
import {BLEEDING} from './bleeding.ts';
import {BREATHING} from './breathing.ts';
import {HEART} from './heart.ts';

/** What else an ambulance is for. */
export const EMERGENCY: readonly string[] = [
  ...HEART,
  ...BREATHING,
  ...BLEEDING,
  ...AWARENESS,
  'sepsis',
  'blood poisoning',
  'meningitis',
  'rash * does not fade',
  'worst headache',
  'thunderclap headache',
  'sudden * headache',
  'cannot feel * legs',
  'cant feel * legs',
  'numb between * legs',
  'lost control of * bladder',
  'lost control of * bowel',
  'cannot control * bladder * back',
  'cant control * bladder * back',
  'numb around * bottom',
  'baby * floppy',
  'baby * limp',
  'need an ambulance',
  'call an ambulance',
  'send an ambulance',
  'call 999',
  'dial 999',
  'medical emergency',
  'this is an emergency',
  'its an emergency',
  'dying now',
  'think * dying',
  'feel like I am dying',
  'feel like im dying',
];
