import type {Candidate} from '../candidate.ts';
import {feedRecords} from '../feed/feedRecords.ts';
import type {MapOptions} from '../../feeds/toListing.ts';
import {hsdsService, readJoins} from './hsdsService.ts';
import {HsdsPackage} from './hsdsTables.ts';

/**
 * The records of an HSDS tabular package: its organisations, then its services as listings. Services stream; the
 * tables that they join are in memory (about 60 MB for 4,000 services). @throws InputProblem
 */
export async function* readHsds(folder: string, options: MapOptions): AsyncGenerator<Candidate> {
  const from = await HsdsPackage.open(folder);
  const joins = await readJoins(from);
  const records = feedRecords(options);
  const organisationsFile = from.fileName('organizations') ?? '';
  for await (const {row, line} of from.rows('organizations')) {
    const where = `${organisationsFile} line ${line}`;
    if (row.id === undefined) {
      yield {where, kind: 'organisations', rejected: 'It has no id', share: 0};
      continue;
    }
    const phone = joins.phonesByOrganisation.get(row.id)?.[0]?.number;
    const given = {
      id: row.id,
      name: row.name,
      description: row.description,
      url: row.url ?? row.website,
      phone,
    };
    yield records.organisation(given, {where, share: 0});
  }
  const servicesFile = from.fileName('services') ?? '';
  for await (const {row, line, share} of from.rows('services')) {
    const where = `${servicesFile} line ${line}`;
    const service = hsdsService(row, joins);
    if (service) yield* records.service(service, {where, share});
    else yield {where, kind: 'listings', rejected: 'It has no id', share};
  }
}
