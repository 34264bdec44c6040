import type {Term} from './term.ts';

/** Languages of sessions, by BCP 47 code. */
export const LANGUAGES = [
  {slug: 'en', label: 'English'},
  {slug: 'pa', label: 'Punjabi'},
  {slug: 'ur', label: 'Urdu'},
  {slug: 'bn', label: 'Bengali'},
  {slug: 'gu', label: 'Gujarati'},
  {slug: 'hi', label: 'Hindi'},
  {slug: 'pl', label: 'Polish'},
  {slug: 'ar', label: 'Arabic'},
  {slug: 'ro', label: 'Romanian'},
  {slug: 'sk', label: 'Slovak'},
  {slug: 'hu', label: 'Hungarian'},
  {slug: 'cs', label: 'Czech'},
  {slug: 'ku', label: 'Kurdish'},
  {slug: 'fa', label: 'Farsi'},
  {slug: 'so', label: 'Somali'},
  {slug: 'tr', label: 'Turkish'},
  {slug: 'zh', label: 'Chinese'},
  {slug: 'es', label: 'Spanish'},
  {slug: 'fr', label: 'French'},
  {slug: 'pt', label: 'Portuguese'},
  {slug: 'it', label: 'Italian'},
  {slug: 'uk', label: 'Ukrainian'},
  {slug: 'ti', label: 'Tigrinya'},
  {slug: 'ps', label: 'Pashto'},
  {slug: 'bfi', label: 'British Sign Language'},
  {slug: 'phr', label: 'Mirpuri Pahari'},
] as const satisfies readonly Term[];

export type LanguageCode = (typeof LANGUAGES)[number]['slug'];
