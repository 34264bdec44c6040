import {dateInWords, londonDate, londonTime, timeInWords} from '#shared/london.ts';
import type {EditedBy, HistoryEntry} from '#shared/model/proposal.ts';
import {runInWords} from '#shared/proposal/runInWords.ts';
import {diffRows} from '#shared/proposal/diff.ts';
import {editedChanges} from '#shared/proposal/editedChanges.ts';
import {restorable} from '#shared/proposal/restorable.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import type {HistoryView} from '#shared/ui/editing/views.ts';
import type {Editing, EditingDeps} from './deps.ts';
import type {Subject} from './openSubject.ts';

/** How a page names an entry. */
export const entryId = ({at, version}: Pick<HistoryEntry, 'at' | 'version'>): string => `${at}/${version}`;

const MERGED = {
  into: 'Merged into another page',
  from: 'Another page was merged into this one',
  undone: 'A merge was undone',
} as const;

/** "3 May 2026, 2pm", in London. */
export const instantInWords = (instant: string): string => {
  const at = new Date(instant);
  return `${dateInWords(londonDate(at))}, ${timeInWords(londonTime(at))}`;
};

/** Everything that became public of a listing. `nameOf` says who somebody is, to whoever may know. */
export const historyView = async (
  {history}: Pick<EditingDeps, 'history'>,
  {listingId, wanted, proposal}: Subject,
  {home, formToken}: Editing,
  {
    nameOf,
    canRestore,
    errors = [],
  }: {
    readonly nameOf: (by: EditedBy) => Promise<string>;
    readonly canRestore: boolean;
    readonly errors?: readonly FormError[];
  },
): Promise<HistoryView> => {
  const entries = await history.list(listingId);
  const shown = [];
  for (const entry of entries) {
    const {by, approvedBy, editedBy, at, why, changes, runs = [], merged} = entry;
    const first = editedBy ? ` Changed by ${await nameOf(editedBy)} before it was approved.` : '';
    shown.push({
      id: entryId(entry),
      on: instantInWords(at),
      who: merged
        ? `${MERGED[merged.way]} by ${await nameOf(by)}.`
        : approvedBy
          ? `Written by ${await nameOf(by)}.${first} Approved by ${await nameOf(approvedBy)}.`
          : `Written by ${await nameOf(by)}. It went live at once.`,
      why,
      rows: diffRows(changes),
      starts: runs.map(runInWords),
      edited: diffRows(editedChanges(entry)),
      canRestore: canRestore && proposal?.state !== 'sent' && restorable(entry).length > 0,
    });
  }
  return {
    page: 'history',
    back: home,
    action: `${home}/history`,
    formToken,
    listingName: wanted.listing.name,
    entries: shown,
    errors,
  };
};
