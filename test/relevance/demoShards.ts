import type {Certificate} from '#shared/model/certificate.ts';
import type {Programme} from '#shared/model/programme.ts';
import {
  buildShard,
  openShard,
  type SearchDocument,
  searchDocument,
  type Shard,
  cutIntoShards,
} from '#shared/search/index.ts';
import {demoMenu} from '../../functions/import/demo/index.ts';

export interface DemoSearch {
  readonly documents: readonly SearchDocument[];
  readonly shards: readonly Shard[];
  readonly programmes: readonly Programme[];
}

/** The demonstration menu of a day, as search documents and as the shards that the indexer would make of them. */
export const demoSearch = (today: string): DemoSearch => {
  const organisations = new Map<string, {id: string; name: string}>();
  const programmes = new Map<string, Programme>();
  const certificates: Certificate[] = [];
  const documents: SearchDocument[] = [];
  for (const record of demoMenu(today)) {
    if (record.type === 'organisation') organisations.set(record.organisation.id, record.organisation);
    if (record.type === 'programme') programmes.set(record.programme.id, record.programme);
    if (record.type === 'certificate') certificates.push(record.certificate);
    if (record.type !== 'listing') continue;
    const {listing, runs} = record;
    const organisation = organisations.get(listing.organisationId);
    if (!organisation) throw new Error(`No provider ${listing.organisationId}`);
    const programme = programmes.get(listing.programmeId ?? '');
    documents.push(
      searchDocument({
        listing: {...listing, version: 1, updatedAt: `${today}T09:00:00Z`},
        runs,
        organisation,
        programme,
        certificates,
      }),
    );
  }
  return {
    documents,
    shards: [...cutIntoShards(documents)].map(([cell, held]) => openShard(buildShard(held, {cell}))),
    programmes: [...programmes.values()],
  };
};
