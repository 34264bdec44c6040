import {fork} from 'node:child_process';
import {join} from 'node:path';
import type {FunctionModel} from '../template/functions.ts';
import {type InvokeMessage, READY, type ResultMessage} from './protocol.ts';

/** How an invocation ended, in Lambda's terms. */
export type Outcome =
  | {readonly kind: 'result'; readonly payload: string}
  | {readonly kind: 'error'; readonly errorType: string; readonly errorMessage: string};

/** One execution environment: one process, one request at a time. */
export interface FunctionProcess {
  readonly pid: number;
  /** Resolves with the outcome, whatever happens: a killed process is an error of type `Runtime.ExitError`. */
  readonly invoke: (message: Omit<InvokeMessage, 'id'>) => Promise<Outcome>;
  readonly isAlive: () => boolean;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<void>;
}

interface ProcessOptions {
  readonly model: FunctionModel;
  /** What stands for the services: endpoints and keys. */
  readonly environment: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
}

const INIT_MS = 20_000;

const exited = (model: FunctionModel): Outcome => ({
  kind: 'error',
  errorType: 'Runtime.ExitError',
  errorMessage: `${model.name} exited before it answered`,
});

const lines = (onLine: (line: string) => void) => {
  let rest = '';
  return (chunk: Buffer): void => {
    const parts = `${rest}${chunk.toString()}`.split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) if (line !== '') onLine(line);
  };
};

/** Starts a process with exactly the declared environment and what Lambda itself adds. */
export const startProcess = ({model, environment, onLine}: ProcessOptions): FunctionProcess => {
  const child = fork(join(import.meta.dirname, 'child.ts'), [model.folder, model.handler], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: {
      PATH: process.env.PATH,
      LANG: 'en_US.UTF-8',
      TZ: 'UTC',
      LAMBDA_TASK_ROOT: model.folder,
      AWS_LAMBDA_FUNCTION_NAME: model.name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.memoryMb),
      ...environment,
      ...model.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.on('data', lines(onLine));
  child.stderr?.on('data', lines(onLine));

  let nextId = 0;
  let settle: ((outcome: Outcome) => void) | undefined;
  let isAlive = true;
  let becomeReady: (isReady: boolean) => void = () => undefined;
  const ready = new Promise<boolean>((resolve) => {
    becomeReady = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      isAlive = false;
      becomeReady(false);
      settle?.(exited(model));
      settle = undefined;
      resolve();
    };
    child.once('exit', end);
    child.once('error', (failure) => {
      onLine(JSON.stringify({level: 'error', event: 'process-failed', errorMessage: failure.message}));
      end();
    });
  });
  child.on('message', (message) => {
    if (message === READY) {
      becomeReady(true);
      return;
    }
    const result = message as ResultMessage;
    if (result.id !== nextId) return;
    settle?.(
      'result' in result
        ? {kind: 'result', payload: result.result}
        : {kind: 'error', errorType: result.error.errorType, errorMessage: result.error.errorMessage},
    );
    settle = undefined;
  });
  const initTimer = setTimeout(() => child.kill('SIGKILL'), INIT_MS);
  void ready.then(() => {
    clearTimeout(initTimer);
  });

  return {
    pid: child.pid ?? -1,
    isAlive: () => isAlive,
    ended,
    kill: (signal) => {
      // From the signal on it gets no more requests, though its end is heard of a moment later.
      isAlive = false;
      child.kill(signal);
    },
    invoke: async (message) => {
      if (!(await ready)) return exited(model);
      nextId += 1;
      const id = nextId;
      return new Promise((resolve) => {
        // The clock starts when the handler does, as Lambda's: loading the module has its own.
        const timer = setTimeout(() => {
          onLine(
            JSON.stringify({
              level: 'error',
              event: 'timed-out',
              requestId: message.requestId,
              timeoutMs: model.timeoutMs,
            }),
          );
          child.kill('SIGKILL');
        }, model.timeoutMs);
        settle = (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        };
        child.send({...message, id, deadlineEpochMs: Date.now() + model.timeoutMs}, (failure) => {
          if (failure) settle?.(exited(model));
        });
      });
    },
  };
};
