import type {Proposal} from '#shared/model/proposal.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {chosen} from '../../editing/conflictViews.ts';
import type {Editing} from '../../editing/deps.ts';
import type {Subject} from '../../editing/openSubject.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import type {CuratorDeps} from '../deps.ts';
import {approveSubject} from './approveSubject.ts';
import {nameOf} from './nameOf.ts';
import {proposalAt} from './proposalAt.ts';
import {proposalView, shownOf} from './proposalView.ts';
import {showProposals} from './showProposals.tsx';

const LIST = '/curator/proposals';
const DECIDED = `${LIST}?notice=decided-before` as const;
const LONGEST_MESSAGE = 1000;

type Deps = Pick<CuratorDeps, 'editing' | 'approve' | 'giveBack' | 'getAccount' | 'shells'>;

interface Deciding {
  readonly subject: Subject;
  readonly proposal: Proposal;
  readonly own: Editing;
}

/** The change that an address names, while it waits for a curator. */
const decidingAt = async (deps: Deps, request: HttpRequest): Promise<Deciding | undefined> => {
  const found = await proposalAt(deps, request);
  const proposal = found?.subject.proposal;
  return found && proposal?.state === 'sent' ? {...found, proposal} : undefined;
};

const show = async (
  deps: Deps,
  {subject, proposal, own}: Deciding,
  {
    values = {},
    errors = [],
    status = 200,
  }: {values?: FormValues; errors?: readonly FormError[]; status?: number} = {},
): Promise<Reply> => {
  const sentBy = await nameOf(deps)(proposal.sentBy ?? proposal.changedBy);
  const view = proposalView(subject, proposal, own, {sentBy, now: deps.editing.now(), values, errors});
  return showProposals(deps, view, {status});
};

const CHANGED: FormError = {
  field: 'shown',
  href: '#what-changes',
  text: 'This was changed while you were reading it. Look at it again, and then decide.',
};

/** Somebody changed the page or the change while it was decided: it is shown as it is now, with what was typed. */
const overtaken = async (deps: Deps, request: HttpRequest, values: FormValues): Promise<Reply> => {
  const deciding = await decidingAt(deps, request);
  return deciding ? await show(deps, deciding, {values, errors: [CHANGED], status: 409}) : seeOther(DECIDED);
};

const approve = async (
  deps: Deps,
  request: HttpRequest,
  deciding: Deciding,
  values: FormValues,
): Promise<Reply> => {
  const {subject, proposal, own} = deciding;
  const choice = chosen(proposal.changes, subject.conflicts, values);
  if ('errors' in choice) return await show(deps, deciding, {values, errors: choice.errors, status: 400});
  // The queue knows it by the risk that it was sent with: nothing but the changes is another.
  const chose = subject.conflicts.length > 0 && {editedBy: own.by};
  const next = {...proposal, changes: [...choice.changes], ...chose};
  const approved = await approveSubject(deps, subject, next, own);
  switch (approved.outcome) {
    case 'public':
      return seeOther(`${LIST}?notice=approved`);
    case 'hidden':
      return seeOther(`${LIST}?notice=approved-hidden`);
    case 'overtaken':
      return await overtaken(deps, request, values);
    case 'lacks': {
      const errors = approved.lacks.map(
        ({field, text}) => ({field, href: '#change-first', text: `${text} before it is approved`}) as const,
      );
      return await show(deps, deciding, {values, errors, status: 400});
    }
  }
};

const giveBack = async (
  deps: Deps,
  request: HttpRequest,
  deciding: Deciding,
  values: FormValues,
): Promise<Reply> => {
  const {proposal, own} = deciding;
  const message = valueOf(values, 'message').toWellFormed().trim();
  if (message === '' || message.length > LONGEST_MESSAGE) {
    const text = message === '' ? 'Say what they should change' : 'Use 1000 letters or fewer';
    const errors = [{field: 'message', href: '#message', text} as const];
    return await show(deps, deciding, {values, errors, status: 400});
  }
  const isBack = await deps.giveBack({proposal, message, by: own.by, now: deps.editing.now()});
  return isBack ? seeOther(`${LIST}?notice=returned`) : await overtaken(deps, request, values);
};

/** GET /curator/proposals/{listing}: a change, field by field. */
export const proposalPage =
  (deps: Deps): Route =>
  async (request) => {
    const deciding = await decidingAt(deps, request);
    return deciding ? await show(deps, deciding) : seeOther(DECIDED);
  };

/** POST /curator/proposals/{listing}: approves a change, or gives it back with a message; the one that was shown, no other. */
export const decideProposal =
  (deps: Deps): Route =>
  async (request) => {
    const values = valuesOf(formOf(request));
    const deciding = await decidingAt(deps, request);
    if (!deciding) return seeOther(DECIDED);
    if (valueOf(values, 'shown') !== shownOf(deciding.subject, deciding.proposal)) {
      return await show(deps, deciding, {values, errors: [CHANGED], status: 409});
    }
    const act = valueOf(values, 'act');
    if (act === 'approve') return await approve(deps, request, deciding, values);
    return act === 'return' ? await giveBack(deps, request, deciding, values) : await show(deps, deciding);
  };
