import {mkdirSync, writeFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg} from 'node:os';
import {join} from 'node:path';
import {projectFolder} from '../../infra/local/projectFolder.ts';
import type {Figure} from './figures.ts';

const FOLDER = join(projectFolder, '.local/bench');

export interface BenchReport {
  readonly name: string;
  readonly seconds: number;
  readonly figures: readonly Figure[];
  readonly details?: unknown;
  /** Why there are no figures. */
  readonly failure?: string;
}

const verdict = ({isGood}: Figure): string => (isGood === undefined ? '' : isGood ? 'good' : 'NOT');

const rowsOf = (reports: readonly BenchReport[]): string[][] =>
  reports.flatMap(({name, figures, failure}) => [
    ...figures.map((figure) => [name, figure.what, figure.measured, figure.reach ?? '', verdict(figure)]),
    ...(failure === undefined ? [] : [[name, failure, 'not measured', '', 'NOT']]),
  ]);

const HEAD = ['bench', 'what', 'measured', 'reach', ''];

/** How busy the machine was: a figure in ms means nothing without it. */
const machine = () => ({
  at: new Date().toISOString(),
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  loadOfLastMinute: Number(loadavg()[0]?.toFixed(1) ?? 0),
});

/** The report as one table of Markdown. */
export const tableOf = (reports: readonly BenchReport[]): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(HEAD), line(HEAD.map(() => '---')), ...rowsOf(reports).map(line)].join('\n');
};

/** Where reports and pictures are written; made when it is not there. */
export const reportFolder = (): string => {
  mkdirSync(FOLDER, {recursive: true});
  return FOLDER;
};

/** Writes `report.json` and `report.md`, and gives the folder that they are in. */
export const writeReport = (reports: readonly BenchReport[]): string => {
  reportFolder();
  const on = machine();
  writeFileSync(join(FOLDER, 'report.json'), `${JSON.stringify({machine: on, benches: reports}, null, 2)}\n`);
  const words = `Measured at ${on.at} on ${on.cores} cores (${on.processor}), Node ${on.node}, load of the last minute ${on.loadOfLastMinute}.`;
  writeFileSync(join(FOLDER, 'report.md'), `${words}\n\n${tableOf(reports)}\n`);
  return FOLDER;
};
