import {readFileSync} from 'node:fs';
import type {Shells} from '../../functions/http/page.ts';

const DIST = new URL('../../site/dist/', import.meta.url).pathname;

export interface TestSite {
  readonly publicDir: string;
  readonly shells: Shells;
}

/** The site as `node site/build.ts` built it, to read and nothing else. */
export const builtSite = (): TestSite => ({
  publicDir: `${DIST}public`,
  // Our own build wrote the file.
  shells: JSON.parse(readFileSync(`${DIST}shells.json`, 'utf8')) as Shells,
});
