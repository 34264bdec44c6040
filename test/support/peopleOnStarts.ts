import {ownReferral} from './ownReferral.ts';
import {runWith} from './referralListing.ts';
import {API_REQUEST, publicVisitor} from './referralRoutes.ts';
import type {ReferralWorld} from './referralWorld.ts';
import {actOn, staffOf} from './staff.ts';

export const MINUTE_MS = 60_000;

/** A date in May, in the morning. */
export const inMay = (day: string) => ({date: `2026-05-${day}`, startsAt: '10:00', endsAt: '12:00'});

/** A start on days in May. */
export const runInMay = (id: string, capacity: number, ...days: string[]) => ({
  ...runWith(id, capacity),
  sessions: days.map(inMay),
});

/** Many people who ask for starts of the listing and are booked, each from elsewhere and a minute after the one before. */
export const peopleOnStarts = (world: () => ReferralWorld) => {
  const own = ownReferral(world);
  let made = 0;

  const refer = async (change: object = {}): Promise<string> => {
    made += 1;
    const page = await publicVisitor(world(), `198.51.100.${made % 250}`).postJson(
      '/api/referrals',
      {...API_REQUEST, email: `p${made}@example.com`, ...change},
      {'idempotency-key': `a-key-that-is-long-enough-${made}`},
    );
    world().clock.pass(MINUTE_MS);
    return (JSON.parse(page.body) as {reference: string}).reference;
  };

  return {
    ...own,
    refer,

    book: async (change: object = {}): Promise<string> => {
      const reference = await refer(change);
      await actOn(staffOf(world()), reference, {action: 'book', run: 'run-1'});
      world().clock.pass(MINUTE_MS);
      return reference;
    },

    /** Whom the last one was mailed to who gave no address of their own. */
    lastMailbox: () => `p${made}@example.com`,

    seatsOf: async (runId: string) => (await world().referralDeps.referrals.getSeats(runId)).taken,

    eventsOf: async (reference: string) => {
      const {id} = await own.current(reference);
      return (await world().referralDeps.referrals.listEvents(id)).map(({event}) => event);
    },
  };
};
