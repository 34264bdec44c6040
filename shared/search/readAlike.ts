import {vocabularyOf} from './found.ts';
import {EMPTY_QUERY} from './readQuery.ts';
import {type KnownWords, understand} from './reading.ts';
import type {Shard} from './shard.ts';

/** Readings are compared as text: what is in them was made from one list of words or another, and is never the same object. */
const inText = (reading: object): string =>
  JSON.stringify(reading, (_, value: unknown) => (value instanceof Set ? [...value] : value));

/** Everything that a search makes of the words, also where nothing answers them and they are read as a story. */
const readingsOf = (q: string, known: KnownWords, shards: readonly Shard[]): string =>
  [false, true]
    .map((isStory) => {
      const {asks, ...understood} = understand(q, known, vocabularyOf(shards), isStory);
      return inText({...understood, ...asks({...EMPTY_QUERY, q})});
    })
    .join('\n');

/**
 * Whether words are read the same with one list of programmes and words as with another. Over the same shards the same
 * reading gives the same results: nothing after it looks at either list.
 */
export const isReadAlike = (
  q: string,
  [one, other]: readonly [KnownWords, KnownWords],
  shards: readonly Shard[],
): boolean => readingsOf(q, one, shards) === readingsOf(q, other, shards);
