import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Shells} from '../../functions/http/page.ts';

const BUILD = new URL('../../site/build.ts', import.meta.url).pathname;

export interface TestSite {
  readonly publicDir: string;
  readonly shells: Shells;
  readonly remove: () => Promise<void>;
}

/** The site, built afresh into a folder of its own, so that test files never meet in `site/dist`. */
export const buildTestSite = async (): Promise<TestSite> => {
  const distDir = await mkdtemp(join(tmpdir(), 'local-menu-site-'));
  await promisify(execFile)(process.execPath, [BUILD, distDir], {
    env: {...process.env, NODE_ENV: 'production'},
  });
  return {
    publicDir: join(distDir, 'public'),
    // Our own build wrote the file.
    shells: JSON.parse(await readFile(join(distDir, 'shells.json'), 'utf8')) as Shells,
    remove: () => rm(distDir, {recursive: true, force: true}),
  };
};
