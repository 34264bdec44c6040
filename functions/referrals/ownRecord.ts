import {feedbackAsks, readFeedback} from '#shared/referral/feedback.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {keptInWords, looksForPerson, stepsForPerson} from '#shared/referral/ownHistory.ts';
import {stepsWithoutPending, toldSteps} from '#shared/referral/pending.ts';
import {isOpen} from '#shared/referral/states.ts';
import type {FollowView} from '#shared/ui/follow/views.ts';
import {ProblemError} from '#shared/problems.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {followSession, type FollowSession, ownPages, pageOf} from './followSession.ts';
import {statusOf} from './followStatus.ts';
import {ownMessages} from './ownMessages.ts';
import {showFollow} from './showFollow.tsx';
import {takeOwnStep} from './takeOwnStep.ts';

type Deps = Pick<ReferralDeps, 'referrals' | 'shells' | 'now'>;

/** Two questions, while they can be asked and have not been answered; else null. */
export const feedbackView = (
  session: FollowSession,
  {values = {}, errors = []}: {values?: FormValues; errors?: readonly FormError[]} = {},
): FollowView | null => {
  const asks = feedbackAsks(session.referral);
  return asks.asksHow || asks.asksWhy
    ? {page: 'feedback', asks, own: ownPages(session), values, errors}
    : null;
};

/** Keeps what the person says afterwards, once. */
export const giveFeedback = async (
  deps: Deps,
  session: FollowSession,
  values: FormValues,
): Promise<Reply> => {
  const read = readFeedback(session.referral.state, values);
  if ('errors' in read) {
    const view = feedbackView(session, {values, errors: read.errors});
    return view ? showFollow(deps, view, {status: 400}) : seeOther(pageOf(session));
  }
  const taken = await takeOwnStep(
    deps,
    session.referral,
    (referral) =>
      feedbackView({...session, referral}) === null
        ? null
        : {
            step: 'give-feedback',
            by: 'person',
            feedback: read.feedback,
            ...(read.feedback.reason !== undefined && {reason: read.feedback.reason}),
            messages: [],
          },
    deps.now(),
  );
  return seeOther(pageOf(session, taken === 'taken' ? {thanks: '1'} : {}));
};

/** Everything that is held: what happened, who looked, and deleting it. */
export const showRecord = async (
  deps: Deps,
  session: FollowSession,
  {isSure}: {isSure: boolean},
): Promise<Reply> => {
  const {referral} = session;
  const {id, listing} = referral;
  const [events, looks] = await Promise.all([deps.referrals.listEvents(id), deps.referrals.listLooks(id)]);
  return showFollow(deps, {
    page: 'record',
    status: statusOf(referral, undefined, [], {now: session.now}),
    own: ownPages(session),
    steps: stepsForPerson(toldSteps(events, session.standing, deps.now()), listing.organisationName),
    looks: looksForPerson(looks, listing.organisationName),
    kept: keptInWords(referral.expiresAtEpochSeconds, deps.now()),
    isSure,
  });
};

/** Deletes what the person told us; an open request is stopped with it, and its provider told. */
export const erase = async (deps: Deps, session: FollowSession): Promise<Reply> => {
  const {referral: seen} = session;
  const now = deps.now();
  await takeOwnStep(
    deps,
    seen,
    (referral) => {
      if (referral.erasedAt !== undefined) return null;
      const common = {by: 'person', email: 'none', erases: true} as const;
      return isOpen(referral.state)
        ? {
            ...common,
            step: 'withdraw',
            messages: ownMessages(referral, ['provider-withdrawn'], {freesSeat: true, now}),
          }
        : {...common, step: 'erase', messages: []};
    },
    now,
  );
  return seeOther(pageOf(session));
};

/**
 * GET /my-referral/{token}/record.json
 *
 * Everything that is held of the person whose code was typed. What their provider wrote for itself is the provider's to
 * give. @throws ProblemError `not-found`
 */
export const followRecord = (deps: Pick<ReferralDeps, 'access' | 'referrals' | 'origin' | 'now'>): Route => {
  const findSession = followSession(deps);
  return async (request) => {
    const session = await findSession(request);
    const now = deps.now();
    const {referral, standing} = session?.level === 'code' ? session : {};
    const person = referral && (await deps.referrals.getPerson(referral.id, now));
    if (!standing || !person) throw new ProblemError('not-found', 'Open your request with a code first.');
    const [events, looks] = await Promise.all([
      deps.referrals.listEvents(standing.id),
      deps.referrals.listLooks(standing.id),
    ]);
    const {notes = [], said, ...told} = person;
    // A level that was measured is for those who plan with them: whoever reads a low one may lose heart.
    const record = {
      request: referral,
      person: {
        ...told,
        activationAfter: undefined,
        ...(said && {said: {...said, activation: undefined}}),
        notes: notes.filter(({kind}) => kind === 'referrer'),
      },
      steps: stepsWithoutPending(events, standing, now),
      // Which side, and not which of its people.
      opened: looks.map(({at, by}) => ({at, by})),
    };
    return {
      status: 200,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="my-request.json"',
      },
      body: JSON.stringify(record, null, 2),
    };
  };
};
