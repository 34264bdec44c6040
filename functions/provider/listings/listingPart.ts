import {ProblemError} from '#shared/problems.ts';
import {isSection, type SectionName, sectionsOf} from '#shared/proposal/sections.ts';
import {isOver, isWritable} from '#shared/proposal/steps.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {Editing} from '../../editing/deps.ts';
import {historyView} from '../../editing/historyView.ts';
import type {Subject} from '../../editing/openSubject.ts';
import {lateSection} from '../../editing/lateSection.ts';
import {previewView} from '../../editing/previewView.ts';
import {restore} from '../../editing/restore.ts';
import {saveSection} from '../../editing/saveSection.ts';
import {sectionView} from '../../editing/sectionView.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import {changeStart, type StartDeps, startToChange, startView} from './changeStart.ts';
import {copyTerm, termView} from './copyTerm.ts';
import {addDates, showLateDates} from './dates.ts';
import {type Dated, datedSubject, datesView} from './datesView.ts';
import {mergedPage, mergedWords} from './mergedPage.ts';
import {asPublic, isLiveAtOnce, saveLive} from './saveLive.ts';
import {type MergedInto, type OwnSubject, ownSubject} from './ownSubject.ts';
import {nameTo} from '../nameTo.ts';
import {showListings} from './showListings.tsx';
import {termedSubject} from './termedSubject.ts';

/** Tries of a page that was overtaken while it was saved: each looks at what there is anew. */
const MOST_TRIES = 4;

const WITH_A_CURATOR =
  'This is with a curator now. Open the list of its parts in another window, take it back, and save here again.';

const sectionAt = ({wanted}: Subject, part: string): SectionName => {
  if (isSection(part) && sectionsOf(wanted.listing).includes(part)) return part;
  throw new ProblemError('not-found', 'There is no such part of a page.');
};

/** Whether one's own side may write now. */
const isOpen = ({proposal}: Subject): boolean =>
  !proposal || isOver(proposal) || isWritable(proposal, 'provider');

/** The dates of a listing, one start to change, or last term once more. */
const showDates = async (
  deps: StartDeps,
  subject: Dated,
  editing: Editing,
  query: URLSearchParams,
): Promise<Reply> => {
  const termed = query.has('term') ? await termedSubject(deps, subject) : undefined;
  if (termed) return showListings(deps, termView(deps, termed, editing));
  const wanted = query.get('change');
  const start = wanted === null ? undefined : await startToChange(deps, subject, editing, wanted);
  return showListings(deps, start ? startView(start) : await datesView(deps, subject, editing, query));
};

/** What a posted page of dates asks for: more of them, another start than there was, or last term once more. */
const saveDates = async (
  deps: StartDeps,
  subject: Dated,
  editing: Editing,
  {query, values}: {query: URLSearchParams; values: FormValues},
): Promise<Reply> => {
  if (query.has('term')) {
    const termed = await termedSubject(deps, subject);
    if (termed) return await copyTerm(deps, termed, editing, values);
    const text = 'All starts of last term were cancelled, or taken away. Nothing was saved';
    return await showLateDates(deps, subject, editing, {values: {}, text});
  }
  const wanted = query.get('change');
  if (wanted === null) return await addDates(deps, subject, editing, values);
  const start = await startToChange(deps, subject, editing, wanted);
  if (start) return await changeStart(deps, start, values);
  const text = 'That start was cancelled, is over, or was taken away. Your change was not saved';
  return await showLateDates(deps, subject, editing, {values: {}, text});
};

/** GET /provider/listings/{listing}/{part}: one page of the task list, the page as it would be, or what was changed. */
export const ownListingPart =
  (deps: StartDeps): Route =>
  async (request) => {
    const own = await ownSubject(deps, request);
    if (own.into) return mergedPage(deps, own, own.into);
    const {subject, editing} = own;
    const {part = ''} = request.params;
    if (part === 'preview') return showListings(deps, await previewView(deps, subject, editing));
    if (part === 'history') {
      const nameOf = nameTo(sessionOf(request).actor.account.id);
      return showListings(deps, await historyView(deps, subject, editing, {nameOf, canRestore: true}));
    }
    if (part === 'dates') return await showDates(deps, datedSubject(subject), editing, request.query);
    const section = sectionAt(subject, part);
    if (isLiveAtOnce(subject, section)) {
      return showListings(deps, sectionView(asPublic(subject), section, editing));
    }
    return isOpen(subject)
      ? showListings(deps, sectionView(subject, section, editing))
      : seeOther(editing.home);
  };

const notRestored = (labels: readonly string[]): FormError => ({
  field: 'entry',
  href: '#history',
  text:
    labels.length > 0
      ? `Nothing was taken back: your changes already make something else of ${labels.join(', ')}. Send them, or throw them away, first.`
      : 'Nothing was taken back: somebody changed this while you were reading it. Look at it again.',
});

/** A page that was posted after its listing was merged into another: not saved, with everything that was typed. */
const tooLate = async (
  deps: StartDeps,
  own: OwnSubject,
  into: MergedInto,
  {part, values}: {readonly part: string; readonly values: FormValues},
): Promise<Reply> => {
  const {subject, editing} = own;
  const text = mergedWords(into);
  if (part === 'dates') return await showLateDates(deps, datedSubject(subject), editing, {values, text});
  if (part === 'history') return mergedPage(deps, own, into);
  const view = lateSection(subject, {section: sectionAt(subject, part), values}, editing, text);
  return showListings(deps, view, {status: 409});
};

/** POST /provider/listings/{listing}/{part}: saves a page into the draft, or takes a change of the past back in it. */
export const saveListingPart =
  (deps: StartDeps): Route =>
  async (request): Promise<Reply> => {
    const values = valuesOf(formOf(request));
    const {part = ''} = request.params;
    for (let attempt = 1; ; attempt += 1) {
      const own = await ownSubject(deps, request);
      const {subject, editing} = own;
      if (own.into) return await tooLate(deps, own, own.into, {part, values});
      if (part === 'history') {
        const restored = await restore(deps, subject, valueOf(values, 'entry'), editing);
        if (restored.outcome === 'restored') return seeOther(`${editing.home}?notice=restored`);
        const errors = [notRestored(restored.outcome === 'clash' ? restored.labels : [])];
        const nameOf = nameTo(editing.by.accountId);
        const view = await historyView(deps, subject, editing, {nameOf, canRestore: true, errors});
        return showListings(deps, view, {status: 409});
      }
      if (part === 'dates') {
        return await saveDates(deps, datedSubject(subject), editing, {query: request.query, values});
      }
      const section = sectionAt(subject, part);
      const isLive = isLiveAtOnce(subject, section);
      if (!isLive && !isOpen(subject)) {
        const view = lateSection(subject, {section, values}, editing, WITH_A_CURATOR);
        return showListings(deps, view, {status: 409});
      }
      const saved = isLive
        ? await saveLive(deps, subject, {section, values}, editing)
        : await saveSection(deps, subject, {section, values}, editing);
      if (saved.outcome === 'saved') return seeOther(`${editing.home}?notice=${isLive ? 'live' : 'saved'}`);
      if (saved.outcome === 'again') {
        const view = sectionView(isLive ? asPublic(subject) : subject, section, editing, {values, ...saved});
        return showListings(deps, view, {status: saved.clashes.length > 0 ? 409 : 400});
      }
      if (attempt === MOST_TRIES) {
        throw new ProblemError('busy-try-again', 'Somebody else is writing here. Send this again.');
      }
    }
  };
