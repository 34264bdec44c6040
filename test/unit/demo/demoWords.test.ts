import {describe, expect, it} from 'vitest';
import {demoMenu} from '../../../functions/import/demo/index.ts';
import {recordsOf, TODAY} from './records.ts';

const {listings, programmes} = recordsOf(demoMenu(TODAY));

/** Sentences of a text: what ends in a full stop, a question mark or an exclamation mark, with any closing quote. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?][”’)]?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length;
/** The values that people read; slugs and codes have no space in them. */
const proseOf = (value: unknown): string =>
  typeof value === 'string'
    ? value.includes(' ')
      ? `${value}\n`
      : ''
    : typeof value === 'object' && value !== null
      ? Object.values(value).map(proseOf).join('')
      : '';
const plain = (sentence: string) => sentence.toLowerCase().replaceAll(/[^a-z0-9 ]/g, '');

describe('the words of the demonstration', () => {
  it('are nobody else’s: no two listings share a sentence', () => {
    const seen = new Map<string, string>();
    const shared: string[] = [];
    for (const {listing} of listings) {
      for (const sentence of [listing.summary, ...listing.description].flatMap(sentencesOf)) {
        const other = seen.get(plain(sentence));
        if (other !== undefined) shared.push(`${other} and ${listing.slug}: ${sentence}`);
        seen.set(plain(sentence), listing.slug);
      }
    }
    expect(shared).toEqual([]);
  });

  it('come in 1 to 3 short paragraphs, and one sentence or two for the results page', () => {
    const long = listings.filter(
      ({listing: {description, summary}}) =>
        description.length > 3 ||
        description.some((paragraph) => wordsOf(paragraph) > 70) ||
        wordsOf(summary) > 30,
    );
    expect(long.map(({listing}) => listing.slug)).toEqual([]);
  });

  it('come in sentences of 16 words or fewer, taken together on each page', () => {
    const averages = listings.map(({listing}) => {
      const sentences = listing.description.flatMap(sentencesOf);
      return {slug: listing.slug, average: wordsOf(sentences.join(' ')) / sentences.length};
    });
    expect(averages.filter(({average}) => average > 16)).toEqual([]);
    const ofProgrammes = programmes.flatMap(({summary, format, evidence}) =>
      [summary, format, evidence.note, evidence.limits].flatMap(sentencesOf),
    );
    expect(wordsOf(ofProgrammes.join(' ')) / ofProgrammes.length).toBeLessThanOrEqual(16);
  });

  it('have no sentence of more than 32 words', () => {
    const long = listings.flatMap(({listing}) =>
      listing.description.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence) > 32),
    );
    expect(long).toEqual([]);
  });

  it('leave out the words that the NHS service manual leaves out', () => {
    const unwanted =
      /\b(chronic|suffer\w*|victims?|service users?|clinicians?|diabetics?|BME|BAME|CCG|STP)\b/gi;
    const found = [...listings.map(({listing}) => listing), ...programmes].flatMap((one) =>
      (proseOf(one).match(unwanted) ?? []).map((word) => `${one.id}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('promise no cure', () => {
    const cures = [...listings.map(({listing}) => listing), ...programmes].flatMap((one) =>
      sentencesOf(proseOf(one)).filter((sentence) => /\bcur(e|es|ed)\b/i.test(sentence)),
    );
    expect(cures.filter((sentence) => !/\b(no|not)\b/i.test(sentence))).toEqual([]);
  });

  it('say of each programme what is known and what is not', () => {
    expect(programmes.length).toBeGreaterThanOrEqual(35);
    const bare = programmes.filter(
      ({evidence}) => wordsOf(evidence.note) < 6 || wordsOf(evidence.limits) < 5,
    );
    expect(bare).toEqual([]);
  });
});
