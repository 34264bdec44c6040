import {addDays, londonDate, londonInstant} from '#shared/london.ts';
import type {CourseRun, Session} from '#shared/model/courseRun.ts';
import type {Person, Referral} from '#shared/model/referral.ts';
import {startChangeRows} from '#shared/referral/startChangeRows.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import type {DirectoryReader, WholeListing} from '../../../data/directoryReader.ts';
import {newReferral} from '../../../data/referral/newReferral.ts';
import type {ReferralStore} from '../../../data/referralStore.ts';
import {newToken, sha256} from '../../../data/secrets.ts';
import {passStoryOn} from './passStoryOn.ts';
import type {Story, StoryStep} from './story.ts';

/** Who refers in the stories that have a professional. */
interface DemoReferrer {
  readonly accountId: string;
  readonly profile: NonNullable<Person['referrer']>;
}

export interface StoryDeps {
  readonly referrals: ReferralStore;
  readonly getListingBySlug: DirectoryReader['getListingBySlug'];
  readonly referrer: DemoReferrer;
  readonly newReference: () => string;
  readonly now: Date;
}

/** At 10 in the morning, so many days ago; never later than now. */
const daysAgo = (days: number, now: Date): Date => {
  const at = londonInstant(addDays(londonDate(now), -days), '10:00');
  return at < now ? at : now;
};

/** The first time of a start; of a listing that has none to come, in a week. */
const firstOf = (run: CourseRun | undefined, now: Date): Session =>
  run?.sessions[0] ?? {date: addDays(londonDate(now), 7), startsAt: '10:00', endsAt: '12:00'};

/** How the next start of a listing was changed. */
const changeOf = (
  {startWas, daysAgo: days}: StoryStep,
  run: CourseRun | undefined,
  now: Date,
): Pick<StepTaken, 'startsOn' | 'startsAt' | 'startChange'> => {
  if (!startWas) return {};
  const first = firstOf(run, now);
  const is = {sessions: run?.sessions ?? [first], language: run?.language ?? 'en'};
  const was = is.sessions.map((session) => ({
    ...session,
    date: addDays(session.date, -startWas.daysEarlier),
  }));
  return {
    startsOn: first.date,
    startsAt: first.startsAt,
    startChange: {
      at: daysAgo(days, now).toISOString(),
      rows: startChangeRows({...is, sessions: was}, is),
      ...(startWas.isToCall && {isToCall: true}),
    },
  };
};

const takenOf = (story: StoryStep, whole: WholeListing, now: Date): StepTaken => {
  const {step, by, reason, suggested, startsAt, startsIn, callIn, session, onNextRun} = story;
  const today = londonDate(now);
  const run = onNextRun ? whole.runs[0] : undefined;
  const first = firstOf(run, now);
  return {
    step,
    by,
    ...(reason !== undefined && {reason}),
    ...(suggested && {suggested}),
    ...(startsIn !== undefined && {startsOn: addDays(today, startsIn)}),
    ...(startsAt !== undefined && {startsAt}),
    ...(callIn !== undefined && {callOn: addDays(today, callIn)}),
    ...(session && {session: {on: addDays(today, session.in), came: session.came}}),
    ...(onNextRun && {startsOn: first.date, startsAt: first.startsAt}),
    ...(run && {run: {id: run.id, capacity: run.capacity}}),
    ...changeOf(story, whole.runs[0], now),
  };
};

const personOf = (
  {id, person, route, why, levels}: Story,
  index: number,
  {referrer: {profile}, measuredOn}: {readonly referrer: DemoReferrer; readonly measuredOn: string},
) => ({
  for: route === 'someone' ? ('someone' as const) : ('me' as const),
  contactBy: 'email' as const,
  dateOfBirth: `${1945 + ((index * 7) % 40)}-0${1 + (index % 9)}-1${index % 9}`,
  // Numbers that Ofcom keeps for drama, and addresses that nobody has.
  phone: `0113 496 0${String(200 + index)}`,
  ...(route !== 'call-me' && {email: `${id}@example.org`, postcode: 'LS8 4AB'}),
  needs: [],
  answers: [],
  ...person,
  ...(why !== undefined && {
    referrer: profile,
    said: {
      reason: why,
      agreement: 'agreed' as const,
      tellReferrer: true,
      ...(levels && {activation: {level: levels[0], tool: 'PAM-13' as const, on: measuredOn}}),
    },
  }),
});

/**
 * Tells one story: the referral as it was sent, and each of its steps on its day. No mail goes out for what is said to
 * have happened, but it is counted. Told a second time, it leaves the first as it is.
 */
const saveStory = async (deps: StoryDeps, story: Story, index: number): Promise<void> => {
  const {referrals, referrer, newReference, now} = deps;
  const whole = await deps.getListingBySlug(story.listing);
  if (!whole) return;
  const sentAt = daysAgo(story.sentDaysAgo, now);
  const isReferred = story.route === 'professional';
  const made = newReferral(
    {
      whole,
      route: story.route,
      by: isReferred ? 'professional' : 'person',
      person: personOf(story, index, {referrer, measuredOn: londonDate(sentAt)}),
      ...(isReferred && {referrer: {referrerId: referrer.accountId, tellReferrer: true}}),
    },
    sentAt,
  );
  const saved = await referrals.create(
    {
      ...made,
      messages: made.messages.filter(({kind}) => kind === 'count'),
      key: {keyHash: sha256(`demo/${story.id}`), bodyHash: sha256('demo')},
      token: newToken(),
    },
    {newReference, now: sentAt},
  );
  if (saved.outcome !== 'created') return;
  let referral: Referral = {...made.referral, reference: saved.reference};
  for (const step of story.steps) {
    const at = daysAgo(step.daysAgo, now);
    const taken = {...takenOf(step, whole, now), messages: []};
    if (step.passOn) await passStoryOn(deps, {referral, taken, passOn: step.passOn, at});
    else await referrals.takeStep(referral, taken, at);
    referral = (await referrals.get(saved.referralId, now)) ?? referral;
  }
  const [, level] = story.levels ?? [];
  if (level === undefined) return;
  const on = londonDate(now);
  const by = {by: 'professional', accountId: referrer.accountId, at: now.toISOString()} as const;
  const after = {level, tool: 'PAM-13', on, ...by} as const;
  await referrals.measureAfter({referral, person: made.person, after}, now);
};

/** Tells the stories. @throws ProblemError when one takes a step that the table of states does not have */
export const saveStories = async (deps: StoryDeps, stories: readonly Story[]): Promise<void> => {
  for (const [index, story] of stories.entries()) await saveStory(deps, story, index);
};
