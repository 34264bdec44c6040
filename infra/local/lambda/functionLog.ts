import {createWriteStream, mkdirSync, type WriteStream} from 'node:fs';
import {join} from 'node:path';

interface FunctionLogs {
  /** Takes one line of a function's output. */
  readonly writer: (name: string) => (line: string) => void;
  readonly close: () => void;
}

const ERROR = /"level":"(error|ERROR)"|^\S*Error:/;
const SHOWN_LENGTH = 300;

/** Each function's output in `<folder>/<function>.log`; errors are also shown in short. */
export const functionLogs = (folder: string, show: (line: string) => void): FunctionLogs => {
  mkdirSync(folder, {recursive: true});
  const streams: WriteStream[] = [];
  return {
    writer: (name) => {
      const stream = createWriteStream(join(folder, `${name}.log`), {flags: 'a'});
      streams.push(stream);
      return (line) => {
        stream.write(`${line}\n`);
        if (ERROR.test(line)) show(`${name}: ${line.slice(0, SHOWN_LENGTH)}`);
      };
    },
    close: () => {
      for (const stream of streams) stream.end();
    },
  };
};
