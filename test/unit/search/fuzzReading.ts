import fc from 'fast-check';
import {SearchQuery} from '#shared/model/search.ts';
import type {AddedWords} from '#shared/search/addedPhrases.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {placeInWords} from '#shared/search/placeInWords.ts';
import type {Vocabulary} from '#shared/search/mend.ts';
import {read} from '#shared/search/reading.ts';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
import {typedText} from './typedText.ts';

const KNOWN = ['knit', 'purple', 'desmond', 'garden', 'leeds'];
const VOCABULARY: Vocabulary = {has: (stem) => KNOWN.includes(stem), like: () => KNOWN};

const PROGRAMMES: readonly KnownProgramme[] = [
  {
    id: 'hope',
    name: 'HOPE',
    aliases: ['iHOPE', 'Hope course'],
    conditions: ['cancer'],
    supportType: 'condition-education',
  },
  {
    id: 'x-pert',
    name: 'X-PERT',
    aliases: [],
    conditions: ['diabetes-type-2'],
    supportType: 'condition-education',
  },
];

export interface FuzzResult {
  readonly inputs: number;
  /** Milliseconds that 99 in 100 inputs stay under, each read whole: place, words, red flags. */
  readonly p99Ms: number;
  readonly slowest: {readonly ms: number; readonly text: string};
}

/** Reads so many texts as the menu function does. @throws whatever the reading throws, and where a rule of it is broken. */
export const fuzzReading = (inputs: number, seed: number, added?: readonly AddedWords[]): FuzzResult => {
  const times: number[] = [];
  let slowest = {ms: 0, text: ''};
  for (const text of fc.sample(typedText, {numRuns: inputs, seed})) {
    const begun = performance.now();
    const query = SearchQuery.parse({q: text});
    const place = placeInWords(query.q);
    const reading = read({...query, q: place?.rest ?? query.q}, PROGRAMMES, VOCABULARY, added);
    const safety = redFlagsIn(query.q);
    const ms = performance.now() - begun;
    times.push(ms);
    if (ms > slowest.ms) slowest = {ms, text};
    const isDanger = (safety ?? redFlagsIn(reading.mendedText ?? '')) !== null;
    const left = read(reading.query, PROGRAMMES, VOCABULARY, added);
    const isStillDanger = redFlagsIn(reading.query.q) ?? redFlagsIn(left.mendedText ?? '');
    // Filters are taken out of the words, and the next page has only what is left: the card must still be there.
    if (!place && isDanger && isStillDanger === null) {
      throw new Error(`“${text}” loses its card as “${reading.query.q}”`);
    }
    for (const {from, length} of reading.groups) {
      if (length < 1 || from + length > reading.words.length)
        throw new Error(`“${text}”: a group without words`);
    }
  }
  times.sort((one, other) => one - other);
  return {inputs, p99Ms: times[Math.floor(times.length * 0.99)] ?? 0, slowest};
};
