import {londonDate} from '#shared/london.ts';
import {changesFromNothing} from '#shared/proposal/blankListing.ts';
import {diffRows} from '#shared/proposal/diff.ts';
import {fieldOf} from '#shared/proposal/fields.ts';
import {knownChanges} from '#shared/proposal/applyProposal.ts';
import {type SectionName, sectionsOf} from '#shared/proposal/sections.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {TasksView} from '#shared/ui/editing/views.ts';
import {conflictViews} from '../../editing/conflictViews.ts';
import type {Editing} from '../../editing/deps.ts';
import {instantInWords} from '../../editing/historyView.ts';
import type {Subject} from '../../editing/openSubject.ts';

interface Shown {
  readonly values?: FormValues;
  readonly errors?: readonly FormError[];
  readonly notice?: TasksView['notice'];
}

/** What each page of the list has still to do. */
const statusOf = (
  {stored, proposal, wanted}: Subject,
  section: SectionName,
  lacking: ReadonlySet<SectionName>,
): TasksView['sections'][number]['status'] => {
  if (lacking.has(section)) return 'lacking';
  const changes = stored ? (proposal?.changes ?? []) : changesFromNothing(wanted);
  const isChanged = knownChanges(changes).some(({field}) => fieldOf(field).section === section);
  if (stored) return isChanged ? 'changed' : 'as-public';
  return isChanged ? 'done' : 'empty';
};

/** The write of the proposal that a page shows: what is sent or thrown away is that one, and no other. */
export const shownOf = ({proposal}: Pick<Subject, 'proposal'>): string => String(proposal?.revision ?? 0);

/** A listing's task list, as it stands. */
export const tasksView = (
  subject: Subject,
  {home, formToken}: Editing,
  {now, values = {}, errors = [], notice}: Shown & {readonly now: Date},
): TasksView => {
  const {proposal, stored, wanted, conflicts} = subject;
  const changes = proposal?.changes ?? [];
  const sound = soundListing(wanted, changes, londonDate(now));
  const lacking = new Set('lacks' in sound ? sound.lacks.map(({section}) => section) : []);
  const isLive = stored !== undefined && stored.row.listing.status !== 'hidden';
  const {state} = proposal ?? {};
  return {
    page: 'tasks',
    action: home,
    formToken,
    listingName: wanted.listing.name,
    publicHref: isLive ? `/support/${stored.row.listing.slug}` : undefined,
    historyHref: stored && `${home}/history`,
    proposal: state === 'draft' || state === 'sent' || state === 'returned' ? state : 'none',
    shown: shownOf(subject),
    sentOn: proposal?.sentAt === undefined ? undefined : instantInWords(proposal.sentAt),
    message: proposal?.message,
    sections: sectionsOf(wanted.listing).map((section) => ({
      href: `${home}/${section}`,
      section,
      status: statusOf(subject, section, lacking),
    })),
    datesHref: stored ? `${home}/dates` : undefined,
    rows: diffRows(stored ? changes : changesFromNothing(wanted)),
    conflicts: conflictViews(conflicts),
    values,
    errors,
    notice,
  };
};
