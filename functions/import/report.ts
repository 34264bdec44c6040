import {createWriteStream, type WriteStream} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {once} from 'node:events';
import {dirname} from 'node:path';

/** A row that did not go in as it stood: where it stands in the input, which one it is, and why. */
export interface ReportLine {
  /** File and line, or file and place in it: "services.csv line 12". */
  readonly where: string;
  /** Its own id in the source, when it has one. */
  readonly id?: string | undefined;
  readonly outcome: 'rejected' | 'changed';
  readonly why: string;
}

/**
 * A file of JSON lines that names each row that was rejected, or changed to fit ("changed": a web address that was
 * none, left out). It is made with the first line: no file means that nothing is to be said.
 */
export class Report {
  readonly path: string;
  #file: WriteStream | undefined;
  #lines = 0;

  constructor(path: string) {
    this.path = path;
  }

  get lines(): number {
    return this.#lines;
  }

  async add(line: ReportLine): Promise<void> {
    if (!this.#file) {
      await mkdir(dirname(this.path), {recursive: true});
      this.#file = createWriteStream(this.path);
    }
    this.#lines += 1;
    if (!this.#file.write(`${JSON.stringify(line)}\n`)) await once(this.#file, 'drain');
  }

  async close(): Promise<void> {
    if (!this.#file) return;
    this.#file.end();
    await once(this.#file, 'finish');
  }
}
