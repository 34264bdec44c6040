import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {afterAll, describe, expect, it} from 'vitest';
import {compacted, compactLists} from '../../infra/constructs/compactLists.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-menu-lists-'));
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

const FILES = [
  'synonyms',
  'filterWords',
  'redFlags',
  'stopWords',
  'conditions',
  'programmeWords',
  'safetyCards',
];
const fileOf = (name: string): string =>
  fileURLToPath(new URL(`../../shared/taxonomy/${name}.ts`, import.meta.url));

describe('Lists of words in a bundle', () => {
  it.each(FILES)('say the same as in %s.ts', async (name) => {
    const outfile = join(folder, `${name}.mjs`);
    const {metafile} = await build({
      entryPoints: [fileOf(name)],
      outfile,
      bundle: true,
      format: 'esm',
      minify: true,
      plugins: [compactLists],
      metafile: true,
    });
    expect(Object.keys(metafile.outputs)).toHaveLength(1);
    const source = (await import(fileOf(name))) as Record<string, unknown>;
    const bundled = (await import(pathToFileURL(outfile).href)) as Record<string, unknown>;
    expect({...bundled}).toEqual({...source});
  });

  it('are left alone where they are short, hold something else, or a text that could not be parted again', () => {
    for (const source of [
      "['a', 'b']",
      "['a', 'b', c]",
      "['a', 'b', 'c|d']",
      "['a', 'b\\'', 'c']",
      "['a', // why\n 'b', 'c']",
    ]) {
      expect(compacted(source)).toBe(source);
    }
    expect(compacted(`[\n  'a',\n  "b's",\n  'c',\n]`)).toMatch(/partedList\("a\|b's\|c"\)$/);
  });
});
