import {isLargest} from '#shared/geo/cells.ts';
import {ProblemError} from '#shared/problems.ts';
import {EVERYWHERE} from '#shared/search/reach.ts';

/**
 * A place in the list of all listings: root after root, and in each by the hash of the id. It names no number of rows and no
 * count, so that what is published before or after it moves nothing.
 */
export interface Position {
  readonly root: string;
  readonly hash: number;
}

/** Where a list begins. */
export const START = 'start';
/** After all of a root. */
const END = Infinity;

/** The position behind everything of a root. */
export const endOf = (root: string): Position => ({root, hash: END});

/** What reaches everywhere stands first. */
const orderOf = (root: string): string => (root === EVERYWHERE ? '' : root);

export const inOrder = (one: Position, other: Position): number => {
  const [first, second] = [orderOf(one.root), orderOf(other.root)];
  if (first !== second) return first < second ? -1 : 1;
  return one.hash === other.hash ? 0 : one.hash < other.hash ? -1 : 1;
};

/** A root's name, and where it is not read to its end the last hash, in hexadecimal. */
export const cursorOf = ({root, hash}: Position): string =>
  hash === END ? root : `${root}-${hash.toString(16)}`;

/**
 * The position after which to read on; undefined at the start.
 * @throws ProblemError `invalid-request`. Whoever makes one up that could be gets what stands after it, and no more than others.
 */
export const readCursor = (cursor: string): Position | undefined => {
  if (cursor === START) return undefined;
  const [, root = '', hash] = /^([a-z0-9]+)(?:-([0-9a-f]{1,14}))?$/.exec(cursor) ?? [];
  if (root === EVERYWHERE || isLargest(root))
    return {root, hash: hash === undefined ? END : Number.parseInt(hash, 16)};
  throw new ProblemError('invalid-request', 'This cannot be asked of the feed', {
    errors: [{pointer: '#/cursor', detail: 'Use start, or the next_cursor of the answer before'}],
  });
};
