import {dateInWords, londonDate, londonTime, timeInWords} from '#shared/london.ts';
import {STAGE_WORDS} from '#shared/freshness/words.ts';
import type {EditedBy, HistoryEntry} from '#shared/model/proposal.ts';
import {runChangeInWords, runInWords} from '#shared/proposal/runInWords.ts';
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

type NameOf = (by: EditedBy) => Promise<string>;
type Event = NonNullable<HistoryEntry['event']>;

/** What an entry was in which nobody wrote anything. */
const BECAME: Readonly<Record<Event, string | undefined>> = {
  checked: 'Somebody said that the page is right.',
  amber: STAGE_WORDS.amber,
  sunk: STAGE_WORDS.sunk,
  hidden: STAGE_WORDS.hidden,
  imported: 'What an import brought is shown from then on.',
};

/** Who did what an entry says, with those who had a hand in it. */
const whoIn = async (
  {by, approvedBy, editedBy, event, lookedAt, merged, imported}: HistoryEntry,
  nameOf: NameOf,
): Promise<string> => {
  if (event === 'imported') return 'By an import.';
  if (event === 'checked') return by ? `Said by ${await nameOf(by)}.` : 'By the link in our email.';
  if (event !== undefined || !by) return 'By the calendar: nobody had checked the page.';
  if (imported !== undefined) return `Imported from “${imported}” by ${await nameOf(by)}.`;
  if (merged) return `${MERGED[merged.way]} by ${await nameOf(by)}.`;
  if (!approvedBy) {
    const looked = lookedAt
      ? ` Looked at by ${await nameOf(lookedAt.by)}, ${instantInWords(lookedAt.at)}.`
      : '';
    return `Written by ${await nameOf(by)}. It went live at once.${looked}`;
  }
  const first = editedBy ? ` Changed by ${await nameOf(editedBy)} before it was approved.` : '';
  return `Written by ${await nameOf(by)}.${first} Approved by ${await nameOf(approvedBy)}.`;
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
    readonly nameOf: NameOf;
    readonly canRestore: boolean;
    readonly errors?: readonly FormError[];
  },
): Promise<HistoryView> => {
  const entries = await history.list(listingId);
  const shown = [];
  for (const entry of entries) {
    const {at, why, event, changes, runs = [], changedRun} = entry;
    shown.push({
      id: entryId(entry),
      on: instantInWords(at),
      who: await whoIn(entry, nameOf),
      why,
      became: event && BECAME[event],
      rows: diffRows(changes),
      starts: runs.map(runInWords),
      startChanges: changedRun ? runChangeInWords(changedRun) : [],
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
