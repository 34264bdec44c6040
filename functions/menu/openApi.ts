import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {typedJson} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import {SHARING} from '../http/sharing.ts';

/**
 * GET /api/openapi.json: made of the schemas when this function was bundled (infra/constructs/bundleFunctions.ts), so that
 * what makes it is no part of the function; it stands beside the code.
 */
export const openApi = async ({origin}: {readonly origin: string}): Promise<Route> => {
  const text = await readFile(join(import.meta.dirname, 'openapi.json'), 'utf8');
  const document = {...(JSON.parse(text) as object), servers: [{url: origin}]};
  return () => typedJson(document, {'cache-control': SHARING.everybody});
};
