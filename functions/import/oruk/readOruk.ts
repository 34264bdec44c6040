import {readdir, readFile, stat} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {Candidate} from '../candidate.ts';
import {feedRecords, type FeedRecords} from '../feed/feedRecords.ts';
import type {MapOptions} from '../../feeds/toListing.ts';
import {InputProblem} from '../inputProblem.ts';
import {openLines} from '../openLines.ts';
import {OrukService, sourceOrganisationOf, sourceServiceOf} from '../../feeds/orukService.ts';
import {type FoundService, rankOf, servicesIn} from '../../feeds/servicesIn.ts';

const LINES = /\.(?:jsonl|ndjson)(?:\.gz)?$/;

/** A JSON document; undefined when the file is not JSON. */
const documentIn = async (path: string): Promise<{document: unknown} | undefined> => {
  try {
    return {document: JSON.parse(await readFile(path, 'utf8')) as unknown};
  } catch {
    return undefined;
  }
};

/** The files to read: the file itself, or those of a folder, the ones that tell most of each service first. */
const filesOf = async (path: string): Promise<{files: string[]; isFolder: boolean}> => {
  const found = await stat(path).catch((failure: unknown) => {
    throw new InputProblem(`There is no file or folder ${path}.`, failure);
  });
  if (!found.isDirectory()) return {files: [path], isFolder: false};
  const names = (await readdir(path)).filter((name) => LINES.test(name) || name.endsWith('.json')).sort();
  if (names.length === 0) throw new InputProblem(`${path} holds no .json, .jsonl or .ndjson file.`);
  const ranked: {file: string; rank: number}[] = [];
  for (const name of names) {
    const file = join(path, name);
    ranked.push({file, rank: LINES.test(name) ? 1 : rankOf((await documentIn(file))?.document)});
  }
  return {files: ranked.sort((a, b) => a.rank - b.rank).map(({file}) => file), isFolder: true};
};

/** The services of one file with where they stand. A page is read whole (feeds serve some hundred services in one); lines stream. */
async function* servicesOfFile(path: string): AsyncGenerator<FoundService | {at: string; rejected: string}> {
  const name = basename(path);
  if (!LINES.test(path)) {
    const read = await documentIn(path);
    if (!read) {
      yield {at: name, rejected: 'This file is not JSON'};
      return;
    }
    for (const found of servicesIn(read.document)) yield {...found, at: `${name} ${found.at}`.trim()};
    return;
  }
  let lineNumber = 0;
  for await (const {lines} of openLines(path)) {
    for (const line of lines) {
      lineNumber += 1;
      if (line.trim() === '') continue;
      const at = `${name} line ${lineNumber}`;
      try {
        yield* [...servicesIn(JSON.parse(line))].map(({service}) => ({at, service}));
      } catch {
        yield {at, rejected: 'This line is not JSON'};
      }
    }
  }
}

function* recordsOf(
  {at, service}: FoundService,
  from: Pick<Candidate, 'share' | 'document'>,
  records: FeedRecords,
): Generator<Candidate> {
  const place = {where: at, ...from};
  const parsed = OrukService.safeParse(service);
  const given = parsed.data && sourceServiceOf(parsed.data);
  if (!parsed.data || !given) {
    yield {...place, kind: 'listings', rejected: 'It has no id'};
    return;
  }
  const organisation = parsed.data.organization && sourceOrganisationOf(parsed.data.organization);
  if (organisation && given.name && !records.hasOrganisation(organisation.id)) {
    yield records.organisation(organisation, place);
  }
  yield* records.service(given, place);
}

/**
 * The records of Open Referral UK 3.0 JSON: a file or a folder of them. In a folder, files without services (its
 * taxonomies, say) are passed over, and said through `pass`. @throws InputProblem
 */
export async function* readOruk(
  path: string,
  options: MapOptions,
  pass: (sentence: string) => void,
): AsyncGenerator<Candidate> {
  const {files, isFolder} = await filesOf(path);
  const records = feedRecords(options);
  for (const [index, file] of files.entries()) {
    const share = index / files.length;
    let count = 0;
    for await (const found of servicesOfFile(file)) {
      count += 1;
      if ('rejected' in found) yield {where: found.at, kind: 'listings', rejected: found.rejected, share};
      else yield* recordsOf(found, {share, document: file}, records);
    }
    if (count > 0) continue;
    if (!isFolder) throw new InputProblem(`${file} holds no services in the shape of Open Referral UK 3.0.`);
    pass(`${basename(file)} holds no services: passed over.`);
  }
}
