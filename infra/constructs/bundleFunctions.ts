import {existsSync} from 'node:fs';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import * as z from 'zod';
import {openApiDocument} from '#shared/openapi/document.ts';
import type {FunctionName} from '#shared/routes.ts';
import {bundleSdk, fromOwnSdk} from './bundledSdk.ts';
import {compactLists} from './compactLists.ts';
import {packedWords} from './packedWords.ts';
import {FUNCTION_NAMES, HTTP_FUNCTIONS} from './functionNames.ts';
import {FUNCTION_SHAPES} from './functionShapes.ts';
import {nodeBuiltins} from './nodeBuiltins.ts';
import {ownRoutes} from './ownRoutes.ts';
import {shellsOf} from './shellsOf.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const Shells = z.record(z.string(), z.array(z.string()));

interface BundleOptions {
  /** Where each function's folder is written; emptied first. */
  readonly outFolder?: string;
  /** Folder with one folder a function, each with its index.ts. */
  readonly functionsFolder?: string;
  /** What site/build.ts left: page shells by page path. */
  readonly shellsFile?: string;
}

const readShells = async (shellsFile: string) => {
  if (!existsSync(shellsFile)) {
    throw new Error(
      'The site is not built, and the functions answer with its page shells. Run: npm run build:site',
    );
  }
  return Shells.parse(JSON.parse(await readFile(shellsFile, 'utf8')));
};

/**
 * Every function as Lambda gets it: `<outFolder>/<name>/index.mjs`, a minified ES module with its source map, beside it
 * the modules that it reads later, for those that answer pages `shells.json`, and for the menu the API's document. The AWS SDK stays outside: Lambda's
 * runtime has it.
 * Gives the folder of each function.
 * @throws Error when the site is not built or a page that a function needs has no shell
 */
export const bundleFunctions = async ({
  outFolder = root('cdk.out/bundles'),
  functionsFolder = root('functions'),
  shellsFile = root('site/dist/shells.json'),
}: BundleOptions = {}): Promise<Record<FunctionName, string>> => {
  const shells = await readShells(shellsFile);
  const folders = Object.fromEntries(FUNCTION_NAMES.map((name) => [name, join(outFolder, name)])) as Record<
    FunctionName,
    string
  >;
  await rm(outFolder, {recursive: true, force: true});
  await Promise.all(
    FUNCTION_NAMES.map(async (name) => {
      const {bringsSdk = false} = FUNCTION_SHAPES[name];
      await mkdir(folders[name], {recursive: true});
      await build({
        entryPoints: [{in: join(functionsFolder, name, 'index.ts'), out: 'index'}],
        outdir: folders[name],
        outExtension: {'.js': '.mjs'},
        // What a function imports only when it is asked for is a file of its own, not read at the start.
        splitting: true,
        bundle: true,
        plugins: [
          packedWords(root('shared')),
          compactLists,
          ownRoutes(name),
          nodeBuiltins,
          ...(bringsSdk ? [fromOwnSdk] : []),
        ],
        format: 'esm',
        platform: 'node',
        target: 'node24',
        external: bringsSdk ? [] : ['@aws-sdk/*'],
        jsx: 'automatic',
        jsxImportSource: 'preact',
        minify: true,
        charset: 'utf8',
        sourcemap: 'linked',
        // Stack traces need lines and names, not a second copy of the source in every function.
        sourcesContent: false,
        legalComments: 'none',
        logLevel: 'warning',
        // A module that acts has to stand in package.json's sideEffects, or it would be left out in silence.
        logOverride: {'ignored-bare-import': 'error'},
        absWorkingDir: root('.'),
      });
      if (bringsSdk) await bundleSdk(folders[name], root('.'));
    }),
  );
  for (const name of HTTP_FUNCTIONS) {
    await writeFile(join(folders[name], 'shells.json'), JSON.stringify(shellsOf(name, shells)));
  }
  await writeFile(join(folders.menu, 'openapi.json'), JSON.stringify(openApiDocument()));
  return folders;
};
