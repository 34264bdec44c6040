import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {projectFolder} from './projectFolder.ts';
import {runNode, step} from './steps.ts';

/** Everything that the built site and the template are made from. */
const SOURCES = ['site', 'shared', 'functions', 'infra', 'cdk.json', 'package-lock.json', 'tsconfig.json'];
/** In those folders, but of no influence. */
const IGNORED = new Set(['dist', 'node_modules', '.astro', 'local', 'README.md']);
const OUTPUTS = ['cdk.out/manifest.json', 'site/dist/shells.json'];

const filesBelow = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !IGNORED.has(name))
    .flatMap((name) => filesBelow(join(path, name)));
};

/** Changes when a source is changed, added or taken away, or when somebody else built the outputs. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const file of [...SOURCES, ...OUTPUTS]
    .flatMap((source) => filesBelow(join(projectFolder, source)))
    .sort()) {
    const {mtimeMs, size} = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
};

/** Builds the site and synthesises the template, unless nothing has changed since `npm start` last did. @throws StartError */
export const buildIfChanged = async (stampFile: string): Promise<void> => {
  const isBuilt = OUTPUTS.every((output) => existsSync(join(projectFolder, output)));
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint()) {
    console.log('  ✓ Site and template are up to date');
    return;
  }
  const options = {cwd: projectFolder};
  await step('Build the site', () =>
    runNode(['site/build.ts'], {...options, sentence: 'The site could not be built (see above).'}),
  );
  await step('Synthesise the template', () =>
    runNode(['node_modules/aws-cdk/bin/cdk', 'synth', '--quiet', '--no-notices', '-c', 'stage=local'], {
      ...options,
      sentence: 'The template could not be synthesised (see above).',
    }),
  );
  mkdirSync(dirname(stampFile), {recursive: true});
  writeFileSync(stampFile, fingerprint());
};
