import {randomUUID} from 'node:crypto';
import type {FunctionModel} from '../template/functions.ts';
import {type FunctionProcess, type Outcome, startProcess} from './functionProcess.ts';

export interface FunctionPool {
  readonly model: FunctionModel;
  readonly invoke: (payload: string, requestId?: string) => Promise<Outcome>;
  /** Has one process loaded before it is needed. */
  readonly warm: () => void;
  /** Signals every process; how many there were. */
  readonly kill: (signal: NodeJS.Signals) => number;
  readonly stop: () => Promise<void>;
}

interface PoolOptions {
  readonly model: FunctionModel;
  readonly environment: Readonly<Record<string, string>>;
  /** At most so many processes, however much the template would allow. */
  readonly maxProcesses: number;
  readonly onLine: (line: string) => void;
}

/** An idle process is ended after so long, but for the last one. */
const IDLE_MS = 60_000;

/**
 * A function's processes. Each takes one request at a time; when all are busy and there may be no more, callers wait.
 * AWS would start up to the reserved concurrency and then throttle; a laptop has fewer cores, so waiting stands for
 * the environments that it does not have.
 */
export const functionPool = ({model, environment, maxProcesses, onLine}: PoolOptions): FunctionPool => {
  const limit = Math.max(1, Math.min(maxProcesses, model.reservedConcurrency ?? maxProcesses));
  const all = new Set<FunctionProcess>();
  const idle: {process: FunctionProcess; sinceMs: number}[] = [];
  const waiting: ((process: FunctionProcess) => void)[] = [];
  let isStopped = false;

  const add = (): FunctionProcess => {
    const started = startProcess({model, environment, onLine});
    all.add(started);
    void started.ended.then(() => {
      all.delete(started);
      const at = idle.findIndex(({process}) => process === started);
      if (at >= 0) idle.splice(at, 1);
      // A place is free again: whoever waits gets a new process.
      const next = isStopped ? undefined : waiting.shift();
      if (next) next(add());
    });
    return started;
  };

  const take = (): Promise<FunctionProcess> => {
    // Last in, first out: the others grow old and are let go.
    for (let free = idle.pop(); free; free = idle.pop()) {
      if (free.process.isAlive()) return Promise.resolve(free.process);
    }
    const alive = [...all].filter((process) => process.isAlive());
    if (alive.length < limit) return Promise.resolve(add());
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };

  const give = (process: FunctionProcess): void => {
    if (!process.isAlive()) return;
    const next = waiting.shift();
    if (next) next(process);
    else idle.push({process, sinceMs: Date.now()});
  };

  const reaper = setInterval(() => {
    const oldest = Date.now() - IDLE_MS;
    while (all.size > 1 && idle[0] && idle[0].sinceMs < oldest) idle.shift()?.process.kill('SIGTERM');
  }, IDLE_MS / 4);
  reaper.unref();

  return {
    model,
    invoke: async (payload, requestId = randomUUID()) => {
      const process = await take();
      const outcome = await process.invoke({payload, requestId, deadlineEpochMs: 0});
      give(process);
      return outcome;
    },
    warm: () => {
      if (all.size === 0) idle.push({process: add(), sinceMs: Date.now()});
    },
    kill: (signal) => {
      const count = all.size;
      for (const process of all) process.kill(signal);
      return count;
    },
    stop: async () => {
      isStopped = true;
      clearInterval(reaper);
      const ending = [...all].map(({ended}) => ended);
      for (const process of all) process.kill('SIGKILL');
      await Promise.all(ending);
    },
  };
};
