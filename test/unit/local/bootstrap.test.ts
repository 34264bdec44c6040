import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {projectFolder} from '../../../infra/local/projectFolder.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bootstrap-'));
});
afterAll(() => {
  rmSync(folder, {recursive: true});
});

/** Runs a TypeScript program through the bootstrap; signals it once it has written a line, when asked to. */
const run = (
  program: string,
  args: string[] = [],
  signal?: NodeJS.Signals,
): Promise<{output: string; code: number | null}> =>
  new Promise((resolve) => {
    const file = join(folder, 'program.ts');
    writeFileSync(file, program);
    const child = spawn(process.execPath, [join(projectFolder, 'infra/bootstrap.mjs'), file, ...args], {
      cwd: folder,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (signal) child.kill(signal);
    });
    child.on('exit', (code) => {
      resolve({output: output.trim(), code});
    });
  });

describe('The bootstrap', () => {
  it("runs TypeScript on the project's own Node, with its tools first on the path", async () => {
    const {output} = await run(
      'const version: string = process.versions.node; console.log(version, process.cwd(), process.env.PATH);',
    );

    const [version = '', cwd, path = ''] = output.split(' ');
    expect(version.split('.')[0]).toBe('24');
    expect(cwd).toBe(projectFolder);
    expect(path.split(':').slice(0, 2)).toEqual([
      join(projectFolder, 'node_modules/node/bin'),
      join(projectFolder, 'node_modules/.bin'),
    ]);
  });

  it('passes arguments on, and the exit code back', async () => {
    expect(
      await run('console.log(process.argv.slice(2).join()); process.exit(7);', ['--fresh', 'a b']),
    ).toEqual({output: '--fresh,a b', code: 7});
  });

  it('passes signals on, so that the program can end in its own way', async () => {
    const program =
      "process.on('SIGTERM', () => { console.log('stopping'); process.exit(3); }); console.log('up'); setTimeout(() => {}, 20000);";
    expect(await run(program, [], 'SIGTERM')).toEqual({output: 'up\nstopping', code: 3});
  });

  it('ends as the program ended when a signal killed it', async () => {
    expect((await run("process.kill(process.pid, 'SIGKILL');")).code).toBe(137);
  });
});
