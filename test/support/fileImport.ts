import type {Page, Visitor} from './visitor.ts';

/** The words of a page, without its markup. */
export const wordsOf = ({body}: Page): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

/** How many pages are new, changed and not changed by a file, and how much of it cannot be used, as its preview says. */
export const counted = (page: Page): (string | undefined)[] =>
  ['New pages', 'Changed pages', 'Not changed', '(?:Rows|Services) that cannot be used'].map(
    (key) => new RegExp(`${key}</dt><dd[^>]*>(.*?)</dd>`, 's').exec(page.body)?.[1],
  );

/** A curator who gives files to the import page: what is neither text nor bytes is given as JSON. `curator`: who it is now. */
export const fileImport = (curator: () => Visitor) => {
  const upload = async (file: unknown, source = 'county'): Promise<Page> => {
    const {hidden} = await curator().get('/curator/import');
    const text = typeof file === 'string' || Buffer.isBuffer(file) ? file : JSON.stringify(file);
    return await curator().upload('/curator/import', {...Object.fromEntries(hidden), source}, text);
  };
  return {
    upload,
    /** @throws Error when the file cannot be read */
    preview: async (file: unknown, source?: string): Promise<Page & {path: string}> => {
      const {location, body} = await upload(file, source);
      if (location === undefined) throw new Error(body);
      return {...(await curator().get(location)), path: location};
    },
    carryOut: async (shown: Page & {path: string}): Promise<Page> => {
      await curator().post(shown.path, {}, {from: shown});
      return await curator().get(shown.path);
    },
  };
};
