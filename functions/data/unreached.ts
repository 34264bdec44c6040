import type {UnreachedRow} from './directory/rows.ts';
import {isUnreachedKey, KEY} from './keys.ts';

/** What the courier has said of a cell or a listing: the bands of its runs, and whether mail comes back. */
export const apart = <Row extends Readonly<Record<string, unknown>>>(
  rows: readonly Row[],
): {bands: Row[]; unreached: Row[]} => {
  const isUnreached = (row: Row) => isUnreachedKey(String(row[KEY.sort]));
  return {bands: rows.filter((row) => !isUnreached(row)), unreached: rows.filter(isUnreached)};
};

/** Of a listing or its search document: what says whether it can be referred to on this site. */
interface Referable {
  readonly id: string;
  readonly version: number;
  readonly referral: {readonly isOnline: boolean};
}

/** The listing, or its search document, with online referral off when mail to it comes back. */
export const reachable = <Of extends Referable>(of: Of, unreached: readonly UnreachedRow[]): Of =>
  unreached.some(({listingId, version}) => listingId === of.id && version === of.version)
    ? {...of, referral: {...of.referral, isOnline: false}}
    : of;
