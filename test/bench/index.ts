import {join} from 'node:path';
import {buildIfChanged} from '../../infra/local/build.ts';
import {projectFolder} from '../../infra/local/projectFolder.ts';
import {stopBenchCloud} from './benchCloud.ts';
import {benchBundle} from './bundle.ts';
import {benchByKeyboard} from './byKeyboard.ts';
import type {Bench} from './figures.ts';
import {benchFirstAnswer} from './firstAnswer.ts';
import {benchMailed} from './mailed.ts';
import {benchPostcodesFigures} from './postcodesFigures.ts';
import {benchPreview} from './preview.ts';
import {benchReferral} from './referral.ts';
import {type BenchReport, tableOf, writeReport} from './report.ts';
import {benchRunning} from './runningFigures.ts';
import {benchSearchable} from './searchable.ts';
import {benchSearchFigures} from './searchFigures.ts';
import {benchWeights} from './weights.ts';

/**
 * In this order: those that must have the machine for themselves come before the local cloud is started, and those that
 * start processes before search fills this one: a process counts the memory of whoever started it as its own.
 */
const BENCHES: Readonly<Record<string, Bench>> = {
  bundle: benchBundle,
  'first-answer': benchFirstAnswer,
  running: benchRunning,
  referral: benchReferral,
  postcodes: benchPostcodesFigures,
  preview: benchPreview,
  search: benchSearchFigures,
  mailed: benchMailed,
  searchable: benchSearchable,
  'by-keyboard': benchByKeyboard,
  weights: benchWeights,
};

const run = async (name: string, bench: Bench): Promise<BenchReport> => {
  process.stderr.write(`── ${name}\n`);
  const startedAtMs = performance.now();
  const seconds = (): number => (performance.now() - startedAtMs) / 1000;
  try {
    const {figures, details} = await bench();
    return {name, seconds: seconds(), figures, details};
  } catch (failure) {
    process.stderr.write(
      `${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`,
    );
    return {
      name,
      seconds: seconds(),
      figures: [],
      failure: failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure),
    };
  }
};

const main = async (asked: readonly string[]): Promise<number> => {
  const unknown = asked.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}\n`,
    );
    return 2;
  }
  await buildIfChanged(join(projectFolder, '.local/build.stamp'));
  const reports: BenchReport[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (asked.length === 0 || asked.includes(name)) reports.push(await run(name, bench));
  }
  await stopBenchCloud();
  const folder = writeReport(reports);
  process.stdout.write(`\n${tableOf(reports)}\n\nIn full: ${join(folder, 'report.json')}\n`);
  // A figure that is not reached is told, not failed: a busy machine misses it too. What could not run fails.
  return reports.some(({failure}) => failure !== undefined) ? 1 : 0;
};

process.exitCode = await main(process.argv.slice(2));
