import {fileURLToPath} from 'node:url';

/** The root of the project, without a slash at the end. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
