import {brotliDecompressSync, constants, zstdCompressSync, zstdDecompressSync} from 'node:zlib';
import {bytes, integer, number, object, orElse, record, type Shaped, string} from '#shared/shape.ts';

/**
 * What is at home somewhere, and nowhere else (shared/search/home.ts): listings, and the places of those listings. For the
 * open feed, which gives each once. 0 in rows that are older than the feed, until they are built again.
 */
const HOME = {services: orElse(integer, 0), places: orElse(integer, 0)} as const;
export interface Home {
  readonly services: number;
  readonly places: number;
}

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
  ...HOME,
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

/** What is at home in the shards of a root. */
export const homeIn = ({shards}: Pick<ManifestRow, 'shards'>): Home => {
  const entries = Object.values(shards);
  return {
    services: entries.reduce((sum, {services}) => sum + services, 0),
    places: entries.reduce((sum, {places}) => sum + places, 0),
  };
};

/** How full a root was at a revision of its manifest. */
export const RegistryEntry = object({count: integer, revision: integer, ...HOME});
export type RegistryEntry = Shaped<typeof RegistryEntry>;

export const ChunkRow = object({bytes: bytes});

/** A version that is being written, or that a crash has left half written. */
export const WriteRow = object({version: string, chunks: integer});

/** An item may be 400 kB; names and numbers need little. */
const CHUNK_BYTES = 350_000;

/** Level 6 packs a shard to a quarter or less; higher costs more time than it saves bytes. */
const LEVEL = 6;

/** A shard as rows hold it. Zstandard is unpacked 3 times as fast as Brotli of the same size, and somebody waits for it. */
export const packShard = (bytes: Uint8Array): Uint8Array[] => {
  const packed = zstdCompressSync(bytes, {params: {[constants.ZSTD_c_compressionLevel]: LEVEL}});
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < packed.length; at += CHUNK_BYTES) chunks.push(packed.subarray(at, at + CHUNK_BYTES));
  return chunks;
};

/** Every Zstandard frame begins so (RFC 8878, 3.1.1). */
const ZSTANDARD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/**
 * How many bytes a frame of ours holds, as its header says (RFC 8878, 3.1.1.1); undefined where it does not. Ours have no
 * dictionary. In the 16 kB at a time that Node would unpack, a shard takes twice as long and is copied once more.
 */
const lengthIn = (frame: Buffer): number | undefined => {
  const descriptor = frame.readUInt8(ZSTANDARD.length);
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const at = ZSTANDARD.length + (isSingleSegment ? 1 : 2);
  switch (descriptor >> 6) {
    case 0:
      return isSingleSegment ? frame.readUInt8(at) : undefined;
    case 1:
      return frame.readUInt16LE(at) + 256;
    case 2:
      return frame.readUInt32LE(at);
    default:
      return Number(frame.readBigUInt64LE(at));
  }
};

/** One byte more is asked for than there is, or Node would look for more of it. It takes no less than 64. */
const unpackFrame = (frame: Buffer): Uint8Array => {
  const length = lengthIn(frame);
  return zstdDecompressSync(frame, length === undefined ? {} : {chunkSize: Math.max(length + 1, 64)});
};

/** The inverse of `packShard`. A shard that has not changed for long may still be packed with Brotli. */
export const unpackShard = (chunks: readonly Uint8Array[]): Uint8Array => {
  const [only] = chunks;
  const packed =
    only && chunks.length === 1
      ? Buffer.from(only.buffer, only.byteOffset, only.byteLength)
      : Buffer.concat(chunks);
  const isZstandard = ZSTANDARD.equals(packed.subarray(0, ZSTANDARD.length));
  return isZstandard ? unpackFrame(packed) : brotliDecompressSync(packed);
};
