import type {KnownProgramme} from '#shared/search/phrases.ts';

/** Programmes change a few times a year; a new one may take this long to be known by its name. */
const FRESH_MS = 5 * 60_000;

/** The programmes' names, read once in five minutes however many searches ask for them. */
export const knownProgrammes = (
  list: () => Promise<readonly KnownProgramme[]>,
  now: () => number = Date.now,
): (() => Promise<readonly KnownProgramme[]>) => {
  let held: {readonly atMs: number; readonly programmes: Promise<readonly KnownProgramme[]>} | undefined;
  return () => {
    if (held && now() - held.atMs < FRESH_MS) return held.programmes;
    const programmes = list().catch((failure: unknown) => {
      held = undefined;
      throw failure;
    });
    held = {atMs: now(), programmes};
    return programmes;
  };
};
