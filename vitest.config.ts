import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';

process.env.TZ = 'UTC';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.CDK_DISABLE_CLI_TELEMETRY = '1';

/**
 * `*.full.test.ts` and all of test/conformance are for the full run. `SUITE=quick` leaves them out, `SUITE=rest` runs
 * nothing else; without it everything runs.
 */
const SUITE = process.env.SUITE;
const isOnlyFull = (folder: string) => folder === 'conformance';

/** Projects that try properties. */
const PROPERTIES: ReadonlySet<string> = new Set(['unit', 'data']);

const project = (folder: string, extra: Record<string, unknown> = {}) => ({
  oxc: {jsx: {runtime: 'automatic' as const, importSource: 'preact'}},
  test: {
    name: folder,
    ...(PROPERTIES.has(folder) && {setupFiles: ['test/support/fixedSeed.ts']}),
    include: [
      SUITE === 'rest' && !isOnlyFull(folder)
        ? `test/${folder}/**/*.full.test.{ts,tsx}`
        : `test/${folder}/**/*.test.{ts,tsx}`,
    ],
    exclude: SUITE === 'quick' ? ['**/*.full.test.{ts,tsx}'] : [],
    expect: {requireAssertions: true},
    ...extra,
  },
});

/** One project a folder of test/: `npx vitest run --project unit`. */
export default defineConfig({
  test: {
    // Vitest leaves one core free of its own accord, and of two that is half; one more has work while another waits, as
    // tests do for a store that does not answer. The full run's tests kill and time things.
    ...(SUITE === 'quick' && {maxWorkers: availableParallelism() + 1}),
    projects: [
      // What is tested is loaded once a worker, not once a file: that takes longer than many a file's tests.
      project('unit', {isolate: false, testTimeout: 60_000}),
      project('data', {isolate: false, testTimeout: 60_000, hookTimeout: 60_000}),
      project('infra', {isolate: false, testTimeout: 60_000, hookTimeout: 240_000}),
      project('site', {testTimeout: 60_000, hookTimeout: 240_000}),
      project('relevance', {testTimeout: 60_000}),
      project('browser', {testTimeout: 240_000, hookTimeout: 300_000, fileParallelism: SUITE === 'quick'}),
      project('conformance', {testTimeout: 900_000, hookTimeout: 300_000, fileParallelism: false}),
    ],
  },
});
