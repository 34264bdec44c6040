import {afterEach, expect, it, vi} from 'vitest';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {knownProgrammes} from '../../../functions/menu/knownProgrammes.ts';

const HOPE: KnownProgramme = {
  id: 'hope',
  name: 'HOPE',
  aliases: [],
  conditions: [],
  supportType: 'self-management-education',
};

afterEach(() => {
  vi.restoreAllMocks();
});

it('keeps answering with the names it has when they cannot be read again', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  let [nowMs, reads, isDown] = [0, 0, false];
  const programmes = knownProgrammes(
    () => {
      reads += 1;
      return isDown ? Promise.reject(new Error('down')) : Promise.resolve([HOPE]);
    },
    () => nowMs,
  );
  expect(await programmes()).toEqual([HOPE]);
  isDown = true;
  nowMs = 301_000;
  expect(await Promise.all([programmes(), programmes()])).toEqual([[HOPE], [HOPE]]);
  expect(await programmes()).toEqual([HOPE]);
  expect(reads).toBe(2);
  isDown = false;
  nowMs += 11_000;
  expect(await programmes()).toEqual([HOPE]);
  expect(reads).toBe(3);
});

it('tries again at once where it never had any', async () => {
  let isDown = true;
  const programmes = knownProgrammes(() =>
    isDown ? Promise.reject(new Error('down')) : Promise.resolve([HOPE]),
  );
  await expect(programmes()).rejects.toThrow('down');
  isDown = false;
  expect(await programmes()).toEqual([HOPE]);
});
