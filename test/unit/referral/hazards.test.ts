import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const HAZARDS = read('../../../shared/referral/README.md')
  .split('\n')
  .filter((line) => /^\| H\d+ \|/.test(line))
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return {
      id: cells[1] ?? '',
      cells: cells.slice(1, -1),
      tests: [...(cells[6] ?? '').matchAll(/`([^`]+)`/g)],
    };
  });

const SOURCES = ['./', '../http/', '../../data/referrals/']
  .flatMap((folder) =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((file) => /\.test\.tsx?$/.test(file) && file !== 'hazards.test.ts')
      .map((file) => read(`${folder}${file}`)),
  )
  .join('\n');

describe('the hazard log', () => {
  it('has hazards', () => {
    expect(HAZARDS.length).toBeGreaterThan(10);
  });

  it.each(HAZARDS)('$id says hazard, cause, effect, control and test', ({cells}) => {
    expect(cells).toHaveLength(6);
    expect(cells.filter((cell) => cell === '')).toEqual([]);
  });

  it.each(HAZARDS)('$id names tests that exist', ({tests}) => {
    const missing = tests.map(([, name]) => name ?? '').filter((name) => !SOURCES.includes(`'${name}'`));
    expect(missing).toEqual([]);
    expect(tests.length).toBeGreaterThan(0);
  });
});
