/** What tests look at in a row of the open feed. */
export interface FeedRow {
  readonly id: string;
  readonly name?: string;
  readonly term?: string;
  readonly alert?: string;
  readonly accreditations?: string;
  readonly additional_urls?: readonly {readonly url: string}[];
  readonly attributes?: readonly {readonly taxonomy_term_id: string}[];
}

export interface FeedPage {
  readonly total_items: number;
  readonly total_pages: number;
  readonly size: number;
  readonly contents: readonly FeedRow[];
}

/** All pages of a list of the open feed, as the standard's validator asks for them. */
export const readFeed = async (origin: string, list: string, perPage: number): Promise<FeedPage[]> => {
  const pages: FeedPage[] = [];
  for (let number = 1, isLast = false; !isLast; number += 1) {
    const answer = await fetch(`${origin}/api/oruk/${list}?perPage=${perPage}&page=${number}`);
    if (answer.status !== 200) throw new Error(`Page ${number} of ${list}: ${answer.status}`);
    const page = (await answer.json()) as FeedPage;
    pages.push(page);
    isLast = number >= page.total_pages;
  }
  return pages;
};

/** All rows of a list of the open feed. */
export const rowsOf = async (origin: string, list: string, perPage = 50): Promise<FeedRow[]> =>
  (await readFeed(origin, list, perPage)).flatMap(({contents}) => contents);
