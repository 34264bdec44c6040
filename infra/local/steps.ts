import {spawn} from 'node:child_process';
import {StartError} from './startError.ts';

/** Does one thing with a line that says so, and how long it took. */
export const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const startedAtMs = performance.now();
  const isTerminal = process.stdout.isTTY;
  process.stdout.write(isTerminal ? `  … ${name}` : `  … ${name}\n`);
  const clear = isTerminal ? '\r\u001b[2K' : '';
  try {
    const result = await work();
    process.stdout.write(
      `${clear}  ✓ ${name} (${((performance.now() - startedAtMs) / 1000).toFixed(1)} s)\n`,
    );
    return result;
  } catch (failure) {
    process.stdout.write(`${clear}  ✗ ${name}\n`);
    throw failure;
  }
};

/**
 * Runs a Node program of the project to its end. Its output is shown only when it fails.
 * @throws StartError with `sentence` and the output
 */
export const runNode = (
  args: readonly string[],
  {sentence, cwd, env = {}}: {sentence: string; cwd: string; env?: Readonly<Record<string, string>>},
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = `${output}${chunk.toString()}`.slice(-8000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new StartError(`${output.trim()}\n\n${sentence}`));
    });
  });
