import {addDays, dateInWords, londonDate} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {ProblemError} from '#shared/problems.ts';
import {copiesOf, lastTerm, type StartCopy} from '#shared/proposal/copyTerm.ts';
import {readPauses, TOO_LONG_BREAKS} from '#shared/proposal/pauses.ts';
import {runInWords} from '#shared/proposal/runInWords.ts';
import {firstDay} from '#shared/proposal/startOf.ts';
import {errorAt, MOST_DAYS_AHEAD} from '#shared/proposal/typedDates.ts';
import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {sessionsInWords} from '#shared/referral/startChangeRows.ts';
import type {TermCheckView, TermView} from '#shared/ui/editing/termViews.ts';
import {newId} from '../../data/secrets.ts';
import type {Editing, EditingDeps} from '../../editing/deps.ts';
import {markOf} from '../../editing/marks.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {type Dated, detailsOf, factsOf, MOST_TO_COME, termHref} from './datesView.ts';
import {showListings} from './showListings.tsx';
import type {Termed} from './termedSubject.ts';

const CHANGED = 'The dates of this page have changed since you looked. Look at them again before you save';
const startError = (text: string): FormError => errorAt('start', text);

/** Last term of a listing, and the next as a form wants it. */
const proposed = (deps: Pick<EditingDeps, 'now'>, {runs}: Termed, values: FormValues) => {
  const {pauses, errors} = readPauses(values);
  const term = lastTerm(runs);
  const leavesOutBankHolidays = valueOf(values, 'bankHolidays') === 'leave-out';
  const copies = copiesOf(term, {runs, today: londonDate(deps.now()), leavesOutBankHolidays, pauses});
  return {term, copies, errors: copies ? errors : [...errors, TOO_LONG_BREAKS]};
};

/** Last term as it would be once more; untouched, all of it, and on no bank holiday. */
export const termView = (
  deps: Pick<EditingDeps, 'now'>,
  subject: Termed,
  {home, formToken}: Editing,
  {values, errors = []}: {values?: FormValues; errors?: readonly FormError[]} = {},
): TermView => {
  const term = lastTerm(subject.runs);
  const typed = values ?? {bankHolidays: 'leave-out', start: term.map(({id}) => id)};
  const {bankHolidays = ''} = typed;
  // Breaks that leave no day free are typed again beside the starts without them: no tick is lost.
  const copies =
    proposed(deps, subject, typed).copies ?? proposed(deps, subject, {bankHolidays}).copies ?? [];
  const [first, last] = [term[0], term.at(-1)].map((run) =>
    run ? dateInWords(firstDay(run), {weekday: true}) : '',
  );
  return {
    page: 'term',
    action: termHref(home),
    formToken,
    back: `${home}/dates`,
    listingName: subject.base.listing.name,
    from: first ?? '',
    to: last ?? '',
    rows: copies.map(({of, run}) => ({
      id: of.id,
      label: runInWords(run),
      details: detailsOf(run),
      copiedFrom: runInWords(of),
    })),
    values: typed,
    errors,
  };
};

/** What is wrong with the starts that were chosen. */
const wrongWith = ({stored}: Dated, chosen: readonly StartCopy[], today: string): readonly FormError[] => {
  if (chosen.length === 0) return [startError('Choose one start at least')];
  if (chosen.some(({run}) => firstDay(run) > addDays(today, MOST_DAYS_AHEAD))) {
    return [startError('These starts are more than 2 years ahead. Choose fewer, or copy them later')];
  }
  const toCome = stored.runs.filter((run) => firstDay(run) > today).length;
  return toCome + chosen.length > MOST_TO_COME
    ? [startError(`A page has ${MOST_TO_COME} starts to come at most. Choose fewer`)]
    : [];
};

const checkView = (
  {base}: Dated,
  {home, formToken}: Editing,
  {chosen, values, shown}: {chosen: readonly StartCopy[]; values: FormValues; shown: string},
): TermCheckView => {
  const kept = Object.keys(values).filter((name) => !['formToken', 'step', 'shown'].includes(name));
  return {
    page: 'term-check',
    action: termHref(home),
    formToken,
    back: termHref(home),
    listingName: base.listing.name,
    shown,
    starts: chosen.map(({run}) => ({
      label: runInWords(run),
      lines: [
        sessionsInWords(run.sessions),
        ...(run.place ? [`Place: ${run.place.name}`] : []),
        ...(run.link === undefined ? [] : [`Online link: ${run.link}`]),
        ...factsOf(run),
      ],
    })),
    typed: kept.flatMap((name) => listOf(values, name).map((value) => [name, value] as const)),
  };
};

/** Adds last term once more: shows every date of it, and then saves those dates and no others. The public sees them at once. */
export const copyTerm = async (
  deps: EditingDeps,
  subject: Termed,
  editing: Editing,
  values: FormValues,
): Promise<Reply> => {
  const again = (errors: readonly FormError[], status = 400): Reply =>
    showListings(deps, termView(deps, subject, editing, {values, errors}), {status});
  if (valueOf(values, 'step') === 'change') return again([], 200);
  const now = deps.now();
  const {copies, errors} = proposed(deps, subject, values);
  if (!copies || errors.length > 0) return again(errors);
  const wanted = listOf(values, 'start');
  const chosen = copies.filter(({of}) => wanted.includes(of.id));
  const isSure = valueOf(values, 'step') === 'sure';
  const shown = markOf(chosen.map(({run}) => run));
  // Pressed twice, or somebody else added or changed a start.
  if (isSure && valueOf(values, 'shown') !== shown) return again([startError(CHANGED)], 409);
  const wrong = wrongWith(subject, chosen, londonDate(now));
  if (wrong.length > 0) return again(wrong);
  if (!isSure) return showListings(deps, checkView(subject, editing, {chosen, values, shown}));
  const {stored} = subject;
  const added: CourseRun[] = chosen.map(({run}) => ({...run, id: newId()}));
  try {
    const given = {listing: stored.row.listing, runs: [...stored.runs, ...added]};
    await deps.goLive(stored, given, {by: editing.by, changes: [], runs: added}, now);
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
    return again([startError(CHANGED)], 409);
  }
  return seeOther(`${editing.home}/dates?added=${added.length}`);
};
