import {rootOf} from '#shared/geo/cells.ts';

/** Attribute names that every table shares. */
export const KEY = {partition: 'pk', sort: 'sk', expires: 'expiresAtEpochSeconds'} as const;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const alone = (pk: string, sk: string): Key => ({pk, sk});

/**
 * Keys of the Directory that a fresh process needs before its first search (`directoryKeys` has them too): it reads this
 * file and not the others' keys.
 */
export const searchKeys = {
  programme: (programmeId: string) => alone('PROGRAMMES', `PROGRAMME#${programmeId}`),
  /** All schemes by which providers are certified, in one row; or a change of that list, by its number. */
  schemes: (change?: string) => alone('SCHEMES', change ?? 'LIST'),
  demand: (day: string, name: string) => alone(`DEMAND#${day}`, name),
} as const;

export const indexKeys = {
  manifest: (root: string) => alone(`SHARD#${root}`, 'MANIFEST'),
  chunk: (cell: string, version: string, number: number) =>
    alone(`SHARD#${rootOf(cell)}`, `CHUNK#${cell}#${version}#${String(number).padStart(4, '0')}`),
  /** That a version is being written, and in how many chunks: what a crash leaves is found by it. */
  write: (cell: string, version: string) => alone(`SHARD#${rootOf(cell)}`, `WRITE#${cell}#${version}`),
  postcodes: (sector: string) => alone(`POSTCODES#${sector}`, 'POSTCODES'),
  deciles: (sector: string) => alone(`POSTCODES#${sector}`, 'DECILES'),
  /** One attribute a root: how many listings it holds. */
  registry: () => alone('SHARDS', 'REGISTRY'),
} as const;
