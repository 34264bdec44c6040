import * as z from 'zod/mini';
import {Place} from '#shared/model/listing.ts';
import type {Point} from '#shared/model/primitives.ts';
import type {EditedPage} from '#shared/proposal/page.ts';
import {readAlone} from '#shared/proposal/readSection.ts';
import {CLEARS} from './cleanCell.ts';
import {isInUk} from './isInUk.ts';
import {isUkName} from './isUkName.ts';
import type {FileRow} from './joinRows.ts';
import type {PlaceColumnName} from './placeColumns.ts';
import type {Refusal} from './readRow.ts';

const Places = z.array(Place);

/** A part of a place as a row says it: null where it takes away what stands there, undefined where it says nothing. */
type Part = string | null | undefined;

interface SaidPlace {
  readonly line: number;
  readonly name: Part;
  /** What stands for a name where the row has none. */
  readonly otherName: string | undefined;
  readonly address: Part;
  readonly town: Part;
  readonly postcode: Part;
  readonly point: Point | undefined;
}

const DEGREES = /^[-+]?\d{1,3}(?:\.\d+)?$/;

/** The point that a row gives, or what is wrong with it. */
const pointOf = (
  latitude: Part,
  longitude: Part,
): {readonly point: Point | undefined} | Omit<Refusal, 'line'> => {
  if (latitude == null && longitude == null) return {point: undefined};
  if (latitude == null) return {column: 'place_latitude', why: 'Give latitude and longitude, or neither'};
  if (longitude == null) return {column: 'place_longitude', why: 'Give latitude and longitude, or neither'};
  if (!DEGREES.test(latitude)) return {column: 'place_latitude', why: 'Enter degrees, like 53.8013'};
  if (!DEGREES.test(longitude)) return {column: 'place_longitude', why: 'Enter degrees, like -1.5486'};
  const point = {lat: Number(latitude), lng: Number(longitude)};
  return isInUk(point)
    ? {point}
    : {
        column: 'place_latitude',
        why: 'This point is not in the UK. Latitude comes first: Leeds is 53.8, -1.5',
      };
};

/** What a row says of its place, or what is wrong with it. */
const saidIn = ({line, cells}: FileRow): SaidPlace | Refusal => {
  const part = (name: PlaceColumnName): Part => (cells[name] === CLEARS ? null : cells[name]);
  const country = part('place_country');
  if (country != null && !isUkName(country)) {
    return {line, column: 'place_country', why: 'We take places in the UK only'};
  }
  const point = pointOf(part('place_latitude'), part('place_longitude'));
  if ('why' in point) return {line, ...point};
  const county = part('place_county');
  const lines = [part('place_address'), part('place_address_2'), isUkName(county ?? '') ? undefined : county];
  const address = lines.filter((each) => each != null).join(', ');
  const town = part('place_town');
  return {
    line,
    name: part('place_name'),
    otherName: lines.find((each) => each != null) ?? town ?? undefined,
    address: address === '' ? part('place_address') : address,
    town,
    postcode: part('place_postcode'),
    point: point.point,
  };
};

const plain = (text: string): string => text.replaceAll(/\s/g, '').toLowerCase();

/** The place of the page that a row is about: the same name, and no other postcode; else the same postcode alone. */
const standing = ({name, postcode}: SaidPlace, places: readonly Place[]): Place | undefined => {
  const isAt = (place: Place): boolean => postcode == null || plain(place.postcode ?? '') === plain(postcode);
  return (
    places.find((place) => name != null && plain(place.name) === plain(name) && isAt(place)) ??
    (name == null && postcode != null ? places.find(isAt) : undefined)
  );
};

const COLUMNS: Readonly<Record<string, PlaceColumnName>> = {
  name: 'place_name',
  address: 'place_address',
  town: 'place_town',
  postcode: 'place_postcode',
};

/** The row and the column that a field of the form (`places-1-postcode`) stands for. */
const placeAt = (at: string | undefined, said: readonly SaidPlace[]): Pick<Refusal, 'line' | 'column'> => {
  const [, index = '0', part = ''] = /^places-(\d+)-(\w+)$/.exec(at ?? '') ?? [];
  return {line: said[Number(index)]?.line, column: COLUMNS[part] ?? 'place_name'};
};

/**
 * The places that rows of one page name, by the rules of the form: all that the page has from then on. What a row does not say
 * of a place that stands there already stays. `today`: the London day.
 */
export const readPlaces = (
  rows: readonly FileRow[],
  {page, today}: {readonly page: EditedPage; readonly today: string},
): {readonly places: readonly Place[]} | {readonly refusals: readonly Refusal[]} => {
  const read = rows.map(saidIn);
  const refusals = read.filter((each) => 'why' in each);
  if (refusals.length > 0) return {refusals};
  const said = read.flatMap((each) => ('why' in each ? [] : [each]));
  const {places: there} = page.listing;
  const wanted = said.map((each) => {
    const stood = standing(each, there);
    const part = (given: Part, before: string | undefined): string =>
      given === null ? '' : (given ?? before ?? '');
    return {
      name: each.name ?? stood?.name ?? each.otherName ?? '',
      address: part(each.address, stood?.address),
      town: part(each.town, stood?.town),
      postcode: part(each.postcode, stood?.postcode),
    };
  });
  const nameless = said[wanted.findIndex(({name}) => name === '')];
  if (nameless) {
    const why = 'Give a name, an address or a town';
    return {refusals: [{line: nameless.line, column: 'place_name', why}]};
  }
  const values = Object.fromEntries(
    wanted.flatMap((place, index) =>
      Object.entries(place).map(([part, value]) => [`places-${index}-${part}`, value]),
    ),
  );
  const result = readAlone('places', values, {page, today});
  if ('wrong' in result) return {refusals: [{...placeAt(result.at, said), why: result.wrong}]};
  // The form gives a place for each block that has a name, in order; a point is nothing that it can say.
  const places = Places.parse(result.value).map((place, index) => {
    const point = said[index]?.point;
    return point ? {...place, point, isApproximate: false} : place;
  });
  return {places};
};
