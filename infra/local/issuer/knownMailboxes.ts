import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import * as z from 'zod';

const Known = z.record(z.string(), z.string());

/** Who has an account with the local issuer, by subject, as Cognito's user pool keeps them. */
export interface KnownMailboxes {
  readonly has: (subject: string) => boolean;
  readonly emailOf: (subject: string) => string;
  readonly add: (subject: string, email: string) => void;
}

/** Kept in a file, so that whoever had an account before a restart has it after. A broken file is as good as none. */
export const knownMailboxes = (path: string): KnownMailboxes => {
  const read = (): Record<string, string> => {
    if (!existsSync(path)) return {};
    try {
      return Known.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      return {};
    }
  };
  const emails = new Map(Object.entries(read()));
  return {
    has: (subject) => emails.has(subject),
    emailOf: (subject) => emails.get(subject) ?? '',
    add(subject, email) {
      if (emails.get(subject) === email) return;
      emails.set(subject, email);
      writeFileSync(path, JSON.stringify(Object.fromEntries(emails)));
    },
  };
};
