import {readFileSync} from 'node:fs';
import type {Shells} from './page.ts';

let read: Shells | undefined;

/**
 * The page shells that stand beside the bundle as `shells.json`: read at the first page, not at the start, so that
 * answers in JSON do not wait for them. @throws Error when the file is missing: a fault of the deployment.
 */
export const shells = (): Shells =>
  // The site's build wrote the file, and fillShell refuses a page that it lacks.
  (read ??= JSON.parse(readFileSync(new URL('./shells.json', import.meta.url), 'utf8')) as Shells);
