import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {afterAll, describe, expect, it} from 'vitest';
import {PACKED_FILES, packedWords} from '../../infra/constructs/packedWords.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-menu-words-'));
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

const taxonomy = fileURLToPath(new URL('../../shared/taxonomy', import.meta.url));

const bundleOf = async (names: readonly string[], outfile: string, isPacked: boolean): Promise<number> => {
  const {metafile} = await build({
    stdin: {
      contents: names.map((name) => `export * from './${name}.ts';`).join('\n'),
      resolveDir: taxonomy,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    plugins: isPacked ? [packedWords(taxonomy)] : [],
    metafile: true,
  });
  return Object.values(metafile.outputs).reduce((sum, {bytes}) => sum + bytes, 0);
};

describe('Words packed in a bundle', () => {
  it.each(PACKED_FILES)('say the same as in %s.ts', async (name) => {
    const outfile = join(folder, `${name}.mjs`);
    await bundleOf([name], outfile, true);
    const source = (await import(join(taxonomy, `${name}.ts`))) as Record<string, unknown>;
    const bundled = (await import(pathToFileURL(outfile).href)) as Record<string, unknown>;
    expect({...bundled}).toEqual({...source});
  });

  it('take less than two thirds of their room', async () => {
    const packed = await bundleOf(PACKED_FILES, join(folder, 'packed.mjs'), true);
    const plain = await bundleOf(PACKED_FILES, join(folder, 'plain.mjs'), false);
    expect(packed).toBeLessThan((plain * 2) / 3);
  });
});
