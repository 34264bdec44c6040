import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib';
import {bytes, integer, number, object, record, type Shaped, string} from '#shared/shape.ts';

/** The live version of one shard, and what it was made of. */
export const ShardEntry = object({
  version: string,
  chunks: integer,
  /** Listings in it. */
  count: integer,
  /** Of the bytes before compression: equal hashes are equal shards. */
  contentHash: string,
  /** When the rows that it was built from began to be read, epoch milliseconds: it holds all that was saved before. */
  readFromEpochMs: number,
});
export type ShardEntry = Shaped<typeof ShardEntry>;

/** The shards of a root by cell. They never overlap, and together they cover the root. */
export const ManifestRow = object({
  shards: record(ShardEntry),
  /** Counts the changes of this row. */
  revision: integer,
});
export type ManifestRow = Shaped<typeof ManifestRow>;

/** Listings in the shards of a root; one that stands in two counts twice. */
export const listingsIn = ({shards}: Pick<ManifestRow, 'shards'>): number =>
  Object.values(shards).reduce((sum, {count}) => sum + count, 0);

/** How full a root was at a revision of its manifest. */
export const RegistryEntry = object({count: integer, revision: integer});

export const ChunkRow = object({bytes: bytes});

/** A version that is being written, or that a crash has left half written. */
export const WriteRow = object({version: string, chunks: integer});

/** An item may be 400 kB; names and numbers need little. */
const CHUNK_BYTES = 350_000;

/** Quality 4 packs a shard to a quarter; higher costs more time than it saves bytes. */
const QUALITY = 4;

export const packShard = (bytes: Uint8Array): Uint8Array[] => {
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < packed.length; at += CHUNK_BYTES) chunks.push(packed.subarray(at, at + CHUNK_BYTES));
  return chunks;
};

export const unpackShard = (chunks: readonly Uint8Array[]): Uint8Array =>
  brotliDecompressSync(Buffer.concat(chunks));
