import type {KnownProgramme} from '#shared/search/phrases.ts';
import {log} from '../log.ts';

/** Programmes change a few times a year; a new one may take this long to be known by its name. */
const FRESH_MS = 5 * 60_000;

/** Where they could not be read again, the next try waits so long. */
const RETRY_MS = 10_000;

/**
 * The programmes' names, read once in five minutes however many searches ask for them. Where they cannot be read again,
 * those that are held are still given.
 */
export const knownProgrammes = (
  list: () => Promise<readonly KnownProgramme[]>,
  now: () => number = Date.now,
): (() => Promise<readonly KnownProgramme[]>) => {
  let held: {readonly atMs: number; readonly programmes: Promise<readonly KnownProgramme[]>} | undefined;
  let last: readonly KnownProgramme[] | undefined;
  const read = async (): Promise<readonly KnownProgramme[]> => {
    try {
      return (last = await list());
    } catch (failure) {
      if (!last) {
        held = undefined;
        throw failure;
      }
      log('warn', 'programmes-not-read', {failure});
      const programmes = Promise.resolve(last);
      held = {atMs: now() - FRESH_MS + RETRY_MS, programmes};
      return programmes;
    }
  };
  return () => {
    if (held && now() - held.atMs < FRESH_MS) return held.programmes;
    const programmes = read();
    held = {atMs: now(), programmes};
    return programmes;
  };
};
