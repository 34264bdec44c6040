import {findTown} from '#shared/geo/findTown.ts';
import {parsePostcode} from '#shared/geo/postcode.ts';
import {AREAS} from '#shared/geo/areas.ts';
import {TOWNS} from '#shared/geo/towns.ts';
import {OUTCODES} from '#shared/geo/outcodes.ts';
import {
  AWAY_WORDS,
  HOME_WORDS,
  NOT_OUTCODES,
  NOT_TOWNS,
  PLACE_PREPOSITIONS,
  TOWN_NICKNAMES,
} from '#shared/taxonomy/placeWords.ts';
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
  [...TOWNS, ...OUTCODES.values()].map(({name}) => squash(wordsOf(name.split(',')[0] ?? name))),
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
    const nickname = TOWN_NICKNAMES.get(squashed);
    if (nickname !== undefined) return {from, to, place: nickname};
    const isKnown = townNames.has(squashed) && (isAfterPreposition || !NOT_TOWNS.has(squashed));
    const name = span.map((word) => word.typed).join(' ');
    const town = isKnown || (isAfterPreposition && to - from <= 2) ? findTown(name) : undefined;
    if (town) return {from, to, place: town.name};
  }
  return undefined;
};

/** All the places among words, each with the preposition before it. */
const placesIn = (words: readonly Word[]): Found[] => {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.isLiteral) continue;
    const before = words[at - 1];
    const isAfterPreposition = before !== undefined && PLACE_PREPOSITIONS.has(before.text);
    const place = postcodeAt(words, at, isAfterPreposition) ?? townAt(words, at, isAfterPreposition);
    if (!place) continue;
    found.push({...place, from: isAfterPreposition ? at - 1 : at});
    at = place.to - 1;
  }
  return found;
};

/** So many words before a place say what it is to the person. */
const NEAR_BEFORE = 4;

/** 1 where they live, -1 where they only work, were treated or come from, 0 where nothing is said. */
const homeliness = (words: readonly Word[], {from, to, postcode}: Found): number => {
  if (postcode?.includes(' ') === true) return 2;
  let at = from;
  while (at > 0 && from - at < NEAR_BEFORE && words[at]?.isAfterPause === false) {
    at -= 1;
    const text = words[at]?.text ?? '';
    if (HOME_WORDS.has(text)) return words[from]?.text === 'from' ? -1 : 1;
    if (AWAY_WORDS.has(text)) return -1;
  }
  return AWAY_WORDS.has(words[to]?.text ?? '') && words[to]?.isAfterPause === false ? -1 : 0;
};

/**
 * The place among the words of a search, and the words without it; undefined when there is none. Of several it is
 * where the person lives, or the first; one where they only work or were treated is left out of the words too.
 */
export const placeInWords = (q: string): PlaceInWords | undefined => {
  const words = wordsOf(q);
  const places = placesIn(words).map((place) => ({...place, home: homeliness(words, place)}));
  const [first] = places;
  if (!first) return undefined;
  const chosen = places.reduce((best, place) => (place.home > best.home ? place : best), first);
  const isGone = (index: number): boolean =>
    places.some((place) => (place === chosen || place.home < 0) && index >= place.from && index < place.to);
  const {place, postcode} = chosen;
  return {
    rest: typedOf(words.filter((_, index) => !isGone(index))),
    ...(postcode !== undefined && {postcode}),
    ...(place !== undefined && {place}),
  };
};
