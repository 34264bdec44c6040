import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build, type Plugin} from 'esbuild';
import {nodeBuiltins} from './nodeBuiltins.ts';

/** The AWS SDK in a function's folder. */
export const SDK_FILE = 'aws-sdk.mjs';

const SDK = /^@aws-sdk\//;

/** Leaves imports of the AWS SDK to the file in the function's own folder, which `bundleSdk` writes. */
export const fromOwnSdk: Plugin = {
  name: 'from-own-sdk',
  setup: (build) => {
    build.onResolve({filter: SDK}, () => ({path: `./${SDK_FILE}`, external: true}));
  },
};

const FROM_SDK = new RegExp(String.raw`import\{([^}]*)\}from"\./${SDK_FILE}"`, 'g');

/** What minified modules import of the SDK. */
const namesIn = (code: string): string[] =>
  [...code.matchAll(FROM_SDK)].flatMap(([, list = '']) =>
    list.split(',').map((name) => name.split(' as ')[0] ?? name),
  );

const namesOf = async (folder: string): Promise<string[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.mjs'));
  const found = await Promise.all(
    files.map(async (file) => namesIn(await readFile(join(folder, file), 'utf8'))),
  );
  return [...new Set(found.flat())].sort();
};

/** The one name that is not of the document client's package. */
const CLIENTS: readonly string[] = ['DynamoDBClient'];

const entryOf = (names: readonly string[]): string =>
  [
    `export {${names.filter((name) => CLIENTS.includes(name)).join(', ')}} from '@aws-sdk/client-dynamodb';`,
    `export {${names.filter((name) => !CLIENTS.includes(name)).join(', ')}} from '@aws-sdk/lib-dynamodb';`,
  ].join('\n');

/**
 * A function's credentials are those of its environment, where Lambda puts its role's. The SDK's own search through
 * files, sign-in services and other machines would be a third of it.
 */
const credentialsOfEnvironment: Plugin = {
  name: 'credentials-of-environment',
  setup: (build) => {
    build.onResolve({filter: /^@aws-sdk\/credential-provider-node$/}, ({resolveDir}) => ({
      path: 'credentials',
      namespace: 'credentials',
      pluginData: resolveDir,
    }));
    build.onLoad({filter: /.*/, namespace: 'credentials'}, ({pluginData}) => ({
      contents: "export {fromEnv as defaultProvider} from '@aws-sdk/credential-provider-env';",
      resolveDir: String(pluginData),
    }));
  },
};

/**
 * So are its settings: nothing but the environment is looked at. The SDK would look for a home folder's files of
 * settings first, which no function has, and load what reads them.
 */
const settingsOfEnvironment: Plugin = {
  name: 'settings-of-environment',
  setup: (build) => {
    build.onLoad({filter: /\/shared-ini-file-loader\/loadSharedConfigFiles\.js$/}, () => ({
      contents: [
        "export {CONFIG_PREFIX_SEPARATOR} from './constants';",
        'export const loadSharedConfigFiles = async () => ({configFile: {}, credentialsFile: {}});',
      ].join('\n'),
      loader: 'js',
    }));
  },
};

/**
 * What the SDK imports only when it is asked for, and DynamoDB never asks for: what browser it is in, and streams of
 * events. With them inside, esbuild would have to keep every module apart, to be run in its turn.
 */
const NEVER_READ = ['bowser', '@smithy/core/event-streams'];

/**
 * The SDK looks at each letter of the bytes in an answer before it reads them, and a first search is mostly such
 * bytes. They come from DynamoDB, and what is not a packed shard does not unpack.
 */
const bytesAsTheyCome: Plugin = {
  name: 'bytes-as-they-come',
  setup: (build) => {
    build.onLoad({filter: /\/util-base64\/fromBase64\.js$/}, () => ({
      contents: "export const fromBase64 = (text) => Buffer.from(text, 'base64');",
      loader: 'js',
    }));
  },
};

/**
 * Writes what a bundled function uses of the AWS SDK into one file beside it. A fresh process reads that in a fraction of
 * the time that it takes for the SDK of Lambda's runtime, which is whole and in many files.
 */
export const bundleSdk = async (folder: string, root: string): Promise<void> => {
  await build({
    stdin: {contents: entryOf(await namesOf(folder)), resolveDir: root},
    outfile: join(folder, SDK_FILE),
    bundle: true,
    plugins: [credentialsOfEnvironment, settingsOfEnvironment, bytesAsTheyCome, nodeBuiltins],
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    external: NEVER_READ,
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    absWorkingDir: root,
  });
};
