import * as z from 'zod/mini';

/** Scheme and host of an address of tiles; HTTP only from this computer, for trying it out. */
const TILES = /^(https:\/\/[a-z0-9.-]+(?::\d+)?|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)\/[^\s"'<>;,]*$/;

/**
 * Where the pictures of the map come from: raster tiles by `{z}`, `{x}` and `{y}`, on one host. A key in the address is
 * seen by everybody.
 */
export const MapSource = z.strictObject({
  tiles: z.string().check(
    z.regex(TILES, 'An https address of tiles'),
    z.refine((tiles) => ['{z}', '{x}', '{y}'].every((part) => tiles.includes(part)), 'Say {z}, {x} and {y}'),
  ),
  /** Who must be named beside the map, in plain words. */
  attribution: z.string().check(z.minLength(3), z.maxLength(120)),
  /** The nearest zoom for which there are pictures. */
  maxZoom: z.int().check(z.minimum(8), z.maximum(20)),
});
export type MapSource = z.infer<typeof MapSource>;

/** The source that a function is told of, as JSON; undefined for an empty text. @throws Error for anything else */
export const readMapSource = (text: string): MapSource | undefined =>
  text === '' ? undefined : MapSource.parse(JSON.parse(text));

/** Scheme and host that the browser asks: what the content security policy must allow. */
export const tileOrigin = ({tiles}: Pick<MapSource, 'tiles'>): string => TILES.exec(tiles)?.[1] ?? '';

/** The host by itself, for people. */
export const tileHost = (source: Pick<MapSource, 'tiles'>): string =>
  tileOrigin(source)
    .replace(/^https?:\/\//, '')
    .replace(/:\d+$/, '');
