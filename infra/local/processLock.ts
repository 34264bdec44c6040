import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import * as z from 'zod';
import {StartError} from './startError.ts';

const Owner = z.object({pid: z.number(), started: z.string()});
const Kept = z.object({cloud: Owner, store: Owner.optional()});
type Owner = z.infer<typeof Owner>;

/** When a process began, in the system's own ticks: tells a pid from a later one with the same number. Linux only; else "". */
const startedAt = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const isRunning = ({pid, started}: Owner): boolean => {
  try {
    process.kill(pid, 0);
    return startedAt(pid) === started;
  } catch {
    return false;
  }
};

const ownerOf = (pid: number): Owner => ({pid, started: startedAt(pid)});

interface ProcessLock {
  /** Remembers the store's process, so that the next start can end it if this one is killed. */
  readonly setStore: (pid: number) => void;
  readonly release: () => void;
}

const held = new Set<string>();

/**
 * One cloud for one folder of data. A store that outlived a killed cloud is ended first.
 * @throws StartError when another cloud uses the folder
 */
export const lockFolder = (path: string): ProcessLock => {
  const inUse = new StartError(
    `The local cloud is already running with the data in ${dirname(path)}. Stop the other "npm start" first.`,
  );
  if (held.has(path)) throw inUse;
  if (existsSync(path)) {
    const kept = Kept.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (kept.success) {
      if (kept.data.cloud.pid !== process.pid && isRunning(kept.data.cloud)) throw inUse;
      if (kept.data.store && isRunning(kept.data.store)) process.kill(kept.data.store.pid, 'SIGKILL');
    }
  }
  const own = ownerOf(process.pid);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, JSON.stringify({cloud: own}));
  held.add(path);
  return {
    setStore: (pid) => {
      writeFileSync(path, JSON.stringify({cloud: own, store: ownerOf(pid)}));
    },
    release: () => {
      held.delete(path);
      rmSync(path, {force: true});
    },
  };
};
