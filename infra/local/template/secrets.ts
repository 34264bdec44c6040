import {randomInt} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import * as z from 'zod';

const Kept = z.record(z.string(), z.string());
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
const DEFAULT_LENGTH = 32;

const randomText = (length: number): string =>
  Array.from({length}, () => LETTERS[randomInt(LETTERS.length)]).join('');

export interface Secrets {
  /** The secret of that name, made at first use and the same ever after. */
  readonly value: (name: string, options?: {length?: number}) => string;
}

/** Local stand-ins for secrets, in a file that only the owner can read. */
export const localSecrets = (path: string): Secrets => {
  const kept = existsSync(path) ? Kept.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  return {
    value: (name, {length = DEFAULT_LENGTH} = {}) => {
      const known = kept[name];
      if (known !== undefined) return known;
      const made = randomText(length);
      kept[name] = made;
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, JSON.stringify(kept, null, 2), {mode: 0o600});
      return made;
    },
  };
};
