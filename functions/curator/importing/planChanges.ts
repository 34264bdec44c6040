import type {Change} from '#shared/model/proposal.ts';
import {blankListing, changesFromNothing} from '#shared/proposal/blankListing.ts';
import type {FieldName} from '#shared/proposal/fields.ts';
import {isSameValue, type EditedPage, valueIn, withValue} from '#shared/proposal/page.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import type {StoredListing} from '../../data/directory/read.ts';
import type {RefusedRow} from '../../data/imports/rows.ts';
import {locatePlaces} from '../../editing/locatePlaces.ts';
import type {PlanDeps, Placed, Planned} from './planned.ts';

/** A new page says nothing of what nobody asked: it is open, and nobody knows what it costs. */
export const newPage = (id: string, organisationId: string, now: Date): EditedPage => {
  const blank = blankListing({id, organisationId, isDemonstration: false, now});
  return {listing: {...blank, status: 'live', cost: {kind: 'not-known'}}, mailbox: undefined};
};

/** The page with what a file says, and the points of its places. */
const pageAfter = async (
  {editing}: Pick<PlanDeps, 'editing'>,
  base: EditedPage,
  read: ReadonlyMap<FieldName, unknown>,
): Promise<EditedPage> => {
  let page = base;
  for (const [field, value] of read) {
    page = withValue(page, field, field === 'places' ? await locatePlaces(editing, value) : value);
  }
  return page;
};

interface Reading extends Placed {
  readonly organisationId: string;
  /** The provider's name, where there is none of that id yet. */
  readonly newProvider: string | undefined;
  readonly stored: StoredListing | undefined;
  readonly base: EditedPage;
  readonly read: ReadonlyMap<FieldName, unknown>;
  readonly recordHash: string;
  readonly today: string;
  readonly notes?: readonly RefusedRow[];
}

/** What fields that a file says change of a page, which must be sound with them. Nothing of the menu is written. */
export const planChanges = async (
  deps: Pick<PlanDeps, 'editing'>,
  {line, listingId, organisationId, newProvider, stored, base, read, recordHash, today, notes}: Reading,
): Promise<Planned> => {
  const page = await pageAfter(deps, base, read);
  const changes: Change[] = stored
    ? [...read.keys()].flatMap((field) => {
        const [from, to] = [valueIn(base, field), valueIn(page, field)];
        return isSameValue(from, to) ? [] : [{field, from, to}];
      })
    : changesFromNothing(page);
  if (changes.length === 0) return {kind: 'unchanged', listingId, notes};
  const sound = soundListing(page, changes, today);
  if ('lacks' in sound) {
    const refused = sound.lacks.map(({field, text}) => ({line, column: field, why: text}));
    return {kind: 'refused', refused, listingId};
  }
  return {
    kind: 'changes',
    notes,
    row: {
      line,
      listingId,
      name: sound.listing.name,
      organisationId,
      ...(newProvider !== undefined && {newProvider}),
      baseVersion: stored?.row.listing.version ?? 0,
      changes,
      recordHash,
    },
  };
};
