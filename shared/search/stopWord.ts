import {STOP_WORDS} from '#shared/taxonomy/stopWords.ts';
import type {Word} from './words.ts';

/** True for a word that carries no meaning, in any form; so does a number, which is an age or a measure. */
export const isStopWord = ({text, stem}: Pick<Word, 'text' | 'stem'>): boolean =>
  STOP_WORDS.has(text) || STOP_WORDS.has(stem) || /^\d{1,3}$/.test(text);
