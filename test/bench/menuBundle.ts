import {join} from 'node:path';
import {projectFolder} from '../../infra/local/projectFolder.ts';
import {settingsOf} from '../../infra/config.ts';
import type {FunctionModel} from '../../infra/local/template/functions.ts';
import {readModels} from '../../infra/local/template/models.ts';

/** The menu function as the synthesised template has it: its folder, handler and environment. */
export const menuFunction = (): FunctionModel => {
  const {functions} = readModels({
    assembly: join(projectFolder, 'cdk.out'),
    siteHost: 'localhost',
    issuerUrl: 'http://127.0.0.1:1',
    systemIssuerUrl: 'http://127.0.0.1:2',
    declaredOrigin: settingsOf('local', undefined).siteOrigin,
    secretsFile: join(projectFolder, '.local/bench/secrets.json'),
  });
  const found = functions.find(({label}) => label === 'menu');
  if (!found) throw new Error('The template has no menu function');
  return found;
};
