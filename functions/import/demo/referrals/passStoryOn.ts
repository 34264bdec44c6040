import {addDays, londonDate} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import type {Step} from '../../../data/referralStore.ts';
import {sha256} from '../../../data/secrets.ts';
import {sentOn} from '../../../transfer/sentOn.ts';
import type {StoryDeps} from './saveStories.ts';
import type {StoryStep} from './story.ts';

/** Days in which somebody of a story can still answer. */
const ANSWER_DAYS = 6;

/** Asks somebody of a story whether they may be passed on, or passes them on; no mail goes out. */
export const passStoryOn = async (
  {referrals, getListingBySlug, newReference, now}: StoryDeps,
  {
    referral,
    taken,
    passOn: {to, why},
    at,
  }: {
    readonly referral: Referral;
    readonly taken: Step;
    readonly passOn: NonNullable<StoryStep['passOn']>;
    readonly at: Date;
  },
): Promise<void> => {
  const [whole, person] = await Promise.all([getListingBySlug(to), referrals.getPerson(referral.id, now)]);
  if (!whole || !person) return;
  const {listing, organisation} = whole;
  const proposed = {
    slug: listing.slug,
    name: listing.name,
    organisationName: organisation.name,
    answerBy: addDays(londonDate(now), ANSWER_DAYS),
  };
  if (taken.step !== 'transfer') {
    await referrals.takeStep(referral, {...taken, proposed, person: {passOnWhy: why}}, at);
    return;
  }
  const made = sentOn(
    {referral, person, whole, cameFrom: referral.reference, tells: {referrer: true, practice: true}},
    at,
  );
  await referrals.transfer(
    {
      referral,
      step: {...taken, proposed},
      made: {
        ...made,
        messages: made.messages.filter(({kind}) => kind === 'count'),
        key: {keyHash: sha256(`demo/transfer/${referral.id}`), bodyHash: sha256('demo')},
      },
    },
    {newReference, now: at},
  );
};
