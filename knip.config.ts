import type {KnipConfig} from 'knip';

/** What starts from outside an import: functions are bundled by path, commands are run by npm or by each other. */
const config: KnipConfig = {
  entry: [
    'functions/*/index.{ts,tsx}',
    'functions/import/demo/referrals/index.ts',
    'functions/reports/{explain,demand}.ts',
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
    'test/typesAndLint.ts',
    'test/support/fixedSeed.ts',
    'test/bench/index.ts',
    'test/conformance/secondStore.ts',
    'test/relevance/printPools.ts',
    'test/**/*.test.{ts,tsx}',
  ],
  project: ['{functions,infra,shared,site,test}/**/*.{ts,tsx,mjs,astro}'],
  // A type that is used only where it stands is still the name of what its function takes or gives.
  ignoreExportsUsedInFile: {interface: true, type: true},
  // Used by path or by Sass, not by an import: the Node that npm scripts run on, the mail server, axe, the styles.
  ignoreDependencies: ['node', 'aws-ses-v2-local', 'axe-core', 'nhsuk-frontend', 'sass'],
};
export default config;
