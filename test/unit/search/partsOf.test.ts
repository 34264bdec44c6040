import {expect, it} from 'vitest';
import {partsOf} from '#shared/search/partsOf.ts';
import {wordsOf} from '#shared/search/words.ts';
import {FILTER_WORDS} from '#shared/taxonomy/filterWords.ts';
import {NOT_RED_FLAGS, RED_FLAGS} from '#shared/taxonomy/redFlags.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';

it('parts every phrase of the taxonomy as the words of a search are parted', () => {
  const phrases = [...SYNONYMS, ...FILTER_WORDS, ...RED_FLAGS].flatMap((row) => row.phrases);
  for (const phrase of [...phrases, ...NOT_RED_FLAGS]) {
    expect(partsOf(phrase)).toEqual(wordsOf(phrase).map(({text, stem}) => ({text, stem})));
  }
});
