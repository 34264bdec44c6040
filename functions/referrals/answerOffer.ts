import type {Referral} from '#shared/model/referral.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {hasBegun} from '#shared/referral/hasBegun.ts';
import {LEAVING_REASONS} from '#shared/referral/reasons.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import {reminderMessages} from '../data/referral/reminderMessages.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ReferralDeps} from './deps.ts';
import {type FollowSession, pageOf} from './followSession.ts';
import {sayNoView} from './followViews.ts';
import {ownMessages} from './ownMessages.ts';
import {sayYesLater} from './sayYesLater.ts';
import {showFollow} from './showFollow.tsx';
import {type OwnStep, takeOwnStep} from './takeOwnStep.ts';

type Deps = Pick<ReferralDeps, 'referrals' | 'shells' | 'now'>;

/** What the page says after a step, by a name in its address. */
const SAID: Readonly<Record<OwnStep, Readonly<Record<string, string>>>> = {
  taken: {done: '1'},
  over: {},
  later: {later: '1'},
};

/** Only the date that the person saw is answered: another may stand there by now. */
const isSame = (startsOn: string | undefined, values: FormValues): boolean =>
  startsOn !== undefined && startsOn === valueOf(values, 'startsOn');

/** Nobody comes to what is over. */
const canTake = (referral: Referral, values: FormValues, now: Date): boolean =>
  referral.state === 'offered' && isSame(referral.startsOn, values) && !hasBegun(referral, now);

/** Says yes to the date that was offered. */
export const takeOffer = async (deps: Deps, session: FollowSession, values: FormValues) => {
  const {referral: seen} = session;
  const now = deps.now();
  const person = await deps.referrals.getPerson(seen.id, now);
  const taken = await takeOwnStep(
    deps,
    seen,
    (referral) =>
      canTake(referral, values, now)
        ? {
            step: 'take-offer',
            by: 'person',
            messages: [
              ...ownMessages(
                referral,
                [
                  'provider-offer-taken',
                  ...(person && wantsMail(referral, person) ? (['person-booked'] as const) : []),
                ],
                {freesSeat: false, now},
              ),
              ...(person ? reminderMessages(referral, {...referral, state: 'booked'}, person, now) : []),
            ],
          }
        : null,
    now,
  );
  if (taken === 'later') return await sayYesLater(deps, session);
  return seeOther(pageOf(session, SAID[taken]));
};

const CHOOSE: FormError = {field: 'instead', href: '#instead', text: 'Choose what you want to do'};
const SAY_WHY: FormError = {
  field: 'reason',
  href: '#reason',
  text: 'Choose why, or that you would rather not say',
};

/** Says no to the date that was offered: for another one, or for good. */
export const sayNo = async (deps: Deps, session: FollowSession, values: FormValues): Promise<Reply> => {
  const now = deps.now();
  const chosen = valueOf(values, 'instead');
  const reason = valueOf(values, 'reason');
  const instead = chosen === 'ask-other-date' || chosen === 'decline' ? chosen : undefined;
  const isKnownReason = LEAVING_REASONS.some(({code}) => code === reason);
  if (instead === undefined || !isKnownReason) {
    const errors = [...(instead ? [] : [CHOOSE]), ...(isKnownReason ? [] : [SAY_WHY])];
    const view = sayNoView(session, {values, errors});
    return view ? showFollow(deps, view, {status: 400}) : seeOther(pageOf(session));
  }
  const taken = await takeOwnStep(
    deps,
    session.referral,
    (referral) =>
      referral.state === 'offered' && isSame(referral.startsOn, values)
        ? {
            step: instead,
            by: 'person',
            reason,
            messages: ownMessages(
              referral,
              [instead === 'decline' ? 'provider-declined' : 'provider-other-date'],
              {freesSeat: true, now},
            ),
          }
        : null,
    now,
  );
  return seeOther(pageOf(session, SAID[taken]));
};
