import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import * as z from 'zod';
import {type StageSettings, settingsOf} from './config.ts';
import {needsOf} from './deploy/needsOf.ts';
import {EDGE_LOG_REGION} from './stacks/EdgeLogStack.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const CdkJson = z.looseObject({
  context: z.looseObject({stages: z.record(z.string(), z.unknown()).optional()}),
});

const explain = (stages: readonly string[]): string => `Deploys one stage to AWS.

  npm run deploy -- <stage>          stages in cdk.json: ${stages.join(', ') || 'none'}
  npm run deploy -- <stage> --check  only says what is missing

It needs
  1. the settings of the stage, in cdk.json (context, stages, <stage>); infra/config.ts explains each;
  2. AWS credentials that may deploy with CDK;
  3. a bootstrapped account, once, in the stage's region and in ${EDGE_LOG_REGION} (for CloudFront's log):
     npx cdk bootstrap aws://<account>/<region> aws://<account>/${EDGE_LOG_REGION}
  4. the sender's domain verified in SES, out of its sandbox;
  5. for your own host name: its certificate in ${EDGE_LOG_REGION}, and a DNS record that leads to the distribution.

It then builds the site, puts its page shells into the functions' bundles, and deploys: tables, assets and functions,
pages, the log of the edge.`;

const run = (command: string, args: readonly string[], env: Record<string, string> = {}): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {cwd: ROOT, stdio: 'inherit', env: {...process.env, ...env}});
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(false);
    });
    child.on('exit', (code) => {
      resolve(code === 0);
    });
  });

const deploy = async ({stage, siteOrigin}: StageSettings): Promise<boolean> => {
  const isBuilt = await run('node', ['site/build.ts'], {SITE_ORIGIN: siteOrigin});
  if (!isBuilt) return false;
  // Bundling is part of the synthesis (infra/app.ts), and the stacks know their order.
  return run('cdk', [
    'deploy',
    '--all',
    '-c',
    `stage=${stage}`,
    '--no-notices',
    '--require-approval',
    'broadening',
  ]);
};

const main = async (): Promise<number> => {
  const {context} = CdkJson.parse(JSON.parse(readFileSync(`${ROOT}cdk.json`, 'utf8')));
  const stages = context.stages ?? {};
  const [stage, option] = process.argv.slice(2);
  if (stage === undefined || stage === 'local' || (option !== undefined && option !== '--check')) {
    console.error(explain(Object.keys(stages)));
    return 1;
  }
  const settings = settingsOf(stage, stages);
  const needs = await needsOf(settings);
  if (needs.length > 0) {
    console.error(`"${stage}" cannot be deployed yet:\n${needs.map((need) => `  - ${need}`).join('\n')}\n`);
    console.error('npm run deploy, without a stage, tells all that it needs.');
    return 1;
  }
  if (option === '--check') {
    console.log(
      'Nothing that can be seen from here is missing. Whether the account is bootstrapped CDK says itself.',
    );
    return 0;
  }
  if (!(await deploy(settings))) return 1;
  console.log(`
Deployed. The site's address is the output SiteAddress of LocalMenu-${stage}-Site.
${
  settings.domain
    ? `Let ${settings.domain.name} lead there (CNAME, or ALIAS in Route 53).`
    : `Links in mail begin with ${settings.siteOrigin}: if that is not this address, write it into cdk.json and deploy again.`
}
Then: npm run smoke -- ${settings.siteOrigin}`);
  return 0;
};

try {
  process.exitCode = await main();
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
