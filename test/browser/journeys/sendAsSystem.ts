import {expect} from 'vitest';
import {ListingView} from '#shared/model/listingView.ts';
import {SystemReferralCreated} from '#shared/model/systemReferral.ts';
import {systemToken} from '../../support/systemToken.ts';
import type {PersonWords} from './people.ts';
import type {JourneyWorld} from './world.ts';

/** Answers that let somebody through, to whatever a listing must know. */
const answersFor = async ({cloud}: JourneyWorld, slug: string): Promise<Record<string, string>> => {
  const answer = await fetch(`${cloud.url}/api/support/${slug}`);
  const {listing} = ListingView.parse(await answer.json());
  return Object.fromEntries(
    listing.referral.questions.flatMap(({id, type, use, choices, stops}) => {
      const values = type === 'yes-no' ? ['yes', 'no'] : choices.map(({value}) => value);
      const right = values.find((value) => !stops.some((stop) => stop.answer === value));
      return use === 'must-answer' ? [[id, right ?? '']] : [];
    }),
  );
};

/**
 * A referral as a surgery's record system sends it, for which nurse@surgery.example answers; the references, in the order
 * of the listings.
 */
export const sendAsSystem = async (
  world: JourneyWorld,
  {name, born: [day, month, year], phone, email, postcode}: PersonWords,
  listings: readonly string[],
  more: object = {contactBy: 'phone-message'},
): Promise<string[]> => {
  const answers = await Promise.all(listings.map(async (slug) => [slug, await answersFor(world, slug)]));
  const answer = await fetch(`${world.cloud.url}/api/professional/referrals`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await systemToken(world.cloud, 0)}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({
      listings,
      name,
      dateOfBirth: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      phone,
      email,
      postcode,
      reason: 'New diagnosis',
      agreement: 'agreed',
      tellReferrer: true,
      answers: Object.fromEntries(answers) as unknown,
      ...more,
    }),
  });
  expect(answer.status).toBe(201);
  const {referrals} = SystemReferralCreated.parse(await answer.json());
  return referrals.map(({reference}) => reference);
};
