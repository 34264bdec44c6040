import {setTimeout as delay} from 'node:timers/promises';
import {type ResultItem, SearchResults} from '#shared/model/search.ts';
import {formFields} from './formFields.ts';

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A form that is open in somebody's browser, with what they typed into it. */
interface OpenForm {
  /** Presses its button. @throws Error where it is not taken */
  readonly press: () => Promise<void>;
}

const encoded = (fields: Typed): string => {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) form.append(name, each);
  }
  return form.toString();
};

/** How a listing is edited in a whole cloud, by the forms of the pages and by who may: as people do it. */
export const editsByForm = (
  url: string,
  {listingId, cookies}: {listingId: string; cookies: {readonly editor: string; readonly curator: string}},
) => {
  const open = async (cookie: string, path: string, typed: Typed): Promise<OpenForm> => {
    const headers = {cookie: `session=${cookie}`};
    const page = await fetch(`${url}${path}`, {headers});
    if (page.status !== 200) throw new Error(`${path} was answered ${page.status}`);
    const body = encoded({...formFields(await page.text()), ...typed});
    return {
      press: async () => {
        const answer = await fetch(`${url}${path}`, {
          method: 'POST',
          redirect: 'manual',
          headers: {
            ...headers,
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
          },
          body,
        });
        if (answer.status !== 303) throw new Error(`${path} was answered ${answer.status}`);
      },
    };
  };
  const home = `/provider/listings/${encodeURIComponent(listingId)}`;
  return {
    /** A change that goes live at once: how many weeks people wait. */
    trusted: async (wait: number): Promise<OpenForm> =>
      await open(cookies.editor, `${home}/times`, {wait: String(wait)}),

    /** A change that waits for a curator, who has it open: another summary. */
    approval: async (summary: string): Promise<OpenForm> => {
      await (await open(cookies.editor, `${home}/name`, {summary})).press();
      await (await open(cookies.editor, home, {act: 'send', why: 'It has changed.'})).press();
      const path = `/curator/proposals/${encodeURIComponent(listingId)}`;
      return await open(cookies.curator, path, {act: 'approve'});
    },
  };
};

const LOOK_MS = 5;
const LONGEST_MS = 30_000;

/**
 * How long a search takes to find what is wanted, from now on, in milliseconds. A search with a place: others are kept by the
 * edge for a while. @throws Error after 30 seconds
 */
export const foundAfterMs = async (
  url: string,
  {q, postcode}: {readonly q: string; readonly postcode: string},
  isWanted: (item: ResultItem) => boolean,
): Promise<number> => {
  const startedAtMs = performance.now();
  const address = `${url}/api/search?${new URLSearchParams({q, postcode}).toString()}`;
  for (;;) {
    const answer = await fetch(address);
    if (answer.status !== 200) throw new Error(`The search was answered ${answer.status}`);
    const {items} = SearchResults.parse(await answer.json());
    const tookMs = performance.now() - startedAtMs;
    if (items.some(isWanted)) return tookMs;
    if (tookMs > LONGEST_MS) throw new Error(`It was not found in ${LONGEST_MS} ms`);
    await delay(LOOK_MS);
  }
};
