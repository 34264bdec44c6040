import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {App} from 'aws-cdk-lib';
import {Template} from 'aws-cdk-lib/assertions';
import {settingsOf} from '../../infra/config.ts';
import {FUNCTION_NAMES} from '../../infra/constructs/functionNames.ts';
import {addStacks} from '../../infra/stacks/addStacks.ts';
import type {FunctionName} from '#shared/routes.ts';

const {context} = JSON.parse(readFileSync('cdk.json', 'utf8')) as {context: Record<string, unknown>};

type Stage = 'local' | 'test' | 'production';

/** A stage of the app before synthesis, with one-line functions and a site of two files. */
export const stageOf = (stage: Stage) => {
  const folder = mkdtempSync(join(tmpdir(), 'local-menu-infra-'));
  process.once('exit', () => {
    rmSync(folder, {recursive: true, force: true});
  });
  const bundles = Object.fromEntries(
    FUNCTION_NAMES.map((name) => {
      const bundle = join(folder, name);
      mkdirSync(bundle);
      writeFileSync(join(bundle, 'index.mjs'), `export const handler = async () => '${name}';`);
      return [name, bundle];
    }),
  ) as Record<FunctionName, string>;
  const sitePublicFolder = join(folder, 'public');
  mkdirSync(join(sitePublicFolder, 'assets'), {recursive: true});
  writeFileSync(join(sitePublicFolder, 'index.html'), '<!doctype html>');
  writeFileSync(join(sitePublicFolder, 'assets', 'page.abc.css'), 'p{}');

  const app = new App({context, outdir: join(folder, 'out')});
  const stacks = addStacks(app, {settings: settingsOf(stage, context.stages), bundles, sitePublicFolder});
  return {app, stacks};
};

/** The templates of a stage. */
export const synthesised = (stage: Stage) => {
  const {stacks} = stageOf(stage);
  return {
    data: Template.fromStack(stacks.data),
    api: Template.fromStack(stacks.api),
    site: Template.fromStack(stacks.site),
    edgeLog: Template.fromStack(stacks.edgeLog),
  };
};

/** Properties as plain data: what a test reads more than once. */
export type Properties = Record<string, unknown>;

/** The properties of every resource of a type, by logical id. */
export const propertiesOf = (template: Template, type: string): ReadonlyMap<string, Properties> =>
  new Map(
    Object.entries(template.findResources(type)).map(([id, resource]) => [
      id,
      (resource as {Properties?: Properties}).Properties ?? {},
    ]),
  );
