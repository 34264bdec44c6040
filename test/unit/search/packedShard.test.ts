import {randomBytes} from 'node:crypto';
import {brotliCompressSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {packShard, unpackShard} from '../../../functions/data/shardRows.ts';

describe('A packed shard', () => {
  it.each([0, 1, 255, 256, 1000, 65_791, 65_792, 900_000])(
    'comes back as it was, from as many rows as %i bytes need',
    (length) => {
      const bytes = randomBytes(length);
      const chunks = packShard(bytes);
      expect(chunks.every((chunk) => chunk.length <= 350_000)).toBe(true);
      expect(Buffer.from(unpackShard(chunks)).equals(bytes)).toBe(true);
    },
  );

  it('is unpacked at once, into as much room as it needs', () => {
    const unpacked = unpackShard(packShard(new Uint8Array(900_000)));
    expect(unpacked.buffer.byteLength).toBeLessThanOrEqual(900_001);
  });

  it('is still read when it was packed with Brotli', () => {
    const bytes = Buffer.from('walking group '.repeat(5000));
    const packed = brotliCompressSync(bytes);
    const chunks = [packed.subarray(0, 20), packed.subarray(20)];
    expect(Buffer.from(unpackShard(chunks)).equals(bytes)).toBe(true);
  });
});
