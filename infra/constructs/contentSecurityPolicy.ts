import type {MapSource} from '#shared/model/mapSource.ts';
import {tileOrigin} from '#shared/model/tileHost.ts';

/**
 * Nothing is loaded from another host, nothing runs that stands in the page, nobody frames us. Where a map is offered,
 * its pictures may come from the one host that is set, and nothing else may.
 */
export const contentSecurityPolicy = (map: MapSource | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${map === null ? '' : ` ${tileOrigin(map)}`}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The policy of a deployment without a map. */
export const CONTENT_SECURITY_POLICY = contentSecurityPolicy(null);
