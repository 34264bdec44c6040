import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {pipeline} from 'node:stream';
import {createGunzip} from 'node:zlib';
import {InputProblem} from './inputProblem.ts';

/** The lines that one read brought, and how much of the file has been read: 0 to 1. */
interface LineBatch {
  readonly lines: readonly string[];
  readonly share: number;
}

/**
 * A text file, plain or gzipped (by its name), in batches of whole lines without their ends; a byte order mark is
 * taken off. Only a batch is in memory at a time. @throws InputProblem when it cannot be opened or unzipped
 */
export async function* openLines(path: string): AsyncGenerator<LineBatch> {
  const size = await stat(path).then(
    (found) => {
      if (!found.isFile()) throw new InputProblem(`${path} is a folder. Give the file itself.`);
      return found.size;
    },
    (failure: unknown) => {
      throw new InputProblem(`There is no file ${path}.`, failure);
    },
  );
  const file = createReadStream(path, {highWaterMark: 1 << 18});
  // `pipeline` closes the file when reading stops half way; what went wrong is thrown by the loop below.
  const stream = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file;
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      const lines = (rest + decoder.decode(chunk, {stream: true})).split(/\r?\n/);
      rest = lines.pop() ?? '';
      if (lines.length > 0) yield {lines, share: size === 0 ? 1 : file.bytesRead / size};
    }
  } catch (failure) {
    if ((failure as {code?: string}).code?.startsWith('Z_')) {
      throw new InputProblem(`${path} is not a gzip file, or it is damaged.`, failure);
    }
    throw failure;
  }
  if (rest !== '') yield {lines: [rest], share: 1};
}
