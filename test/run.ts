/**
 * The test commands: `quick` (npm test), `full` (npm run test:full), `rest` (what full has beyond quick, for CI that
 * has just run quick) and `check` (types, lint, format, unit). Prints a line a step and closes with `N passed, N failed`.
 * Before it stands what failed, by name: of a long log often only the end is kept.
 * A skipped test fails `full` and `rest`: what was not run was not shown.
 */
import {spawn} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {failuresIn, type VitestReport} from './report.ts';

type Mode = 'quick' | 'full' | 'rest' | 'check';
const MODES: readonly Mode[] = ['quick', 'full', 'rest', 'check'];
const REPORT = '.local/test/report.json';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed: a line each. */
  failures: string[];
}
interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Counts from the step's report; a step without one counts as one test. */
  readonly count?: () => Count;
}

/** Runs a step. What tests print is shown as it comes; what runs beside them prints in one piece at its end. */
const run = ({command, args, env, count}: Step): Promise<boolean> =>
  new Promise((resolve) => {
    const output = count ? 'inherit' : 'pipe';
    const child = spawn(command, args, {stdio: ['ignore', output, output], env: {...process.env, ...env}});
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => printed.push(chunk));
    }
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(false);
    });
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });

const vitestCount = (): Count => {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as VitestReport;
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
    failures: failuresIn(report),
  };
};

const REPORTING = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];

const vitest = (suite: 'quick' | 'rest', projects: readonly string[]): Step => ({
  name: `tests (${projects.join(', ')})`,
  command: 'vitest',
  args: ['run', ...projects.flatMap((project) => ['--project', project]), ...REPORTING],
  env: {SUITE: suite},
  count: vitestCount,
});

const TYPES_AND_LINT: Step = {name: 'types and lint', command: 'node', args: ['test/typesAndLint.ts']};
const FORMAT: Step = {name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.']};
const DEAD: Step = {name: 'dead code', command: 'knip', args: []};
const SITE: Step = {name: 'site', command: 'node', args: ['site/build.ts']};
const SYNTH: Step = {name: 'synthesis', command: 'cdk', args: ['synth', '--no-notices', '--quiet']};

const SECOND_STORE: Step = {
  name: "data tests on AWS's DynamoDB Local",
  command: 'node',
  args: ['test/conformance/secondStore.ts', ...REPORTING],
  count: vitestCount,
};

/** Steps one after the other. */
type Lane = readonly Step[];
/** Lanes that use nothing of one another's: they run beside each other. */
type Stage = readonly Lane[];
const BY_READING: Stage = [[TYPES_AND_LINT], [FORMAT, DEAD]];
const QUICK: readonly Stage[] = [
  // All at once: what only reads takes the core that a test leaves free while it waits.
  [...BY_READING, [SITE, SYNTH, vitest('quick', ['unit', 'data', 'infra', 'site', 'relevance', 'browser'])]],
];
const REST: readonly Stage[] = [
  [[vitest('rest', ['unit', 'data', 'browser', 'conformance'])]],
  [[SECOND_STORE]],
];
const STAGES: Record<Mode, readonly Stage[]> = {
  check: [BY_READING, [[vitest('quick', ['unit'])]]],
  quick: QUICK,
  rest: REST,
  full: [...QUICK, ...REST],
};

const mode = MODES.find((known) => known === process.argv[2]);
if (!mode) {
  process.stderr.write(`Say which: ${MODES.join(', ')}\n`);
  process.exit(2);
}

mkdirSync('.local/test', {recursive: true});
const total: Count = {passed: 0, failed: 0, skipped: 0, failures: []};

const take = async (step: Step): Promise<void> => {
  if (step.count) process.stdout.write(`\n── ${step.name}\n`);
  if (step.count) rmSync(REPORT, {force: true});
  const startedAtMs = Date.now();
  const isGreen = await run(step);
  const whole: Count = {
    passed: isGreen ? 1 : 0,
    failed: isGreen ? 0 : 1,
    skipped: 0,
    failures: isGreen ? [] : [`${step.name}, see above`],
  };
  let count = whole;
  if (step.count) {
    try {
      count = step.count();
    } catch {
      count = {...whole, passed: 0, failed: 1, failures: [`${step.name}, which wrote no report`]};
    }
    if (!isGreen && count.failed === 0) count = {...count, failed: 1, failures: whole.failures};
  }
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  total.failures.push(...count.failures);
  process.stdout.write(
    `── ${step.name}: ${isGreen ? 'good' : 'FAILED'} in ${((Date.now() - startedAtMs) / 1000).toFixed(1)} s\n`,
  );
};

for (const stage of STAGES[mode]) {
  const steps = stage.flat();
  if (steps.length > 1) process.stdout.write(`\n── ${steps.map(({name}) => name).join(', ')}\n`);
  await Promise.all(
    stage.map(async (lane) => {
      for (const step of lane) await take(step);
    }),
  );
}

const isStrict = mode === 'full' || mode === 'rest';
if (isStrict && total.skipped > 0) {
  process.stdout.write(`${total.skipped} skipped: in the full run a skip is a failure\n`);
  total.failed += total.skipped;
}
if (total.failures.length > 0) process.stdout.write(`\nFailed:\n${total.failures.join('\n')}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
