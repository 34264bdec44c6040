import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {App} from 'aws-cdk-lib';
import type {MapSource} from '#shared/model/mapSource.ts';
import type {FunctionName} from '#shared/routes.ts';
import {settingsOf} from '../../infra/config.ts';
import {FUNCTION_NAMES} from '../../infra/constructs/functionNames.ts';
import {projectFolder} from '../../infra/local/projectFolder.ts';
import {addStacks} from '../../infra/stacks/addStacks.ts';
import {startTestCloud, type TestCloud} from '../support/cloud.ts';

const {context} = JSON.parse(readFileSync(join(projectFolder, 'cdk.json'), 'utf8')) as {
  context: Record<string, unknown>;
};

/** The local cloud of a stage that has a map, with the functions and the site as `npm run synth` left them. */
export const startMapCloud = async (map: MapSource): Promise<TestCloud> => {
  const folder = mkdtempSync(join(tmpdir(), 'local-menu-map-'));
  const bundles = Object.fromEntries(
    FUNCTION_NAMES.map((name) => [name, join(projectFolder, 'cdk.out/bundles', name)]),
  ) as Record<FunctionName, string>;
  const app = new App({context, outdir: folder});
  addStacks(app, {
    settings: settingsOf('local', {local: {map}}),
    bundles,
    sitePublicFolder: join(projectFolder, 'site/dist/public'),
  });
  app.synth();
  const cloud = await startTestCloud({isSeeded: true, assembly: folder});
  return {
    ...cloud,
    stop: async () => {
      await cloud.stop();
      rmSync(folder, {recursive: true, force: true});
    },
  };
};
