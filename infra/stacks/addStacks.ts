import {type App, Tags} from 'aws-cdk-lib';
import type {FunctionName} from '#shared/routes.ts';
import type {StageSettings} from '../config.ts';
import {ApiStack} from './ApiStack.ts';
import {DataStack} from './DataStack.ts';
import {EDGE_LOG_REGION, EdgeLogStack} from './EdgeLogStack.ts';
import {SiteStack} from './SiteStack.ts';

interface AddStacksOptions {
  readonly settings: StageSettings;
  /** What bundleFunctions() gave. */
  readonly bundles: Readonly<Record<FunctionName, string>>;
  /** Folder of the built site. */
  readonly sitePublicFolder: string;
}

/** The stacks of one stage, in the order in which they are deployed: data, functions, site, the edge's log. */
export const addStacks = (app: App, {settings, bundles, sitePublicFolder}: AddStacksOptions) => {
  const env = {region: settings.region};
  const named = (name: string) => `LocalMenu-${settings.stage}-${name}`;
  const data = new DataStack(app, named('Data'), {env, description: 'Local Menu: tables, key, files'});
  const api = new ApiStack(app, named('Api'), {
    env,
    description: 'Local Menu: functions and the HTTP API',
    settings,
    data,
    bundles,
    sitePublicFolder,
  });
  const site = new SiteStack(app, named('Site'), {
    env,
    description: 'Local Menu: pages and the one public host',
    settings,
    data,
    api,
    sitePublicFolder,
  });
  const edgeLog = new EdgeLogStack(app, named('EdgeLog'), {
    env: {region: EDGE_LOG_REGION},
    description: 'Local Menu: the log of CloudFront',
    settings,
    siteStackName: site.stackName,
  });
  edgeLog.addStackDependency(site);
  Tags.of(app).add('service', 'local-menu');
  Tags.of(app).add('stage', settings.stage);
  return {data, api, site, edgeLog};
};
