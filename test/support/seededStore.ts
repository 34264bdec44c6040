import {createHash} from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import {join} from 'node:path';
import {londonDate} from '#shared/london.ts';
import {startCloud} from '../../infra/local/cloud.ts';
import {projectFolder} from '../../infra/local/projectFolder.ts';
import {seedIfEmpty} from '../../infra/local/seed.ts';

const FOLDER = join(projectFolder, '.local/test');
const PREFIX = 'seeded-';
/** Everything that decides what an import of the demonstration menu leaves in the store, and what its tables are. */
const SOURCES = [
  'functions/{data,import,indexer}/**/*.{ts,tsx}',
  'shared/{certification,geo,model,search,taxonomy}/**/*.ts',
  'shared/*.ts',
  'infra/local/{store,streams}/**/*.ts',
  'cdk.out/*-Data.template.json',
  'package-lock.json',
];
/** What of a cloud's folder is its data; the log and the lock are of one run. */
const KEPT = ['store.db', 'checkpoints.json', 'secrets.json'];

/** Another for other sources, and for another London day: runs are generated relative to today. */
const fingerprint = (): string => {
  const hash = createHash('sha256').update(londonDate(new Date()));
  for (const file of globSync(SOURCES, {cwd: projectFolder}).sort()) {
    hash.update(`\n${file}\n`).update(readFileSync(join(projectFolder, file)));
  }
  return hash.digest('hex').slice(0, 16);
};

const copy = (from: string, to: string): void => {
  mkdirSync(to, {recursive: true});
  for (const name of KEPT.filter((each) => existsSync(join(from, each)))) {
    cpSync(join(from, name), join(to, name));
  }
};

/** Seeds a cloud of its own and keeps its folder; of two that do it at once, the one that is done first wins. */
const seed = async (name: string): Promise<void> => {
  const work = mkdtempSync(join(FOLDER, 'seeding-'));
  try {
    const cloud = await startCloud({dir: join(work, 'cloud'), quiet: true, schedules: false});
    try {
      await seedIfEmpty(cloud);
    } finally {
      await cloud.stop();
    }
    copy(join(work, 'cloud'), join(work, 'kept'));
    if (!existsSync(join(FOLDER, name))) renameSync(join(work, 'kept'), join(FOLDER, name));
  } finally {
    rmSync(work, {recursive: true, force: true});
  }
};

/**
 * Puts a store with the demonstration menu, which can be searched, into the folder of a cloud that is about to start.
 * It is seeded once for the same sources and the same London day, in `.local/test`; later it is copied.
 */
export const copySeededStore = async (dir: string): Promise<void> => {
  const name = `${PREFIX}${fingerprint()}`;
  mkdirSync(FOLDER, {recursive: true});
  if (!existsSync(join(FOLDER, name))) {
    await seed(name);
    const old = readdirSync(FOLDER).filter((each) => each.startsWith(PREFIX) && each !== name);
    for (const each of old) rmSync(join(FOLDER, each), {recursive: true, force: true});
  }
  copy(join(FOLDER, name), dir);
};
