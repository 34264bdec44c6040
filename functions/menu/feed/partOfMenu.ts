import type {SearchQuery} from '#shared/model/search.ts';
import {matching} from '#shared/search/matching.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {EVERYWHERE} from '#shared/search/reach.ts';
import type {ShardStore} from '../../data/shardStore.ts';
import {addedByCurators} from '../../search/addedByCurators.ts';
import {cursorOf, endOf, inOrder, readCursor} from './cursor.ts';

/** Listings that one request looks through: as many as a search without a place does. One root may hold more. */
const MOST_IN_PART = 20_000;

export interface PartDeps {
  readonly shards: Pick<ShardStore, 'homes' | 'load' | 'words' | 'nearConditions'>;
  readonly programmes: () => Promise<readonly KnownProgramme[]>;
  readonly now: () => Date;
}

interface Part {
  /** The ids of those that are wanted. */
  readonly ids: readonly string[];
  /** What to go on with; undefined where nothing is left. */
  readonly next: string | undefined;
}

/**
 * The next `most` of what a filter finds after a cursor, as far as one request may look: there may be fewer, or none, and more
 * after them. Where a request stops looking may change from one to the next; where it begins is in the cursor.
 * @throws ProblemError `invalid-request` for a cursor that cannot be
 */
export const partOfMenu =
  ({shards, programmes, now}: PartDeps) =>
  async (
    query: SearchQuery,
    {cursor, most}: {readonly cursor: string; readonly most: number},
  ): Promise<Part> => {
    const after = readCursor(cursor);
    const left = [...(await shards.homes())]
      .filter(([root]) => after === undefined || inOrder(endOf(root), after) > 0)
      .sort(([one], [other]) => inOrder(endOf(one), endOf(other)));
    const roots = new Set<string>();
    let listings = 0;
    for (const [root, {count}] of left) {
      if (roots.size > 0 && listings + count > MOST_IN_PART) break;
      roots.add(root);
      listings += count;
    }
    // Whoever has loaded what reaches everywhere has what curators have added.
    const [loaded, known] = await Promise.all([
      shards.load([...roots]),
      programmes(),
      shards.load([EVERYWHERE]),
    ]);
    const context = {now: now(), origin: null, programmes: known, ...addedByCurators(shards)};
    const found = matching(loaded, query, {context, roots})
      .filter((each) => after === undefined || inOrder(each, after) > 0)
      .sort(inOrder);
    const wanted = found.slice(0, most);
    const last = [...roots].at(-1);
    const readTo =
      found.length > most
        ? wanted.at(-1)
        : roots.size < left.length && last !== undefined
          ? endOf(last)
          : undefined;
    return {
      ids: wanted.map(({shard, place}) => shard.card(place).card.id),
      next: readTo && cursorOf(readTo),
    };
  };
