import type {KnownPlace} from './knownPlace.ts';

/**
 * A table of places, a line each, parted by semicolons: what it is found by if that is not its name, its name, latitude
 * and longitude. Lines and not lists, because every fresh function reads them before its first answer.
 */
export const placeTable = (table: string): readonly (readonly [key: string, place: KnownPlace])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split(';');
      const [name = '', lat, lng] = cells.slice(-3);
      return [cells[0] ?? '', {name, point: {lat: Number(lat), lng: Number(lng)}}];
    });
