import * as z from 'zod/mini';
import {TILES} from './tileHost.ts';

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
