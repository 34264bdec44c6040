import * as z from 'zod/mini';
import {londonDate} from '#shared/london.ts';
import type {EditedBy} from '#shared/model/proposal.ts';
import {ProblemError} from '#shared/problems.ts';
import {applyProposal} from '#shared/proposal/applyProposal.ts';
import {blankListing} from '#shared/proposal/blankListing.ts';
import {slugFrom} from '#shared/proposal/slugFrom.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import type {ImportRecord, ImportRow} from '../../data/imports/rows.ts';
import {openSubject} from '../../editing/openSubject.ts';
import {log} from '../../log.ts';
import type {CuratorDeps} from '../deps.ts';
import {inTurns} from './inTurns.ts';

/** Rows carried out at a time. */
const AT_ONCE = 10;
/** For how long one press begins rows: a request of this function ends after 15 seconds, and the last rows took up to 3 of them. */
const MOST_TIME_MS = 8_000;
/** Numbers tried after a web address that is another's. */
const MOST_SLUGS = 20;

const CHANGED = 'Somebody changed this page after the file was read. Upload the file again';
const FAILED = 'This could not be saved. Change the page by hand, or upload this row again later';
const TAKEN = 'Its web address is taken. Give it another name';

type Deps = Pick<CuratorDeps, 'editing' | 'imports'>;

const isProblem = (failure: unknown, slug: string): boolean =>
  failure instanceof ProblemError && failure.slug === slug;

/** Carries out one row as it was shown, or gives why not; undefined when it is done. */
const tryRow = async (
  {editing, imports}: Deps,
  record: ImportRecord,
  row: ImportRow,
  by: EditedBy,
): Promise<string | undefined> => {
  const now = editing.now();
  const {listingId, organisationId, baseVersion, changes} = row;
  await imports.makeProvider(row, now);
  const subject = await openSubject(editing, listingId);
  const stored = subject?.stored;
  if ((stored?.row.listing.version ?? 0) !== baseVersion || (subject && !stored)) return CHANGED;
  const base = subject?.base ?? {
    // No way to take part is the answer of a service that names none; a table that names none has been refused by now.
    listing: {...blankListing({id: listingId, organisationId, isDemonstration: false, now}), delivery: []},
    mailbox: undefined,
  };
  const {page, conflicts} = applyProposal(base, {changes});
  const sound = soundListing(page, changes, londonDate(now));
  if (conflicts.length > 0 || 'lacks' in sound) return CHANGED;
  const {mailbox: email} = page;
  const isNewMailbox = email !== undefined && email.toLowerCase() !== base.mailbox?.toLowerCase();
  const {email: publicEmail} = base.listing.contact;
  for (let number = 1; ; number += 1) {
    const slug = stored ? sound.listing.slug : slugFrom(sound.listing.name, number, listingId);
    try {
      await imports.carryOut(
        {record, row, by, now},
        {
          listing: {...sound.listing, slug},
          stored,
          mailbox: isNewMailbox ? {listingId, email} : undefined,
          oldContacts: [publicEmail, base.mailbox].filter((each) => each !== undefined),
        },
      );
      return undefined;
    } catch (failure) {
      if (isProblem(failure, 'stale-version')) return CHANGED;
      if (!isProblem(failure, 'not-acceptable-now')) throw failure;
      if (stored || number === MOST_SLUGS) return TAKEN;
    }
  }
};

/** The same; a row that cannot be carried out at all is told, and stops none of the others. */
const tried = async (
  deps: Deps,
  record: ImportRecord,
  row: ImportRow,
  by: EditedBy,
): Promise<string | undefined> => {
  try {
    return await tryRow(deps, record, row, by);
  } catch (failure) {
    // What is wrong with this row stays so; where the store does not answer, the next press goes on.
    if (!(failure instanceof ProblemError || failure instanceof z.core.$ZodError)) throw failure;
    log('error', 'import-row-failed', {failure});
    return FAILED;
  }
};

/** A provider that is new is made once for all of its rows. */
const makingOnce = ({makeProvider}: Deps['imports']): Deps['imports']['makeProvider'] => {
  const made = new Map<string, Promise<void>>();
  return (row, now) => {
    const making = made.get(row.organisationId) ?? makeProvider(row, now);
    made.set(row.organisationId, making);
    return making;
  };
};

/**
 * Carries out what was shown and nothing else, row by row: a page that has changed since is left as it is, and told. It works
 * for some seconds; what is left goes on with the next press, and nothing is done twice.
 */
export const runImport = async (deps: Deps, record: ImportRecord, by: EditedBy): Promise<void> => {
  const imports = {...deps.imports, makeProvider: makingOnce(deps.imports)};
  const endsAtMs = Date.now() + MOST_TIME_MS;
  const left = (await imports.listRows(record.id)).filter(({state}) => state === 'planned');
  await inTurns(left, {atOnce: AT_ONCE, endsAtMs}, async (row) => {
    const why = await tried({...deps, imports}, record, row, by);
    if (why !== undefined) await imports.failRow(record.id, row, why);
  });
};
