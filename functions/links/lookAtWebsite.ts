import type {WebsiteAnswer} from '#shared/freshness/websiteLook.ts';
import {type AskOptions, askSite} from './askSite.ts';

/** Something is there that wants a person, a name, or less haste: no sign that the page is gone. Nor is going in circles. */
const GUARDED: ReadonlySet<number> = new Set([401, 402, 403, 405, 406, 407, 408, 425, 429, 451]);

/** Whether a website answers: asked for its headers, and for the page where that fails, as some take only that. */
export const lookAtWebsite = async (
  url: string,
  options: AskOptions,
): Promise<{readonly answer: WebsiteAnswer; readonly isAnswered: boolean}> => {
  const head = await askSite(url, 'HEAD', options);
  const status = head !== undefined && head < 300 ? head : await askSite(url, 'GET', options);
  if (status === undefined) return {answer: 'down', isAnswered: false};
  if (status < 300) return {answer: 'up', isAnswered: true};
  return {answer: status < 400 || GUARDED.has(status) ? 'unknown' : 'down', isAnswered: true};
};
