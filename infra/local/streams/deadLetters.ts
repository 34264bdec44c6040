import {appendFileSync, existsSync, mkdirSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';

/** A batch that a consumer gave up on, as it would arrive at the mapping's on-failure destination. */
export interface DeadLetter {
  readonly atIso: string;
  readonly function: string;
  readonly reason: string;
  readonly sequenceNumbers: readonly string[];
}

export interface DeadLetters {
  readonly add: (letter: DeadLetter) => void;
  readonly all: () => readonly DeadLetter[];
}

/** Dead letters, one JSON line each: what the queue would hold, without the records themselves, as on AWS. */
export const deadLetterFile = (path: string): DeadLetters => ({
  add: (letter) => {
    mkdirSync(dirname(path), {recursive: true});
    appendFileSync(path, `${JSON.stringify(letter)}\n`);
  },
  all: () =>
    existsSync(path)
      ? readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as DeadLetter)
      : [],
});
