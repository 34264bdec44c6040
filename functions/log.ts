/** The only fields that a log line may hold: none of them can carry what a person typed. */
export interface LogFields {
  readonly route?: string;
  readonly requestId?: string;
  readonly count?: number;
  readonly shard?: string;
  readonly version?: number;
  readonly messageId?: string;
  readonly kind?: string;
  readonly attempt?: number;
  /** A thrown value: its name and stack are written; the message of a ProblemError or a zod error never is. */
  readonly failure?: unknown;
}

const failureOf = (failure: unknown) =>
  failure instanceof Error
    ? {
        name: failure.name,
        stack: (failure.stack ?? '')
          .split('\n')
          .filter((line) => line.trimStart().startsWith('at '))
          .slice(0, 12),
      }
    : {name: typeof failure};

/** One JSON line on stdout. `event` is a fixed word, never built from input. */
export const log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  {failure, ...fields}: LogFields = {},
): void => {
  const line = {level, event, ...fields, ...(failure === undefined ? {} : {failure: failureOf(failure)})};
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
