import {InputProblem} from '../inputProblem.ts';

/** Names that the columns go by in Code-Point Open, the ONS Postcode Directory and files made from them. */
const NAMES = {
  postcode: ['pcds', 'postcode', 'pcd', 'pcd8', 'pcd7', 'post code'],
  lat: ['lat', 'latitude'],
  lng: ['long', 'longitude', 'lng', 'lon'],
  ended: ['doterm', 'terminated', 'date of termination', 'date_of_termination'],
  decile: ['imd_decile', 'imd decile', 'imddecile', 'index of multiple deprivation decile'],
  rank: ['imd', 'imd20ind', 'imd19ind', 'imd25ind', 'imd_rank', 'imdrank', 'index of multiple deprivation'],
  nation: ['ctry', 'ctry25cd', 'ctry24cd', 'lsoa21', 'lsoa21cd', 'lsoa11', 'lsoa11cd'],
} as const;

/** Where a postcode file keeps what we want: indexes of columns, -1 for one that it does not have. */
export interface PostcodeColumns {
  readonly postcode: number;
  readonly lat: number;
  readonly lng: number;
  readonly ended: number;
  /** The deprivation decile, or the rank and a code that begins with the nation's letter. */
  readonly decile: number;
  readonly rank: number;
  readonly nation: number;
  readonly isOf2025: boolean;
  /** The file says how well it knew where each postcode lies: its deciles are about right. */
  readonly isApproximate: boolean;
}

/** The fields of one line of CSV. Quotes are rare in postcode files, so the plain split comes first. */
export const fieldsOf = (line: string): string[] => {
  if (!line.includes('"')) return line.split(',');
  const fields = line.match(/(?:"(?:[^"]|"")*"|[^,])+|(?<=,|^)(?=,|$)/g) ?? [];
  return fields.map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
};

/** The columns of a file by its first line. @throws InputProblem that names the columns it has and those it lacks */
export const postcodeColumns = (header: string): PostcodeColumns => {
  const names = fieldsOf(header).map((name) => name.trim().toLowerCase());
  const find = (wanted: readonly string[]): number =>
    names.indexOf(wanted.find((name) => names.includes(name)) ?? '\0');
  const columns = {
    postcode: find(NAMES.postcode),
    lat: find(NAMES.lat),
    lng: find(NAMES.lng),
    ended: find(NAMES.ended),
    decile: find(NAMES.decile),
    rank: find(NAMES.rank),
    nation: find(NAMES.nation),
    isOf2025: names.includes('imd25ind'),
    isApproximate: names.includes('match'),
  };
  const hasDecile = columns.decile >= 0 || (columns.rank >= 0 && columns.nation >= 0);
  const isWithoutPlaces = hasDecile && columns.lat < 0 && columns.lng < 0;
  const lacking = [
    ...(columns.postcode < 0 ? ['a postcode (postcode, pcd or pcds)'] : []),
    ...(columns.lat < 0 && !isWithoutPlaces ? ['a latitude (lat or latitude)'] : []),
    ...(columns.lng < 0 && !isWithoutPlaces ? ['a longitude (long or longitude)'] : []),
  ];
  if (lacking.length === 0) return columns;
  throw new InputProblem(
    `The first line must name the columns, and ${lacking.join(' and ')} is not among them. It has: ${names.slice(0, 12).join(', ')}. ` +
      'Eastings and northings are not read: use a file with latitude and longitude, like the ONS Postcode Directory.',
  );
};
