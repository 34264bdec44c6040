/**
 * Runs one of the project's TypeScript commands on a fresh clone: installs what package-lock.json names when that is
 * not what is installed, then hands over to the project's own Node. Runs itself on any Node from 20.
 *
 * node infra/bootstrap.mjs <file.ts> [arguments]
 */
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {constants} from 'node:os';
import {delimiter, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(project, 'node_modules');
const lockFile = join(project, 'package-lock.json');
const stampFile = join(modules, '.local-menu-installed');
const oldestNode = 24;

const fail = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/**
 * True when this lock file was installed by us before, or by npm: it leaves a lock of its own in node_modules, written
 * within seconds of ours or later.
 */
const isInstalled = () => {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true;
  const installed = join(modules, '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs - 5000;
};

/** Starts a program with this terminal, passes signals on, and gives its exit code or signal. */
const run = (command, args, env) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {cwd: project, stdio: 'inherit', env});
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    child.on('error', (failure) => fail(`${command} did not start: ${failure.message}`));
    child.on('exit', (code, signal) => {
      for (const each of signals) process.off(each, pass);
      resolve(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1));
    });
  });

const install = async () => {
  console.log('Installing what the project needs. This takes about a minute, once.');
  // Started by npm, its own program is known; else the one on the path.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--progress=true'];
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], process.env)
    : await run('npm', args, process.env);
  if (code !== 0)
    fail('npm could not install the project (see above). Check your connection, then try again.');
};

const [file, ...args] = process.argv.slice(2);
if (!file) fail('Say which file to run: node infra/bootstrap.mjs <file.ts> [arguments]');
if (!isInstalled()) await install();
writeFileSync(stampFile, lockHash());

const ownNode = join(modules, 'node', 'bin', 'node');
const node = existsSync(ownNode) ? ownNode : process.execPath;
if (node === process.execPath && Number(process.versions.node.split('.')[0]) < oldestNode) {
  fail(
    `This needs Node ${oldestNode} or later, and the project's own copy does not exist for your system. You have ${process.versions.node}.`,
  );
}
process.exitCode = await run(node, [file, ...args], {
  ...process.env,
  PATH: [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
});
