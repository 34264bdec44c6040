import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {App} from 'aws-cdk-lib';
import {settingsOf} from './config.ts';
import {bundleFunctions} from './constructs/bundleFunctions.ts';
import {addStacks} from './stacks/addStacks.ts';

const sitePublicFolder = fileURLToPath(new URL('../site/dist/public', import.meta.url));

const synthesise = async (): Promise<void> => {
  const app = new App();
  const stage: unknown = app.node.tryGetContext('stage');
  const settings = settingsOf(typeof stage === 'string' ? stage : 'local', app.node.tryGetContext('stages'));
  const bundles = await bundleFunctions();
  if (!existsSync(sitePublicFolder)) throw new Error('The site is not built. Run: npm run build:site');
  addStacks(app, {settings, bundles, sitePublicFolder});
  app.synth();
};

try {
  await synthesise();
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exit(1);
}
