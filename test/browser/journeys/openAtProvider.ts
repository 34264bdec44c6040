import {AMINA} from './people.ts';
import {type Saved, saveByApi} from './saveByApi.ts';
import {signInAs} from './signInAs.ts';
import type {Walker} from './walker.ts';
import type {JourneyWorld} from './world.ts';

/** Amina's referral, saved for one walker, and open before another who answers for its provider. */
export const openAtProvider = async (
  world: JourneyWorld,
  {person, provider}: {readonly person: Walker; readonly provider: Walker},
): Promise<Saved> => {
  const saved = await saveByApi(world, AMINA, {address: person.address});
  await world.cloud.settled();
  await provider.page.goto('/provider');
  await signInAs(world, provider.page, 'bookings@white-rose.example');
  await provider.page.goto(`/provider/referrals/${saved.reference}`);
  return saved;
};
