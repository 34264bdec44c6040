import {type Bits, bitsFor} from './bits.ts';

/** Where the arrays of numbers come from that a search works with, all 0. */
export interface Room {
  readonly bits: (count: number) => Bits;
  readonly floats: (count: number) => Float32Array;
  readonly bytes: (count: number) => Uint8Array;
}

/** Each array by itself: for what is kept. */
export const APART: Room = {
  bits: bitsFor,
  floats: (count) => new Float32Array(count),
  bytes: (count) => new Uint8Array(count),
};

/** More than most searches need. */
const LEAST_BYTES = 128 * 1024;
/** More than this is not kept for the next search. */
const MOST_BYTES = 1024 * 1024;

/** Views of one block after the other, the next one larger where one was not enough. */
class Blocks implements Room {
  #block = new ArrayBuffer(LEAST_BYTES);
  #used = 0;

  #take(bytes: number): number {
    if (this.#used + bytes > this.#block.byteLength) {
      this.#block = new ArrayBuffer(Math.max(2 * this.#block.byteLength, bytes));
      this.#used = 0;
    }
    const from = this.#used;
    // Every array begins at a multiple of what a number takes.
    this.#used += (bytes + 3) & ~3;
    return from;
  }

  bits(count: number): Bits {
    const words = (count + 31) >>> 5;
    const from = this.#take(4 * words);
    return new Uint32Array(this.#block, from, words);
  }

  floats(count: number): Float32Array {
    const from = this.#take(4 * count);
    return new Float32Array(this.#block, from, count);
  }

  bytes(count: number): Uint8Array {
    const from = this.#take(count);
    return new Uint8Array(this.#block, from, count);
  }

  /** Makes it empty again. @returns whether it is small enough to be kept */
  clear(): boolean {
    new Uint8Array(this.#block, 0, this.#used).fill(0);
    this.#used = 0;
    return this.#block.byteLength <= MOST_BYTES;
  }
}

let spare: Blocks | undefined;

/** Whoever searches while another search has the room gets room of their own. */
const takeRoom = (): Blocks => {
  const room = spare ?? new Blocks();
  spare = undefined;
  return room;
};

const giveBack = (room: Blocks): void => {
  if (room.clear()) spare = room;
};

/**
 * Does `work` with room that the next search uses again: nothing that it gives may hold an array of it. A search works
 * with some dozens of arrays, and asking the machine for each took a fifth of its time.
 */
export const inSharedRoom = <Result>(work: (room: Room) => Result): Result => {
  const room = takeRoom();
  try {
    return work(room);
  } finally {
    giveBack(room);
  }
};

/** The same for work that waits for something in between. */
export const inSharedRoomMeanwhile = async <Result>(
  work: (room: Room) => Promise<Result>,
): Promise<Result> => {
  const room = takeRoom();
  try {
    return await work(room);
  } finally {
    giveBack(room);
  }
};
