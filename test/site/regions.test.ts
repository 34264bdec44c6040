import {globSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {REGIONS} from '#shared/ui/regions.ts';

const UI = new URL('../../shared/ui/', import.meta.url).pathname;
const registry = readFileSync(`${UI}regions.ts`, 'utf8');
const declared = globSync('**/*.{ts,tsx}', {cwd: UI}).flatMap((file) =>
  [...readFileSync(`${UI}${file}`, 'utf8').matchAll(/^export const (\w+) = region[<(]/gm)].map(
    ([, name = '']) => name,
  ),
);

describe('the registry of regions', () => {
  it.each(declared)('has %s, so that its states are tried in a browser', (name) => {
    expect(registry).toMatch(new RegExp(`register\\(${name},`));
  });

  it.each(REGIONS)('gives "$name" a page and at least one state', ({shells, states}) => {
    expect(shells).not.toHaveLength(0);
    expect(Object.keys(states)).not.toHaveLength(0);
  });
});
