import {relative} from 'node:path';
import {stripVTControlCharacters} from 'node:util';

/** What the runs read of Vitest's JSON report. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    /** Path of the file. */
    readonly name: string;
    readonly status: string;
    /** Why the file itself failed: its imports, its hooks. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The first line of a failure, without the colours of a terminal. */
const firstLine = (message = ''): string =>
  (stripVTControlCharacters(message).split('\n', 1)[0] ?? '').slice(0, 300);

/** Every test that failed, and every file that could not be run: a line each, with the first line of why. */
export const failuresIn = ({testResults}: VitestReport): string[] =>
  testResults
    .filter(({status}) => status === 'failed')
    .flatMap(({name, message, assertionResults}) => {
      const failed = assertionResults.filter(({status}) => status === 'failed');
      const file = relative(process.cwd(), name);
      if (failed.length === 0) return [`${file}: ${firstLine(message)}`];
      return failed.map(
        ({fullName, failureMessages}) => `${file}: ${fullName}: ${firstLine(failureMessages[0])}`,
      );
    });
