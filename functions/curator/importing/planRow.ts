import type {JoinedRow} from '#shared/importing/joinRows.ts';
import {placeCells} from '#shared/importing/placeColumns.ts';
import {readRow} from '#shared/importing/readRow.ts';
import {Id} from '#shared/model/primitives.ts';
import type {Organisation} from '#shared/model/programme.ts';
import {contentHash} from '../../data/directory/contentHash.ts';
import {sha256} from '../../data/secrets.ts';
import {openSubject} from '../../editing/openSubject.ts';
import {sourceId} from '../../feeds/plainText.ts';
import {newPage, planChanges} from './planChanges.ts';
import {type PlanDeps, type Planned, type Planning, refused, whyClosed} from './planned.ts';

const LONGEST_PROVIDER = 160;

/** A provider by its id here, by the one that this source gave it before, or one that is to be made. */
const providerOf = async (
  {getOrganisation}: Pick<PlanDeps, 'getOrganisation'>,
  source: string,
  named: string,
): Promise<{readonly organisation: Organisation | undefined; readonly id: string}> => {
  const byId = Id.safeParse(named).success ? await getOrganisation(named) : undefined;
  if (byId) return {organisation: byId, id: byId.id};
  // By a hash: names that differ in signs, or have no letter of an address, are different providers.
  const id = sourceId(source, `provider-${sha256(named.trim().toLowerCase()).slice(0, 16)}`);
  return {organisation: await getOrganisation(id), id};
};

/**
 * What the rows of one page would change: nothing of the menu is written. What they say is held to the rules by which people
 * change a page, and rows that said the same before change nothing, whatever was changed here since.
 */
export const planRow = async (
  deps: PlanDeps,
  row: JoinedRow,
  {source, today, now}: Planning,
): Promise<Planned> => {
  const {line, cells, places} = row;
  if (cells.id === undefined) return refused({line}, 'id', 'Every row needs an id');
  const at = {line, listingId: sourceId(source, cells.id)};
  const {listingId} = at;
  const subject = await openSubject(deps.editing, listingId);
  const stored = subject?.stored;
  const closed = whyClosed(subject);
  if (closed !== undefined) return refused(at, 'id', closed);
  const {provider: named} = cells;
  if (!stored && named === undefined) return refused(at, 'provider', 'A new page needs a provider');
  if ((named ?? '').length > LONGEST_PROVIDER) {
    return refused(at, 'provider', `Use ${LONGEST_PROVIDER} letters or fewer`);
  }
  const provider = named === undefined ? undefined : await providerOf(deps, source, named);
  const organisationId = stored?.row.listing.organisationId ?? provider?.id ?? '';
  if (stored && provider && provider.id !== organisationId) {
    return refused(at, 'provider', 'The page is of another provider');
  }

  const base = subject?.base ?? newPage(listingId, organisationId, now);
  const {read, refusals} = readRow(row, {page: base, today});
  if (refusals.length > 0) {
    return {
      kind: 'refused',
      refused: refusals.map(({line: own = line, column, why}) => ({line: own, column, why})),
      listingId,
    };
  }
  const told = places.length > 1 ? {cells, places: places.map((each) => placeCells(each.cells))} : cells;
  const recordHash = contentHash(told);
  if (stored && (await deps.imports.remembered(source, listingId)) === recordHash) {
    return {kind: 'unchanged', listingId};
  }
  const isNewProvider = !stored && provider && !provider.organisation;
  return await planChanges(deps, {
    ...at,
    organisationId,
    newProvider: isNewProvider ? named : undefined,
    stored,
    base,
    read,
    recordHash,
    today,
  });
};
