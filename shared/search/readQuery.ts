import type {SearchQuery} from '#shared/model/search.ts';
import {
  COSTS,
  MOST_LETTERS,
  PAGE_SIZES,
  PAGES,
  RADII_KM,
  SORTS,
  STARTS_WITHIN_DAYS,
  WAYS_TO_JOIN,
  WHENS,
} from '#shared/model/searchChoices.ts';
import {searchWordsOf} from '#shared/model/searchWords.ts';
import {type FieldError, ProblemError} from '#shared/problems.ts';
import {ACCESS_NEEDS} from '#shared/taxonomy/access.ts';
import {AUDIENCES} from '#shared/taxonomy/audiences.ts';
import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {DELIVERY_MODES} from '#shared/taxonomy/delivery.ts';
import {LANGUAGES} from '#shared/taxonomy/languages.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import {slugsOf} from '#shared/taxonomy/term.ts';

type Given = string | readonly string[] | undefined;

const isOneOf = <Value extends string>(values: readonly Value[], given: unknown): given is Value =>
  (values as readonly unknown[]).includes(given);

const oneOf = <Value extends string>(values: readonly Value[], given: Given): Value | undefined =>
  isOneOf(values, given) ? given : undefined;

/** Values that we do not know are left out, so that an old bookmark still works. */
const several = <Value extends string>(values: readonly Value[], given: Given): Value[] =>
  (typeof given === 'string' ? [given] : (given ?? [])).filter((value) => isOneOf(values, value));

const numberIn = ({least, most}: {least: number; most: number}, given: Given): number | undefined => {
  const number = typeof given === 'string' ? Number(given) : NaN;
  return number >= least && number <= most ? number : undefined;
};

const wholeIn = (range: {least: number; most: number}, given: Given): number | undefined => {
  const number = numberIn(range, given);
  return Number.isInteger(number) ? number : undefined;
};

/** The text of a field, undefined when it cannot be read. */
const textOf = (name: keyof typeof MOST_LETTERS, given: Given = ''): string | undefined => {
  const text = typeof given === 'string' ? given.trim() : undefined;
  return text !== undefined && text.length <= MOST_LETTERS[name].letters ? text : undefined;
};

/**
 * A query as an address has it: what the schema `SearchQuery` makes of the same values, without zod, which is a third
 * of what a fresh function would read before its first search. A test holds the two together.
 * @throws ProblemError `invalid-request` when the postcode or the place cannot be read; all else is forgiven
 */
export const readQuery = (given: Readonly<Record<string, Given>>): SearchQuery => {
  const [postcode, place] = [textOf('postcode', given.postcode), textOf('place', given.place)];
  if (postcode === undefined || place === undefined) {
    const errors: FieldError[] = [];
    for (const [name, text] of [
      ['postcode', postcode],
      ['place', place],
    ] as const) {
      if (text === undefined) errors.push({pointer: `#/${name}`, detail: MOST_LETTERS[name].otherwise});
    }
    throw new ProblemError('invalid-request', 'Some answers need another look', {errors});
  }
  return {
    q: searchWordsOf(given.q),
    postcode,
    place,
    radiusKm: numberIn(RADII_KM, given.radiusKm) ?? RADII_KM.default,
    condition: several(slugsOf(CONDITIONS), given.condition),
    supportType: several(slugsOf(SUPPORT_TYPES), given.supportType),
    delivery: several(slugsOf(DELIVERY_MODES), given.delivery),
    language: several(slugsOf(LANGUAGES), given.language),
    access: several(slugsOf(ACCESS_NEEDS), given.access),
    audience: several(slugsOf(AUDIENCES), given.audience),
    cost: several(COSTS, given.cost),
    when: several(WHENS, given.when),
    route: oneOf(WAYS_TO_JOIN, given.route),
    certified: given.certified === 'true',
    startsWithinDays: wholeIn(STARTS_WITHIN_DAYS, given.startsWithinDays),
    sort: oneOf(SORTS, given.sort) ?? 'best',
    page: wholeIn(PAGES, given.page) ?? PAGES.default,
    pageSize: wholeIn(PAGE_SIZES, given.pageSize) ?? PAGE_SIZES.default,
  };
};

/** A search that asks for nothing: every name that a query has, with its default. */
export const EMPTY_QUERY: SearchQuery = readQuery({});
