/** Who has an account with the local issuer. */
export const ACCOUNTS_FILE = 'accounts.json';
/** The inbox. */
export const MAILS_FILE = 'mails.jsonl';

/** Files that people have brought. */
export const OBJECTS_FOLDER = 'objects';

/** What a cloud leaves in its folder, and `fresh` forgets. */
export const KEPT: readonly string[] = [
  'store.db',
  'store.db-wal',
  'store.db-shm',
  'checkpoints.json',
  'dead-letters.jsonl',
  'secrets.json',
  ACCOUNTS_FILE,
  MAILS_FILE,
  OBJECTS_FOLDER,
  'logs',
  'seeding',
];
