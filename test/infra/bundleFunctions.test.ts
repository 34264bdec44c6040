import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ROUTES, routesOf} from '#shared/routes.ts';
import {bundleFunctions} from '../../infra/constructs/bundleFunctions.ts';
import {SDK_FILE} from '../../infra/constructs/bundledSdk.ts';
import {FUNCTION_NAMES} from '../../infra/constructs/functionNames.ts';
import {FUNCTION_SHAPES} from '../../infra/constructs/functionShapes.ts';
import {readAtStart} from '../bench/bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-menu-bundle-'));
const functionsFolder = join(folder, 'functions');
const shellsFile = join(folder, 'shells.json');
const SHELLS = Object.fromEntries(
  [
    'find',
    'add-your-service',
    'support/listing',
    'shortlist',
    'add-your-service',
    'go',
    'refer/start',
    'my-referral/start',
    'professional',
    'provider/referral',
    'curator',
    'people',
    'sign-in',
    '404',
    '500',
  ].map((page) => [page, [`<h1>${page}</h1>`]]),
);

beforeAll(() => {
  for (const name of FUNCTION_NAMES) {
    mkdirSync(join(functionsFolder, name), {recursive: true});
    writeFileSync(
      join(functionsFolder, name, 'index.ts'),
      `import {DynamoDBClient} from '@aws-sdk/client-dynamodb';
       export const handler = async (): Promise<string> => \`\${'${name}'} \${typeof DynamoDBClient}\`;`,
    );
  }
  writeFileSync(shellsFile, JSON.stringify(SHELLS));
});
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

describe('bundling', () => {
  it('writes one ES module a function, with its map, and leaves the AWS SDK to the runtime', async () => {
    const folders = await bundleFunctions({outFolder: join(folder, 'out'), functionsFolder, shellsFile});
    expect(Object.keys(folders)).toEqual(FUNCTION_NAMES);
    for (const name of FUNCTION_NAMES) {
      const files = readdirSync(folders[name]);
      expect(files).toEqual(expect.arrayContaining(['index.mjs', 'index.mjs.map']));
      expect(statSync(join(folders[name], 'index.mjs')).size).toBeLessThan(1000);
      const code = readFileSync(join(folders[name], 'index.mjs'), 'utf8');
      if (FUNCTION_SHAPES[name].bringsSdk === true) continue;
      expect(code).toMatch(/from"@aws-sdk\/client-dynamodb"/);
      expect(files).not.toContain(SDK_FILE);
    }
  });

  it('lets the menu bring what it uses of the AWS SDK in one file, without other ways to credentials', async () => {
    const {menu} = await bundleFunctions({outFolder: join(folder, 'sdk'), functionsFolder, shellsFile});
    expect(readFileSync(join(menu, 'index.mjs'), 'utf8')).toMatch(`from"./${SDK_FILE}"`);
    const sdk = readFileSync(join(menu, SDK_FILE), 'utf8');
    expect(sdk).not.toMatch(/from"@aws-sdk|import\("\.\//);
    expect(sdk).not.toMatch(/GetRoleCredentials|AssumeRole/);
    expect(sdk).toContain('AWS_ACCESS_KEY_ID');
    // Files of settings, and streams of events.
    expect(sdk).not.toMatch(/AWS_CONFIG_FILE|:event-type/);
  });

  it('gives each function the pages that it answers, and the others none', async () => {
    const folders = await bundleFunctions({outFolder: join(folder, 'shells'), functionsFolder, shellsFile});
    const pagesOf = (name: (typeof FUNCTION_NAMES)[number]): string[] =>
      Object.keys(JSON.parse(readFileSync(join(folders[name], 'shells.json'), 'utf8')) as object).sort();
    expect(pagesOf('menu')).toEqual(['404', '500', 'find', 'support/listing']);
    expect(pagesOf('professional')).toEqual(['404', '500', 'professional', 'sign-in']);
    expect(pagesOf('provider')).toEqual(['404', '500', 'provider/referral', 'sign-in']);
    expect(pagesOf('curator')).toEqual(['404', '500', 'curator', 'sign-in']);
    expect(pagesOf('session')).toEqual(['404', '500', 'sign-in']);
    expect(readdirSync(folders.courier)).not.toContain('shells.json');
  });

  it('makes modules that Node runs', async () => {
    const outFolder = join(process.cwd(), '.local', 'test', 'bundles');
    const folders = await bundleFunctions({outFolder, functionsFolder, shellsFile});
    const {handler} = (await import(pathToFileURL(join(folders.menu, 'index.mjs')).href)) as {
      handler: () => Promise<string>;
    };
    expect(await handler()).toBe('menu function');
    rmSync(outFolder, {recursive: true, force: true});
  });

  it('says what to do when the site is not built', async () => {
    const missing = bundleFunctions({
      outFolder: join(folder, 'none'),
      functionsFolder,
      shellsFile: join(folder, 'no-such-file.json'),
    });
    await expect(missing).rejects.toThrow('Run: npm run build:site');
  });

  it('says which page was not built', async () => {
    const partial = join(folder, 'partial.json');
    const {find, ...others} = SHELLS;
    writeFileSync(partial, JSON.stringify(others));
    expect(find).toBeDefined();
    const missing = bundleFunctions({outFolder: join(folder, 'none'), functionsFolder, shellsFile: partial});
    await expect(missing).rejects.toThrow(/no page shell for find/);
  });
});

describe('the menu', () => {
  let menu = '';
  let start: readonly string[] = [];
  beforeAll(async () => {
    ({menu} = await bundleFunctions({outFolder: join(folder, 'real'), shellsFile}));
    start = [...readAtStart(menu, 'index.mjs')];
  });

  it('reads no zod before its first search', () => {
    const all = readdirSync(menu).filter((name) => name.endsWith('.mjs'));
    const withZod = all.filter((name) => readFileSync(join(menu, name), 'utf8').includes('$ZodString'));
    expect(withZod).not.toEqual([]);
    expect(start.filter((name) => withZod.includes(name))).toEqual([]);
  });

  it('reads two modules before its first search', () => {
    expect(start.filter((name) => name.endsWith('.mjs'))).toHaveLength(2);
  });

  it('knows no routes but its own', () => {
    const code = start.map((name) => readFileSync(join(menu, name), 'utf8')).join('\n');
    const known = ROUTES.filter(
      ({name, path}) => code.includes(`name:"${name}"`) && code.includes(`path:"${path}"`),
    );
    expect(known).toEqual(routesOf('menu'));
  });

  it('reads no more than 150 kB before its first search', () => {
    const bytes = start.reduce((sum, name) => sum + statSync(join(menu, name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(150_000);
  });
});
