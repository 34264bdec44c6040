import {readListing} from '../../../functions/data/directory/read.ts';
import type {eachWorld} from '../../support/eachWorld.ts';

export const MAILBOX = 'referrals@roundhay.example';
export const CURATOR = 'curator@menu.example';
export const LISTING = 'test:living-well';
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** A world's listing and mails while days pass of which nobody checks it. */
export const daysOfChecks = (world: ReturnType<typeof eachWorld>) => {
  const directory = () => ({client: world().client, tableName: world().directoryTable});
  const listing = async () => {
    const stored = await readListing(directory(), LISTING, true);
    if (!stored) throw new Error('There is no listing');
    return stored.row.listing;
  };
  const subjectsTo = (whom: string) =>
    world()
      .mails.filter(({to}) => to === whom)
      .map(({letter}) => letter.subject);

  /** Lets days pass, with what the steward does in each. */
  const pass = async (days: number): Promise<void> => {
    for (let day = 0; day < days; day += 1) {
      const startedAt = world().clock.now().getTime();
      await world().keepFresh();
      world().clock.pass(2 * HOUR_MS);
      await world().keepFresh();
      await world().deliver();
      world().clock.pass(DAY_MS - (world().clock.now().getTime() - startedAt));
    }
  };
  return {directory, listing, subjectsTo, pass};
};
