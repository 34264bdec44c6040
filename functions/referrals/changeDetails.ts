import {londonDate} from '#shared/london.ts';
import type {Person} from '#shared/model/referral.ts';
import {readDateOfBirth} from '#shared/referral/form/dateOfBirth.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {type OwnSection, type PersonChange, readSection, stopsReferrer} from '#shared/referral/ownDetails.ts';
import {isOpen} from '#shared/referral/states.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {mailboxHash} from '../data/limitStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ReferralDeps} from './deps.ts';
import {type FollowSession, pageOf} from './followSession.ts';
import {changeView} from './followViews.ts';
import {ownMessages} from './ownMessages.ts';
import {showFollow} from './showFollow.tsx';
import {takeOwnStep} from './takeOwnStep.ts';

type Deps = Pick<ReferralDeps, 'referrals' | 'limits' | 'addressSecret' | 'shells' | 'now'>;

const emailAfter = (change: PersonChange, {email}: Person): 'same' | 'new' | 'none' => {
  if (!('email' in change) || change.email === email) return 'same';
  return change.email === undefined ? 'none' : 'new';
};

/** Whoever reads the mailbox that is no longer used learns of it there. */
const toOldAddress = (referralId: string, to: string | undefined, now: Date): OutboxMessage[] =>
  to === undefined ? [] : [newMessage('person-email-changed', {referralId, to}, now)];

/** A new address counts as one that a request names: changing one must not aim more mail at somebody than sending. */
const mayMail = async (
  {limits, addressSecret}: Pick<Deps, 'limits' | 'addressSecret'>,
  {referral}: FollowSession,
  email: string | undefined,
  now: Date,
): Promise<boolean> =>
  email === undefined ||
  (await limits.allowsMail(mailboxHash(email, addressSecret, now), referral.id.slice(0, 16), now));

/** What a link does not show cannot be typed again: a number that is left empty stays. */
const withWhatStays = (session: FollowSession, values: FormValues, {phone = ''}: Person): FormValues =>
  session.level === 'link' && valueOf(values, 'phone').trim() === '' ? {...values, phone} : values;

/**
 * Whoever has only the link says again when the person was born: a link may be seen by others, and a code to the address
 * that they give would open everything.
 */
const provesBirth = (
  {level}: FollowSession,
  values: FormValues,
  {person: {dateOfBirth}, today}: {person: Person; today: string},
): FormError[] => {
  if (level !== 'link') return [];
  const born = readDateOfBirth(values, today);
  if ('date' in born && born.date === dateOfBirth) return [];
  return [
    'date' in born
      ? {field: 'dateOfBirth', href: '#dateOfBirth-day', text: 'This is not the date that we were given'}
      : {field: 'dateOfBirth', href: `#dateOfBirth-${born.part}`, text: born.text},
  ];
};

/** Saves one part of what the person told us; the provider is told that something changed, and not what. */
export const changeDetails = async (
  deps: Deps,
  session: FollowSession,
  {section, values}: {section: OwnSection; values: FormValues},
): Promise<Reply> => {
  const now = deps.now();
  const person = await deps.referrals.getPerson(session.referral.id, now);
  if (!person) return seeOther(pageOf(session));
  const known = {person, today: londonDate(now)};
  const read = readSection(section, withWhatStays(session, values, person), known);
  const unproven = provesBirth(session, values, known);
  if ('errors' in read || unproven.length > 0) {
    const errors = [...unproven, ...('errors' in read ? read.errors : [])];
    return showFollow(deps, changeView(session, person, {section, values, errors}), {status: 400});
  }
  const {change} = read;
  const email = emailAfter(change, person);
  const isHeld = email === 'new' && !(await mayMail(deps, session, change.email, now));
  const taken = await takeOwnStep(
    deps,
    session.referral,
    (referral) =>
      isOpen(referral.state)
        ? {
            step: 'change-details',
            by: 'person',
            email,
            ...('tellPractice' in change && {stopsPractice: true}),
            ...(stopsReferrer(section, values) && referral.tellReferrer && {stopsReferrer: true}),
            ...(isHeld && {isMailHeld: true}),
            person: change,
            messages: [
              ...ownMessages(referral, ['provider-details-changed'], {freesSeat: false, now}),
              ...(email === 'same' ? [] : toOldAddress(referral.id, person.email, now)),
              // What we mailed before did not arrive: not even their reference.
              ...(email === 'new' && !isHeld && referral.emailBouncedAt !== undefined
                ? [newMessage('person-new-link', {referralId: referral.id}, now)]
                : []),
            ],
          }
        : null,
    now,
  );
  return seeOther(pageOf(session, taken === 'taken' ? {done: '1'} : {}));
};
