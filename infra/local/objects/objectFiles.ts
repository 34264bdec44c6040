import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import * as z from 'zod';
import {sha256Hex} from './signature.ts';

const Details = z.object({
  key: z.string(),
  etag: z.string(),
  atMs: z.number(),
  /** Headers that it is served with (`content-type`). */
  headers: z.record(z.string(), z.string()),
});

export interface StoredObject extends z.infer<typeof Details> {
  readonly body: Buffer;
}

/** What is deleted by itself: everything whose name begins so, so many days after it came. */
export interface Expiry {
  readonly prefix: string;
  readonly days: number;
}

export interface ObjectFiles {
  readonly put: (key: string, body: Buffer, headers: StoredObject['headers']) => StoredObject;
  readonly get: (key: string) => StoredObject | undefined;
  readonly remove: (key: string) => void;
}

const DAY_MS = 86_400_000;

/** The objects of one bucket, as files in a folder. Versions are not kept here. */
export const objectFiles = (folder: string, expiry: readonly Expiry[]): ObjectFiles => {
  const place = (key: string): string => join(folder, sha256Hex(key));
  const remove = (key: string): void => {
    for (const ending of ['.json', '.bin']) rmSync(`${place(key)}${ending}`, {force: true});
  };
  return {
    remove,
    put: (key, body, headers) => {
      const etag = `"${createHash('md5').update(body).digest('hex')}"`;
      const details = {key, etag, atMs: Date.now(), headers};
      mkdirSync(dirname(place(key)), {recursive: true});
      writeFileSync(`${place(key)}.bin`, body);
      writeFileSync(`${place(key)}.json`, JSON.stringify(details));
      return {...details, body};
    },
    get: (key) => {
      if (!existsSync(`${place(key)}.json`)) return undefined;
      const details = Details.parse(JSON.parse(readFileSync(`${place(key)}.json`, 'utf8')));
      const isOver = expiry.some(
        ({prefix, days}) => key.startsWith(prefix) && details.atMs + days * DAY_MS <= Date.now(),
      );
      if (isOver) remove(key);
      return isOver ? undefined : {...details, body: readFileSync(`${place(key)}.bin`)};
    },
  };
};
