import type {Proposal} from '#shared/model/proposal.ts';
import {londonDate} from '#shared/london.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import {isWritable, sent, takenBack, withdrawn} from '#shared/proposal/steps.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {TasksView} from '#shared/ui/editing/views.ts';
import {chosen} from '../../editing/conflictViews.ts';
import type {Editing, EditingDeps} from '../../editing/deps.ts';
import type {Subject} from '../../editing/openSubject.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {mergedPage} from './mergedPage.ts';
import {ownSubject} from './ownSubject.ts';
import {showListings} from './showListings.tsx';
import {shownOf, tasksView} from './tasksView.ts';

const NOTICES = ['live', 'saved', 'sent', 'taken-back', 'restored', 'nothing-changed', 'chosen'] as const;

const noticeOf = (named: string | null): TasksView['notice'] => NOTICES.find((notice) => notice === named);

interface Acting {
  readonly subject: Subject;
  readonly editing: Editing;
  readonly values: FormValues;
  /** To look again, when somebody was faster. */
  readonly request: HttpRequest;
}

const LONGEST_WHY = 300;

const again = (
  deps: EditingDeps,
  {subject, editing, values}: Acting,
  errors: readonly FormError[],
  status = 400,
): Reply => showListings(deps, tasksView(subject, editing, {now: deps.now(), values, errors}), {status});

const CHANGED: FormError = {
  field: 'shown',
  href: '#your-changes',
  text: 'This was changed while you were reading it. Look at it again, and then decide.',
};

/** Writes the next state; whoever was overtaken sees what there is now, with what they typed. */
const save = async (
  deps: EditingDeps,
  acting: Acting,
  next: Proposal,
  then: `/${string}`,
): Promise<Reply> => {
  if (await deps.proposals.save(next, acting.subject.row)) return seeOther(then);
  const {values, request} = acting;
  const now = await ownSubject(deps, request);
  return now.into
    ? mergedPage(deps, now, now.into, {why: valueOf(values, 'why')})
    : again(deps, {...now, request, values}, [CHANGED], 409);
};

const send = async (deps: EditingDeps, acting: Acting, proposal: Proposal): Promise<Reply> => {
  const {subject, editing, values} = acting;
  if (proposal.changes.length === 0 && !proposal.newListing) {
    return seeOther(`${editing.home}?notice=nothing-changed`);
  }
  const why = valueOf(values, 'why').toWellFormed().replaceAll(/\s+/g, ' ').trim();
  const sound = soundListing(subject.wanted, proposal.changes, londonDate(deps.now()));
  const errors: FormError[] = [
    ...('lacks' in sound
      ? sound.lacks.map(({field, text, section}) => ({
          field,
          // The task list has no fields: it leads to the page that has.
          href: `#task-${section}` as const,
          text,
        }))
      : []),
    ...(why === '' || why.length > LONGEST_WHY
      ? [
          {
            field: 'why',
            href: '#why',
            text: `Say in one line why you ${subject.stored ? 'change' : 'add'} it`,
          } as const,
        ]
      : []),
  ];
  if (errors.length > 0 || subject.conflicts.length > 0) return again(deps, acting, errors);
  const isRestChecked = valueOf(values, 'rest') === 'checked';
  const next = sent(proposal, {why, isRestChecked}, editing.by, deps.now());
  return await save(deps, acting, next, `${editing.home}?notice=sent`);
};

const chooseForEach = async (deps: EditingDeps, acting: Acting, proposal: Proposal): Promise<Reply> => {
  const {subject, editing, values} = acting;
  const result = chosen(proposal.changes, subject.conflicts, values);
  if ('errors' in result) return again(deps, acting, result.errors);
  const next = {...proposal, changes: [...result.changes], changedBy: editing.by};
  return await save(deps, acting, next, `${editing.home}?notice=chosen`);
};

/** GET /provider/listings/{listing}: the listing as a list of tasks, and what of it has changed. */
export const ownListing =
  (deps: EditingDeps): Route =>
  async (request) => {
    const own = await ownSubject(deps, request);
    if (own.into) return mergedPage(deps, own, own.into);
    const {subject, editing} = own;
    const notice = noticeOf(request.query.get('notice'));
    return showListings(deps, tasksView(subject, editing, {now: deps.now(), notice}));
  };

const ACTS: readonly string[] = ['send', 'choose', 'throw-away', 'take-back'];

/** A button pressed twice: what this person sent is sent. */
const isSentAlready = ({subject: {proposal}, editing}: Acting): boolean =>
  proposal?.state === 'sent' && proposal.sentBy?.accountId === editing.by.accountId;

/** POST /provider/listings/{listing}: sends the change that was shown, takes it back, throws it away, or chooses between two. */
export const sendListing =
  (deps: EditingDeps): Route =>
  async (request) => {
    const values = valuesOf(formOf(request));
    const own = await ownSubject(deps, request);
    if (own.into) return mergedPage(deps, own, own.into, {why: valueOf(values, 'why')});
    const acting: Acting = {...own, request, values};
    const {subject, editing} = acting;
    const {proposal} = subject;
    const act = valueOf(values, 'act');
    if (!ACTS.includes(act)) return seeOther(editing.home);
    if (valueOf(values, 'shown') !== shownOf(subject)) {
      return act === 'send' && isSentAlready(acting)
        ? seeOther(`${editing.home}?notice=sent`)
        : again(deps, acting, [CHANGED], 409);
    }
    if (!proposal) return seeOther(editing.home);
    if (act === 'take-back' && proposal.state === 'sent') {
      return await save(deps, acting, takenBack(proposal), `${editing.home}?notice=taken-back`);
    }
    if (!isWritable(proposal, 'provider')) return seeOther(editing.home);
    if (act === 'send') return await send(deps, acting, proposal);
    if (act === 'choose') return await chooseForEach(deps, acting, proposal);
    if (act !== 'throw-away') return seeOther(editing.home);
    const next = withdrawn(proposal, editing.by, deps.now());
    const then = subject.stored ? editing.home : '/provider/listings?notice=thrown-away';
    return await save(deps, acting, next, then);
  };
