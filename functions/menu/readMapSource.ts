import type {MapSource} from '#shared/model/mapSource.ts';
import {integer, object, string} from '#shared/shape.ts';

/** As `MapSource`, which the settings went through when the app was deployed. */
const Told = object({tiles: string, attribution: string, maxZoom: integer});

/** The source that the function is told of, as JSON; undefined for an empty text. @throws Error for anything else */
export const readMapSource = (text: string): MapSource | undefined =>
  text === '' ? undefined : Told.parse(JSON.parse(text));
