import {ProblemError} from '#shared/problems.ts';
import {openProposal} from '#shared/referral/openProposal.ts';
import {asTold, pendingUndo} from '#shared/referral/pending.ts';
import {readTellsThere} from '#shared/referral/tellThere.ts';
import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {SavedReferral} from '../data/referralStore.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {passOn} from '../transfer/passOn.ts';
import {takesAsItIs} from '../transfer/takesAsItIs.ts';
import type {ReferralDeps} from './deps.ts';
import {type FollowSession, grantAccess, pageOf} from './followSession.ts';
import {ownMessages} from './ownMessages.ts';
import {sayYesLater} from './sayYesLater.ts';
import {type OwnStep, takeOwnStep} from './takeOwnStep.ts';

type Deps = Pick<
  ReferralDeps,
  'referrals' | 'access' | 'getListingBySlug' | 'getMailbox' | 'newReference' | 'origin' | 'now'
>;

const isOvertaken = (failure: unknown): boolean =>
  failure instanceof ProblemError && ['stale-version', 'not-acceptable-now'].includes(failure.slug);

/** Where the request is now, for whoever has just agreed: pressed twice, it was passed on by the first. */
const openNew = async (
  deps: Deps,
  {referralId}: Pick<SavedReferral, 'referralId'>,
  {wasMailedTo}: Pick<FollowSession, 'wasMailedTo'>,
): Promise<Reply> => {
  const now = deps.now();
  const made = await deps.referrals.get(referralId, now);
  return made
    ? seeOther(pageOf({referral: made}), [await grantAccess(deps, made, now, wasMailedTo)])
    : seeOther('/my-referral?ended=1');
};

/** Says yes to being passed on, to whom the person saw: somebody else may be proposed by now. */
export const agreeToTransfer = async (
  deps: Deps,
  session: FollowSession,
  values: FormValues,
): Promise<Reply> => {
  const now = deps.now();
  const standing = await deps.referrals.get(session.referral.id, now);
  if (standing?.state === 'transferred' && standing.movedTo !== undefined) {
    const moved = await deps.referrals.getByReference(standing.movedTo, now);
    if (moved) return await openNew(deps, {referralId: moved.id}, session);
  }
  // Their provider has ended it, and can still take that back: the question may be there again in a moment.
  if (standing && pendingUndo(standing, now) && openProposal(asTold(standing, now))) {
    return await sayYesLater(deps, session);
  }
  const proposed = standing && openProposal(standing);
  const person = standing && (await deps.referrals.getPerson(standing.id, now));
  if (!standing || !person || proposed?.slug !== valueOf(values, 'to')) return seeOther(pageOf(session));
  const whole = await takesAsItIs(deps)(proposed.slug, person);
  if (!whole) return seeOther(pageOf(session, {none: '1'}));
  const messages = ownMessages(standing, ['provider-transfer-agreed'], {freesSeat: true, now});
  try {
    return await openNew(
      deps,
      await passOn(deps)({
        referral: standing,
        person,
        whole,
        proposed,
        tells: readTellsThere(values),
        by: 'person',
        messages,
      }),
      session,
    );
  } catch (failure) {
    if (!isOvertaken(failure)) throw failure;
    return seeOther(pageOf(session));
  }
};

/** What the page says after a no, by a name in its address. */
const SAID: Readonly<Record<OwnStep, Readonly<Record<string, string>>>> = {
  taken: {kept: '1'},
  over: {},
  later: {later: '1'},
};

/** Says no to being passed on: their provider owes them an answer again. */
export const refuseTransfer = async (deps: Deps, session: FollowSession): Promise<Reply> => {
  const now = deps.now();
  const taken = await takeOwnStep(
    deps,
    session.referral,
    (referral) =>
      openProposal(referral)
        ? {
            step: 'decline-transfer',
            by: 'person',
            messages: ownMessages(referral, ['provider-transfer-declined'], {freesSeat: false, now}),
          }
        : null,
    now,
  );
  return seeOther(pageOf(session, SAID[taken]));
};
