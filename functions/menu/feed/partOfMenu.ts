import {isCell} from '#shared/geo/cells.ts';
import type {SearchQuery} from '#shared/model/search.ts';
import {ProblemError} from '#shared/problems.ts';
import {matching} from '#shared/search/matching.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {EVERYWHERE} from '#shared/search/reach.ts';
import type {ShardStore} from '../../data/shardStore.ts';

/** Listings that one request looks through: as many as a search without a place does. One root may hold more. */
const MOST_IN_PART = 20_000;

/** Where a list begins. */
const START = 'start';

export interface PartDeps {
  readonly shards: Pick<ShardStore, 'homes' | 'load' | 'words'>;
  readonly programmes: () => Promise<readonly KnownProgramme[]>;
  readonly now: () => Date;
}

/** What reaches everywhere stands first. */
const inOrder = (root: string): string => (root === EVERYWHERE ? '' : root);

/** @throws ProblemError `invalid-request` */
const readCursor = (cursor: string): string | undefined => {
  if (cursor === START) return undefined;
  if (cursor === EVERYWHERE || isCell(cursor)) return cursor;
  throw new ProblemError('invalid-request', 'This cannot be asked of the feed', {
    errors: [{pointer: '#/cursor', detail: 'Use start, or the next_cursor of the page before'}],
  });
};

interface Part {
  /** How many the part has in all. */
  readonly total: number;
  /** The ids of those that are wanted. */
  readonly ids: readonly string[];
  /** Where the next part begins; undefined after the last. */
  readonly next: string | undefined;
}

/**
 * What a filter finds in one part of the menu: the roots after the one that the cursor names, as many as a request may look
 * through. A root that comes or goes meanwhile moves nothing that is in another.
 * @throws ProblemError `invalid-request` for a cursor that the feed never gave
 */
export const partOfMenu =
  ({shards, programmes, now}: PartDeps) =>
  async (
    query: SearchQuery,
    {cursor, from, before}: {readonly cursor: string; readonly from: number; readonly before: number},
  ): Promise<Part> => {
    const after = readCursor(cursor);
    const left = [...(await shards.homes())]
      .filter(([root]) => after === undefined || inOrder(root) > inOrder(after))
      .sort(([one], [other]) => (inOrder(one) < inOrder(other) ? -1 : 1));
    const roots = new Set<string>();
    let listings = 0;
    for (const [root, {count}] of left) {
      if (roots.size > 0 && listings + count > MOST_IN_PART) break;
      roots.add(root);
      listings += count;
    }
    // Whoever has loaded what reaches everywhere has the words that curators have added.
    const [loaded, known] = await Promise.all([
      shards.load([...new Set([EVERYWHERE, ...roots])]),
      programmes(),
    ]);
    const context = {now: now(), origin: null, programmes: known, words: shards.words()};
    const found = matching(loaded, query, {context, roots});
    return {
      total: found.length,
      ids: found.slice(from, before).map(({shard, place}) => shard.card(place).card.id),
      next: roots.size < left.length ? [...roots].at(-1) : undefined,
    };
  };
