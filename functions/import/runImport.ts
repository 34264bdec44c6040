import {stat} from 'node:fs/promises';
import {basename, resolve} from 'node:path';
import {londonDate} from '#shared/london.ts';
import {placeStore} from '../data/placeStore.ts';
import {type Candidate, kindOf} from './candidate.ts';
import {completePlaces} from './completePlaces.ts';
import type {ImportEnvironment} from './environment.ts';
import {slugify} from '../feeds/plainText.ts';
import {readHsds} from './hsds/readHsds.ts';
import {importRecords} from './importRecords.ts';
import type {ImportRun} from './importRun.ts';
import {InputProblem} from './inputProblem.ts';
import {readOruk} from './oruk/readOruk.ts';
import {importPostcodes} from './postcodes/importPostcodes.ts';
import {readMenuFile} from './readMenuFile.ts';
import {recordSaver} from './saveRecord.ts';

export const IMPORTS = ['menu', 'oruk', 'hsds', 'postcodes', 'demo'] as const;
export type ImportKind = (typeof IMPORTS)[number];

export interface ImportRequest {
  readonly kind: ImportKind;
  /** Absent for the demonstration, which is in the code. */
  readonly path?: string | undefined;
  /** The feed's name, first in every id; its folder's name when absent. */
  readonly source?: string | undefined;
}

interface ImportOptions {
  readonly now?: () => Date;
  /** For sentences that are no row's: a file that was passed over. */
  readonly say: (sentence: string) => void;
}

async function* demoCandidates(today: string): AsyncGenerator<Candidate> {
  const {demoMenu} = await import('./demo/index.ts');
  const records = demoMenu(today);
  for (const [index, record] of records.entries()) {
    yield {where: `record ${index + 1}`, kind: kindOf(record.type), record, share: index / records.length};
  }
}

const sourceOf = ({kind, path = '', source}: ImportRequest): string => {
  if (source !== undefined) return slugify(source, 40);
  return kind === 'hsds' ? slugify(basename(resolve(path)), 40) : kind;
};

/**
 * Runs one import into the tables of an environment; what became of each record is in `run`. Doing it twice with the
 * same input changes nothing the second time. @throws InputProblem
 */
export const runImport = async (
  request: ImportRequest,
  {client, directoryTable, indexTable, accountsTable}: ImportEnvironment,
  run: ImportRun,
  {now = () => new Date(), say}: ImportOptions,
): Promise<void> => {
  const {kind, path = ''} = request;
  if (kind !== 'demo' && path === '')
    throw new InputProblem(`Say what to import: npm run import -- ${kind} <path>`);
  const index = {client, tableName: indexTable};
  if (kind === 'postcodes') return importPostcodes(path, index, run);

  const isFolder =
    kind !== 'demo' &&
    (await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  if (kind === 'menu' && isFolder) throw new InputProblem(`${path} is a folder. Give the menu file itself.`);
  const today = londonDate(now());
  const source = sourceOf(request);
  const candidates = {
    demo: () => demoCandidates(today),
    menu: () => readMenuFile(path),
    hsds: () => readHsds(path, {source, today}),
    oruk: () => readOruk(path, {source, today}, say),
  }[kind]();
  const saver = recordSaver(
    {client, tableName: directoryTable},
    {source, believesMailboxes: kind === 'demo', now},
  );
  await importRecords(candidates, {complete: completePlaces(placeStore(index)), saver}, run);
  if (kind === 'demo' && accountsTable !== undefined) {
    const {inviteDemoPeople} = await import('./demo/inviteDemoPeople.ts');
    await inviteDemoPeople({client, tableName: accountsTable}, now());
  }
};
