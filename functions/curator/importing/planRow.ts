import {sha256} from '../../data/secrets.ts';
import type {JoinedRow} from '#shared/importing/joinRows.ts';
import {placeCells} from '#shared/importing/placeColumns.ts';
import {readRow} from '#shared/importing/readRow.ts';
import {Id} from '#shared/model/primitives.ts';
import type {Organisation} from '#shared/model/programme.ts';
import type {Change} from '#shared/model/proposal.ts';
import {blankListing, changesFromNothing} from '#shared/proposal/blankListing.ts';
import {isSameValue, type EditedPage, valueIn, withValue} from '#shared/proposal/page.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import {contentHash} from '../../data/directory/contentHash.ts';
import type {ImportRow, RefusedRow} from '../../data/imports/rows.ts';
import {locatePlaces} from '../../editing/locatePlaces.ts';
import {openSubject} from '../../editing/openSubject.ts';
import type {CuratorDeps} from '../deps.ts';

/** What a row comes to. */
export type Planned =
  | {readonly kind: 'unchanged'; readonly listingId: string}
  | {
      readonly kind: 'refused';
      readonly refused: readonly RefusedRow[];
      readonly listingId: string | undefined;
    }
  | {readonly kind: 'changes'; readonly row: Omit<ImportRow, 'state' | 'expiresAtEpochSeconds'>};

interface Planning {
  readonly source: string;
  readonly today: string;
  readonly now: Date;
}

type Deps = Pick<CuratorDeps, 'editing' | 'imports' | 'getOrganisation'>;

const idIn = (source: string, own: string): string =>
  `${source}:${own.replaceAll(/[^A-Za-z0-9:._-]/g, '-')}`.slice(0, 120);

/** A provider by its id here, by the one that this source gave it before, or one that is to be made. */
const providerOf = async (
  {getOrganisation}: Pick<Deps, 'getOrganisation'>,
  source: string,
  named: string,
): Promise<{readonly organisation: Organisation | undefined; readonly id: string}> => {
  const byId = Id.safeParse(named).success ? await getOrganisation(named) : undefined;
  if (byId) return {organisation: byId, id: byId.id};
  // By a hash: names that differ in signs, or have no letter of an address, are different providers.
  const id = idIn(source, `provider-${sha256(named.trim().toLowerCase()).slice(0, 16)}`);
  return {organisation: await getOrganisation(id), id};
};

/** A new page says nothing of what nobody asked: it is open, and nobody knows what it costs. */
const newPage = (id: string, organisationId: string, now: Date): EditedPage => {
  const blank = blankListing({id, organisationId, isDemonstration: false, now});
  return {listing: {...blank, status: 'live', cost: {kind: 'not-known'}}, mailbox: undefined};
};

/** The page with what a row says, and the points of its places. */
const pageAfter = async (
  {editing}: Pick<Deps, 'editing'>,
  base: EditedPage,
  read: ReturnType<typeof readRow>['read'],
): Promise<EditedPage> => {
  let page = base;
  for (const [field, value] of read) {
    page = withValue(page, field, field === 'places' ? await locatePlaces(editing, value) : value);
  }
  return page;
};

/**
 * What one row of a file would change: nothing of the menu is written. What it says is held to the rules by which people
 * change a page, and a row that said the same before changes nothing, whatever was changed here since.
 */
export const planRow = async (
  deps: Deps,
  row: JoinedRow,
  {source, today, now}: Planning,
): Promise<Planned> => {
  const {line, cells, places} = row;
  const refuse = (column: string, why: string, listingId?: string): Planned => ({
    kind: 'refused',
    refused: [{line, column, why}],
    listingId,
  });
  if (cells.id === undefined) return refuse('id', 'Every row needs an id');
  const listingId = idIn(source, cells.id);
  const subject = await openSubject(deps.editing, listingId);
  const stored = subject?.stored;
  if (stored?.row.listing.merged) return refuse('id', 'This page was merged into another', listingId);
  if (subject && !stored) return refuse('id', 'Its provider is writing a new page of this id', listingId);
  if (!stored && cells.provider === undefined)
    return refuse('provider', 'A new page needs a provider', listingId);
  const provider = cells.provider === undefined ? undefined : await providerOf(deps, source, cells.provider);
  const organisationId = stored?.row.listing.organisationId ?? provider?.id ?? '';
  if (stored && provider && provider.id !== organisationId) {
    return refuse('provider', 'The page is of another provider', listingId);
  }
  if ((cells.provider ?? '').length > 160) return refuse('provider', 'Use 160 letters or fewer', listingId);

  const base = subject?.base ?? newPage(listingId, organisationId, now);
  const {read, refusals} = readRow(row, {page: base, today});
  if (refusals.length > 0) {
    return {
      kind: 'refused',
      refused: refusals.map(({line: own = line, column, why}) => ({line: own, column, why})),
      listingId,
    };
  }
  const recordHash = contentHash(
    places.length > 1 ? {cells, places: places.map((each) => placeCells(each.cells))} : cells,
  );
  if (stored && (await deps.imports.remembered(source, listingId)) === recordHash) {
    return {kind: 'unchanged', listingId};
  }
  const page = await pageAfter(deps, base, read);
  const changes: Change[] = stored
    ? [...read.keys()].flatMap((field) => {
        const [from, to] = [valueIn(base, field), valueIn(page, field)];
        return isSameValue(from, to) ? [] : [{field, from, to}];
      })
    : changesFromNothing(page);
  if (changes.length === 0) return {kind: 'unchanged', listingId};
  const sound = soundListing(page, changes, today);
  if ('lacks' in sound) {
    return {
      kind: 'refused',
      refused: sound.lacks.map(({field, text}) => ({line, column: field, why: text})),
      listingId,
    };
  }
  const isNewProvider = !stored && provider && !provider.organisation;
  return {
    kind: 'changes',
    row: {
      line,
      listingId,
      name: sound.listing.name,
      organisationId,
      ...(isNewProvider && {newProvider: cells.provider}),
      baseVersion: stored?.row.listing.version ?? 0,
      changes,
      recordHash,
    },
  };
};
