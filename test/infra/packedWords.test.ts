import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {afterAll, describe, expect, it} from 'vitest';
import {TEXT_FILES} from '../../infra/constructs/packedTexts.ts';
import {PACKED_FILES, packedWords} from '../../infra/constructs/packedWords.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-menu-words-'));
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

const shared = fileURLToPath(new URL('../../shared', import.meta.url));
const FILES = [...PACKED_FILES.map((name) => `taxonomy/${name}`), ...TEXT_FILES];

const bundleOf = async (names: readonly string[], outfile: string, isPacked: boolean): Promise<number> => {
  const {metafile} = await build({
    stdin: {
      contents: names.map((name) => `export * from './${name}.ts';`).join('\n'),
      resolveDir: shared,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    plugins: isPacked ? [packedWords(shared)] : [],
    metafile: true,
  });
  return Object.values(metafile.outputs).reduce((sum, {bytes}) => sum + bytes, 0);
};

describe('Words and tables packed in a bundle', () => {
  it.each(FILES)('say the same as in %s.ts', async (name) => {
    const outfile = join(folder, `${basename(name)}.mjs`);
    await bundleOf([name], outfile, true);
    const source = (await import(join(shared, `${name}.ts`))) as Record<string, unknown>;
    const bundled = (await import(pathToFileURL(outfile).href)) as Record<string, unknown>;
    expect({...bundled}).toEqual({...source});
  });

  it('take less than two thirds of their room', async () => {
    const packed = await bundleOf(FILES, join(folder, 'packed.mjs'), true);
    const plain = await bundleOf(FILES, join(folder, 'plain.mjs'), false);
    expect(packed).toBeLessThan((plain * 2) / 3);
  });
});
