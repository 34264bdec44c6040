import type {LanguageCode} from '../languages.ts';
import type {FilterWords} from '../filterWords.ts';

const language = (code: LanguageCode, ...phrases: string[]): FilterWords => ({
  phrases,
  filter: {language: [code]},
});

/** Words for a language in which support is held. */
export const LANGUAGE_WORDS: readonly FilterWords[] = [
  language('en', 'in english', 'english speaking'),
  language('pa', 'punjabi', 'in punjabi', 'punjabi speaking'),
  language('ur', 'urdu', 'in urdu', 'urdu speaking'),
  language('bn', 'bengali', 'bangla', 'sylheti', 'in bengali'),
  language('gu', 'gujarati', 'in gujarati'),
  language('hi', 'hindi', 'in hindi'),
  language('pl', 'polish', 'in polish'),
  language('ar', 'arabic', 'in arabic'),
  language('ro', 'romanian', 'in romanian'),
  language('sk', 'slovak', 'in slovak'),
  language('hu', 'hungarian', 'in hungarian'),
  language('cs', 'czech', 'in czech'),
  language('ku', 'kurdish', 'sorani', 'in kurdish'),
  language('fa', 'farsi', 'persian', 'in farsi'),
  language('so', 'somali', 'in somali'),
  language('tr', 'turkish', 'in turkish'),
  language('zh', 'chinese', 'cantonese', 'mandarin', 'in chinese'),
  language('es', 'spanish', 'in spanish'),
  language('fr', 'french', 'in french'),
  language('pt', 'portuguese', 'in portuguese'),
  language('it', 'italian', 'in italian'),
  language('uk', 'ukrainian', 'in ukrainian'),
  language('ti', 'tigrinya', 'in tigrinya'),
  language('ps', 'pashto', 'pushto', 'in pashto'),
  language('phr', 'mirpuri', 'pahari', 'in mirpuri'),
];
