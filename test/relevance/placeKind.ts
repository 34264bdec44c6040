import {parsePostcode} from '#shared/geo/postcode.ts';
import type {Judgement} from '#shared/judged/judgement.ts';

/** What kind of place a person asks from: search behaves differently in each. */
export const PLACE_KINDS = ['city', 'town', 'edge', 'approximate', 'none'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Leeds, Bradford and Wakefield within about 5 miles of the middle. */
const CITY = /^(?:LS(?:[1-9]|1[0-7])|BD[1-9]|WF[12])$/;

/** Where the next town is a drive away, or where the county ends. */
const EDGE = new Set('BD20 BD22 BD23 HD7 HD8 HD9 HG1 HX7 LS21 LS22 LS29 OL14 WF9 WF11 YO8'.split(' '));

/** The kind of place of a judged search; a place among the words, or a town or an area by name, is approximate. */
export const placeKindOf = ({from}: Pick<Judgement, 'from'>, isLocated: boolean): PlaceKind => {
  if (from === undefined) return isLocated ? 'approximate' : 'none';
  if (!parsePostcode(from)) return 'approximate';
  if (CITY.test(from)) return 'city';
  return EDGE.has(from) ? 'edge' : 'town';
};
