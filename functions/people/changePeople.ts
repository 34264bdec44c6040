import {Duty, type Role} from '#shared/access/account.ts';
import {may} from '#shared/access/may.ts';
import {Mailbox} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import type {ShownGroup} from '#shared/ui/people/views.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf, type Session} from '../http/session.ts';
import type {PeopleDeps} from './deps.ts';
import {keptGroup} from './groups.ts';
import {invite} from './invite.ts';
import {showGroup} from './peoplePage.ts';
import {showPeople} from './showPeople.tsx';

interface Change {
  readonly session: Session;
  readonly group: ShownGroup;
  readonly values: FormValues;
}

type Acting = (deps: PeopleDeps, change: Change) => Promise<Reply>;

const back = ({id}: ShownGroup, done: 'invited' | 'removed' | 'withdrawn'): Reply =>
  seeOther(`/people?group=${encodeURIComponent(id)}&done=${done}`);

const EMAIL_WORDS = 'Enter an email address, like name@example.com';

/** The role that the form asks for, or what is wrong with it. */
const roleFrom = (
  {id, role}: ShownGroup,
  values: FormValues,
  now: Date,
): {readonly email: string; readonly role: Role} | {readonly errors: readonly FormError[]} => {
  const email = Mailbox.safeParse(valueOf(values, 'email').trim());
  const duties = Duty.options.filter((duty) => listOf(values, 'duties').includes(duty));
  const errors: FormError[] = [
    ...(email.success ? [] : [{field: 'email', href: '#email', text: EMAIL_WORDS} as const]),
    ...(role === 'provider' && duties.length === 0
      ? [{field: 'duties', href: '#duties', text: 'Choose what they will do'} as const]
      : []),
  ];
  if (!email.success || errors.length > 0) return {errors};
  const granted = {grantedBy: 'invitation', grantedAt: now.toISOString()} as const;
  return {
    email: email.data,
    role: role === 'provider' ? {role, organisationId: id, duties, ...granted} : {role, ...granted},
  };
};

const inviteSomebody: Acting = async (deps, {session, group, values}) => {
  const read = roleFrom(group, values, deps.now());
  if ('errors' in read) {
    return await showGroup(deps, session, group, {values, errors: read.errors, status: 400});
  }
  const isInvited = await invite(deps, session, {
    ...read,
    ...(group.role === 'provider' && {organisationName: group.name}),
  });
  if (!isInvited) return await showGroup(deps, session, group, {values, notice: 'limit', status: 429});
  return back(group, 'invited');
};

const withdraw: Acting = async (deps, {group, values}) => {
  const email = Mailbox.safeParse(valueOf(values, 'email'));
  if (email.success) await deps.people.withdraw(group.id, email.data);
  return back(group, 'withdrawn');
};

const leaverIn = async (deps: PeopleDeps, {session, group, values}: Change) => {
  const accountId = valueOf(values, 'accountId').slice(0, 120);
  const isTheirs = accountId !== '' && may.removeColleague(session.actor, group.id, accountId);
  const member = isTheirs ? await deps.people.getMember(group.id, accountId) : undefined;
  if (member) return member;
  throw new ProblemError('not-found', 'There is nobody of yours to take out here.');
};

const askFirst: Acting = async (deps, change) => {
  const {accountId, email} = await leaverIn(deps, change);
  const {actor, cookie} = change.session;
  return showPeople(deps, actor, {
    page: 'remove',
    formToken: formToken(cookie),
    group: change.group,
    accountId,
    email,
  });
};

const remove: Acting = async (deps, change) => {
  const {session, group} = change;
  const {accountId} = await leaverIn(deps, change);
  await deps.people.removeMember(group.id, accountId, {
    now: deps.now(),
    removedBy: session.actor.account.id,
  });
  return back(group, 'removed');
};

const ACTIONS: ReadonlyMap<string, Acting> = new Map([
  ['invite', inviteSomebody],
  ['withdraw', withdraw],
  ['remove', askFirst],
  ['remove-sure', remove],
]);

/** POST /people: asks somebody in, takes an invitation back, or takes a leaver out. @throws ProblemError `not-found` */
export const changePeople =
  (deps: PeopleDeps): Route =>
  async (request) => {
    const session = sessionOf(request);
    const values = valuesOf(formOf(request));
    const group = await keptGroup(deps, session.actor, valueOf(values, 'group').slice(0, 120));
    const act = ACTIONS.get(valueOf(values, 'action'));
    return act ? await act(deps, {session, group, values}) : await showGroup(deps, session, group);
  };
