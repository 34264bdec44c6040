import type {KnipConfig} from 'knip';

/** What starts from outside an import: functions are bundled by path, commands are run by npm or by each other. */
const config: KnipConfig = {
  entry: [
    'functions/*/index.{ts,tsx}',
    'infra/app.ts',
    'infra/deploy.ts',
    'infra/smoke.ts',
    'infra/bootstrap.mjs',
    'infra/local/start.ts',
    'infra/local/lambda/child.ts',
    'site/build.ts',
    'site/astro.config.mjs',
    'site/src/pages/**/*.{astro,ts}',
    'site/src/enhance/*.ts',
    'test/run.ts',
    'test/bench/index.ts',
    'test/**/*.test.{ts,tsx}',
  ],
  project: ['{functions,infra,shared,site,test}/**/*.{ts,tsx,mjs,astro}'],
  ignoreDependencies: ['@dynoxide/linux-x64'],
};
export default config;
