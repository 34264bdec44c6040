import type {Term} from './term.ts';

/** Access needs that a listing answers yes, no or "ask us"; no answer means not known. */
export const ACCESS_NEEDS = [
  {slug: 'step-free', label: 'Step-free'},
  {slug: 'accessible-toilet', label: 'Accessible toilet'},
  {slug: 'parking', label: 'Parking'},
  {slug: 'public-transport', label: 'Near public transport'},
  {slug: 'hearing-loop', label: 'Hearing loop'},
  {slug: 'bsl-interpreter', label: 'British Sign Language interpreter'},
  {slug: 'language-interpreter', label: 'Language interpreter'},
  {slug: 'easy-read', label: 'Easy read'},
  {slug: 'large-print', label: 'Large print'},
  {slug: 'braille', label: 'Braille'},
  {slug: 'companion-welcome', label: 'Bring someone with you'},
  {slug: 'assistance-dog', label: 'Assistance dogs welcome'},
  {slug: 'quiet-space', label: 'Quiet space'},
  {slug: 'chair-based', label: 'Can be done sitting down'},
  {slug: 'transport-help', label: 'Help with transport'},
  {slug: 'childcare', label: 'Childcare'},
  {slug: 'prayer-space', label: 'Prayer space'},
  {slug: 'women-only', label: 'Women only'},
  {slug: 'men-only', label: 'Men only'},
  {slug: 'device-loan', label: 'Free Wi-Fi or a device to borrow'},
  {slug: 'no-internet-needed', label: 'No internet needed'},
  {slug: 'low-reading', label: 'Little reading needed'},
  {slug: 'dementia-friendly', label: 'Dementia friendly'},
  {slug: 'learning-disability-friendly', label: 'Learning disability friendly'},
  {slug: 'autism-friendly', label: 'Autism friendly'},
  {slug: 'trans-inclusive', label: 'Trans inclusive'},
] as const satisfies readonly Term[];

export type AccessNeed = (typeof ACCESS_NEEDS)[number]['slug'];
