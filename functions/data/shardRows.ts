import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib';
import * as z from 'zod/mini';

/** Which version of a shard is live, and what it was made of. */
export const ManifestRow = z.object({
  version: z.string(),
  chunks: z.int(),
  /** Listings in it. */
  count: z.int(),
  /** Of the bytes before compression: equal hashes are equal shards. */
  contentHash: z.string(),
  /** When the rows that it was built from began to be read, epoch milliseconds: it holds all that was saved before. */
  readFromEpochMs: z.number(),
});
export type ManifestRow = z.infer<typeof ManifestRow>;

export const ChunkRow = z.object({bytes: z.instanceof(Uint8Array)});

/** An item may be 400 kB; names and numbers need little. */
const CHUNK_BYTES = 350_000;

/** Quality 4 packs a shard of 10,000 listings to a fifth; higher costs more time than it saves bytes. */
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
