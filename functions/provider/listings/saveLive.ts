import {applyProposal} from '#shared/proposal/applyProposal.ts';
import type {SectionName} from '#shared/proposal/sections.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import {londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import type {FormValues} from '#shared/referral/form/values.ts';
import type {Editing, EditingDeps} from '../../editing/deps.ts';
import type {Subject} from '../../editing/openSubject.ts';
import {mergeSection, type Saved} from '../../editing/saveSection.ts';

/**
 * Whether a page goes live at once: only what says whether people can join now, of a listing that the public sees. What is
 * hidden comes back by a curator's word alone.
 */
export const isLiveAtOnce = ({stored}: Subject, section: SectionName): boolean =>
  section === 'times' && stored !== undefined && stored.row.listing.status !== 'hidden';

/** The listing without the change that waits: what goes live at once begins from what the public sees. */
export const asPublic = (subject: Subject): Subject => ({...subject, wanted: subject.base});

/** A page that goes live at once: the listing, its history and a row for spot checks, together. */
export const saveLive = async (
  deps: EditingDeps,
  subject: Subject,
  posted: {readonly section: SectionName; readonly values: FormValues},
  {by}: Pick<Editing, 'by'>,
): Promise<Saved> => {
  const {stored, base} = subject;
  if (!stored) return {outcome: 'overtaken'};
  const merged = await mergeSection(deps, {wanted: base, base, changes: []}, posted);
  if (merged.outcome === 'again') return merged;
  const {changes} = merged;
  if (changes.length === 0) return {outcome: 'saved'};
  const now = deps.now();
  const sound = soundListing(applyProposal(base, {changes}).page, changes, londonDate(now));
  if ('lacks' in sound) throw new Error('A sound page was made unsound by fields that were read');
  const {runs} = stored;
  try {
    await deps.goLive(stored, {listing: sound.listing, runs}, {by, changes: [...changes]}, now);
    return {outcome: 'saved'};
  } catch (failure) {
    if (failure instanceof ProblemError && failure.slug === 'stale-version') return {outcome: 'overtaken'};
    throw failure;
  }
};
