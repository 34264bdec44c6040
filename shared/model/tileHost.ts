import type {MapSource} from './mapSource.ts';

/** Scheme and host of an address of tiles; HTTP only from this computer, for trying it out. */
export const TILES =
  /^(https:\/\/[a-z0-9.-]+(?::\d+)?|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)\/[^\s"'<>;,]*$/;

/** Scheme and host that the browser asks: what the content security policy must allow. */
export const tileOrigin = ({tiles}: Pick<MapSource, 'tiles'>): string => TILES.exec(tiles)?.[1] ?? '';

/** The host by itself, for people. */
export const tileHost = (source: Pick<MapSource, 'tiles'>): string =>
  tileOrigin(source)
    .replace(/^https?:\/\//, '')
    .replace(/:\d+$/, '');
