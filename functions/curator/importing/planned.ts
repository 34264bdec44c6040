import type {ImportRow, RefusedRow} from '../../data/imports/rows.ts';
import type {Subject} from '../../editing/openSubject.ts';
import type {CuratorDeps} from '../deps.ts';

/** What a row of a file comes to, or a service of it. */
export type Planned =
  | {
      readonly kind: 'unchanged';
      readonly listingId: string;
      /** What it says and will not be taken. */
      readonly notes?: readonly RefusedRow[] | undefined;
    }
  | {
      readonly kind: 'refused';
      readonly refused: readonly RefusedRow[];
      readonly listingId: string | undefined;
    }
  | {
      readonly kind: 'changes';
      readonly row: Omit<ImportRow, 'state' | 'expiresAtEpochSeconds'>;
      readonly notes?: readonly RefusedRow[] | undefined;
    };

export interface Planning {
  readonly source: string;
  /** The London day. */
  readonly today: string;
  readonly now: Date;
}

export type PlanDeps = Pick<CuratorDeps, 'editing' | 'imports' | 'getOrganisation'>;

/** Where in a file something of a page stands, and of which page it is. */
export interface Placed {
  readonly line: number;
  readonly listingId: string;
}

export const refused = (
  {line, listingId}: Omit<Placed, 'listingId'> & {readonly listingId?: string},
  column: string,
  why: string,
): Planned => ({kind: 'refused', refused: [{line, column, why}], listingId});

/** Why a page takes no change of a file; nothing when it does, or is not there. */
export const whyClosed = (subject: Subject | undefined): string | undefined => {
  if (subject?.stored?.row.listing.merged) return 'This page was merged into another';
  return subject && !subject.stored ? 'Its provider is writing a new page of this id' : undefined;
};
