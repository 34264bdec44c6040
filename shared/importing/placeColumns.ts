import type {ImportCells} from './readRow.ts';

/** The columns that say where a place is, in the order of the template. */
export const PLACE_COLUMNS = [
  {name: 'place_name', example: 'Example Park, main gate'},
  {name: 'place_address', example: 'Park Road'},
  {name: 'place_address_2', example: ''},
  {name: 'place_town', example: 'Leeds'},
  {name: 'place_county', example: ''},
  {name: 'place_postcode', example: 'LS8 1AB'},
  {name: 'place_country', example: ''},
  {name: 'place_latitude', example: ''},
  {name: 'place_longitude', example: ''},
] as const;
export type PlaceColumnName = (typeof PLACE_COLUMNS)[number]['name'];

/** What Open Referral calls them in its tables of locations and addresses: a file may have either name. */
export const OPEN_REFERRAL_NAMES: ReadonlyMap<string, PlaceColumnName> = new Map([
  ['location_name', 'place_name'],
  ['address_1', 'place_address'],
  ['address_2', 'place_address_2'],
  ['city', 'place_town'],
  ['state_province', 'place_county'],
  ['postal_code', 'place_postcode'],
  ['country', 'place_country'],
  ['latitude', 'place_latitude'],
  ['longitude', 'place_longitude'],
]);

const NAMES: ReadonlySet<string> = new Set(PLACE_COLUMNS.map(({name}) => name));

export const isPlaceColumn = (name: string): name is PlaceColumnName => NAMES.has(name);

/** The cells of a row that are about its place. */
export const placeCells = (cells: ImportCells): Readonly<Partial<Record<PlaceColumnName, string>>> =>
  Object.fromEntries(Object.entries(cells).filter(([name]) => isPlaceColumn(name)));
