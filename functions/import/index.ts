import {parseArgs} from 'node:util';
import {setFlagsFromString} from 'node:v8';
import {importEnvironment} from './environment.ts';
import {explain} from './explain.ts';
import {importRun} from './importRun.ts';
import {menuSchema} from './menuSchema.ts';
import {progressOn} from './progress.ts';
import {Report} from './report.ts';
import {type ImportKind, IMPORTS, runImport} from './runImport.ts';
import {Tally} from './tally.ts';

const USAGE = `Usage: npm run import -- <what> <path> [--source <name>] [--report <file>]

  menu <file.jsonl>            our own full model, one record a line
  oruk <file or folder>        Open Referral UK 3.0 JSON
  hsds <folder>                HSDS tabular package (services.csv and the rest)
  postcodes <file.csv[.gz]>    postcodes with latitude and longitude
  demo                         the demonstration menu
  schema                       prints the JSON Schema of a menu line

  --source <name>   the feed's name, first in the ids of what it brings (hsds: its folder's name)
  --report <file>   where to name each rejected row (.local/import-report-<time>.jsonl)
`;

const defaultReportPath = (now: Date): string =>
  `.local/import-report-${now.toISOString().replaceAll(/[:.]/g, '-')}.jsonl`;

const isImport = (what: string | undefined): what is ImportKind => IMPORTS.some((kind) => kind === what);

const main = async (): Promise<number> => {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {source: {type: 'string'}, report: {type: 'string'}, help: {type: 'boolean', short: 'h'}},
  });
  const [what, path] = positionals;
  if (what === 'schema') {
    process.stdout.write(`${JSON.stringify(menuSchema(), null, 2)}\n`);
    return 0;
  }
  if (values.help || !isImport(what)) {
    if (what !== undefined && !values.help) process.stderr.write(`There is no import called "${what}".\n\n`);
    process.stderr.write(USAGE);
    return values.help ? 0 : 2;
  }
  // Rows come and go by the million: a small nursery keeps the heap from growing to several times what it holds.
  setFlagsFromString('--semi-space-growth-factor=1');

  const environment = await importEnvironment();
  process.stderr.write(`Importing into ${environment.name}\n`);
  const run = importRun({
    tally: new Tally(),
    report: new Report(values.report ?? defaultReportPath(new Date())),
    progress: progressOn(process.stderr),
  });
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  try {
    await runImport({kind: what, path, source: values.source}, environment, run, {say});
  } finally {
    run.progress.done();
    await run.report.close();
    environment.client.destroy();
  }
  if (run.report.lines > 0)
    process.stdout.write(`What was rejected or changed, and why: ${run.report.path}\n`);
  process.stdout.write(`${run.tally.lines().join('\n')}\n`);
  return 0;
};

try {
  process.exitCode = await main();
} catch (failure) {
  process.stderr.write(`${explain(failure)}\n`);
  process.exitCode = 1;
}
