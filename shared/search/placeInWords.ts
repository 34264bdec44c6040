import {findTown} from '#shared/geo/findTown.ts';
import {parsePostcode} from '#shared/geo/postcode.ts';
import {AREAS} from '#shared/geo/areas.ts';
import {TOWNS} from '#shared/geo/towns.ts';
import {NOT_OUTCODES, NOT_TOWNS, PLACE_PREPOSITIONS} from '#shared/taxonomy/filterWords.ts';
import {typedOf} from './typedOf.ts';
import {type Word, wordsOf} from './words.ts';

/** A place that stands among the words of a search. */
export interface PlaceInWords {
  /** As `postcode` or `place` of a query would have it. */
  readonly postcode?: string;
  readonly place?: string;
  /** The words without it. */
  readonly rest: string;
}

const MOST_TOWN_WORDS = 4;
const MOST_POSTCODE_WORDS = 2;

const squash = (words: readonly Pick<Word, 'text'>[]): string => words.map(({text}) => text).join('');

const townNames: ReadonlySet<string> = new Set(
  TOWNS.map(({name}) => squash(wordsOf(name.split(',')[0] ?? name))),
);

interface Found {
  readonly from: number;
  readonly to: number;
  readonly postcode?: string;
  readonly place?: string;
}

/**
 * Letters and digits where a postcode has them, for a postcode's own field forgives an O for a 0 and an I for a 1,
 * and would take "online" and "blind" for two.
 */
const LIKE_POSTCODE = /^[a-z]{1,2}\d[a-z\d]?(?:\d[a-z]{2})?$/;

/** A whole postcode anywhere; an outward code only where it cannot be something else. */
const postcodeAt = (words: readonly Word[], from: number, isAfterPreposition: boolean): Found | undefined => {
  for (let to = Math.min(words.length, from + MOST_POSTCODE_WORDS); to > from; to -= 1) {
    const span = words.slice(from, to);
    const text = span.map((word) => word.text).join(' ');
    const postcode = LIKE_POSTCODE.test(squash(span)) ? parsePostcode(text) : null;
    if (!postcode || postcode.kind === 'not-covered' || postcode.kind === 'sector') continue;
    if (postcode.kind === 'full') return {from, to, postcode: postcode.postcode};
    if (span.length > 1 || !AREAS.has(postcode.area)) continue;
    if (isAfterPreposition || !NOT_OUTCODES.has(text)) return {from, to, postcode: postcode.outcode};
  }
  return undefined;
};

/** A town after "in" or "near", forgiving a slip; without such a word only by its very name. */
const townAt = (words: readonly Word[], from: number, isAfterPreposition: boolean): Found | undefined => {
  for (let to = Math.min(words.length, from + MOST_TOWN_WORDS); to > from; to -= 1) {
    const span = words.slice(from, to);
    const squashed = squash(span);
    const isKnown = townNames.has(squashed) && (isAfterPreposition || !NOT_TOWNS.has(squashed));
    const name = span.map((word) => word.typed).join(' ');
    const town = isKnown || (isAfterPreposition && to - from <= 2) ? findTown(name) : undefined;
    if (town) return {from, to, place: town.name};
  }
  return undefined;
};

/** The first place among the words of a search, and the words without it; undefined when there is none. */
export const placeInWords = (q: string): PlaceInWords | undefined => {
  const words = wordsOf(q);
  for (let at = 0; at < words.length; at += 1) {
    const before = words[at - 1];
    const isAfterPreposition = before !== undefined && PLACE_PREPOSITIONS.has(before.text);
    if (words[at]?.isLiteral) continue;
    const found = postcodeAt(words, at, isAfterPreposition) ?? townAt(words, at, isAfterPreposition);
    if (!found) continue;
    const start = isAfterPreposition ? at - 1 : at;
    const rest = typedOf([...words.slice(0, start), ...words.slice(found.to)]);
    return {
      rest,
      ...(found.postcode !== undefined && {postcode: found.postcode}),
      ...(found.place !== undefined && {place: found.place}),
    };
  }
  return undefined;
};
