import {exampleResults} from '#shared/ui/find/exampleResults.ts';
import {listingPage} from '../../../functions/menu/listingPage.tsx';
import type {ListingRecord} from '#shared/model/menuRecord.ts';
import type {Stage} from '#shared/freshness/standing.ts';
import {londonDate} from '#shared/london.ts';
import {Listing} from '#shared/model/listing.ts';
import {Organisation} from '#shared/model/programme.ts';
import {demoMenu} from '../../../functions/import/demo/index.ts';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {saveListing} from '../../../functions/data/directory/saveListing.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {freshnessStore} from '../../../functions/data/freshnessStore.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import type {ReferralWorld} from '../../support/referralWorld.ts';
import {visitor} from '../../support/visitor.ts';

const RUNS_A_DAY = 3;
const HOUR_MS = 3_600_000;

/** Of what somebody was told of a listing, and on which London day. */
export interface Telling {
  readonly listingId: string;
  readonly on: string;
  readonly stage: Exclude<Stage, 'fresh'>;
  readonly to: 'provider' | 'editor' | 'curator';
}

/** Brings the whole demonstration menu of the day on which the world's clock stands into its tables. */
export const addDemonstration = async (world: ReferralWorld): Promise<ListingRecord[]> => {
  const now = world.clock.now;
  const directory = {client: world.client, tableName: world.directoryTable};
  const store = directoryStore(directory);
  const listings: ListingRecord[] = [];
  for (const record of demoMenu(londonDate(now()))) {
    if (record.type === 'organisation') {
      const organisation = {...record.organisation, updatedAt: now().toISOString()};
      await store.saveOrganisation(Organisation.parse(organisation));
    } else if (record.type === 'programme') await store.saveProgramme(record.programme);
    else if (record.type === 'listing') listings.push(record);
  }
  await Promise.all(
    listings.map(({listing, runs, mailbox}) =>
      saveListing(
        directory,
        {
          listing: Listing.parse({...listing, version: 1, updatedAt: now().toISOString()}),
          runs,
          mailbox: mailbox && {
            listingId: listing.id,
            email: mailbox.email,
            ...(mailbox.verified && {verifiedAt: now().toISOString()}),
          },
        },
        {anyVersion: true, now},
      ),
    ),
  );
  return listings;
};

export interface Seen {
  readonly page: number;
  readonly form: number;
  /** Whether the page says that it may have changed. */
  readonly warns: boolean;
  readonly isCheckedToday: boolean;
}

/** What the public meets: the page with what it says of its check, and the form. */
export const publicSees = (world: ReferralWorld) => {
  const directory = directoryReader({client: world.client, tableName: world.directoryTable});
  const reader = visitor({
    function: 'menu',
    routes: {
      listingPage: listingPage({
        directory,
        shells: () => ({'support/listing': ['', 'head', '', 'listing', '']}),
        origin: 'https://menu.example',
        now: world.clock.now,
        runSearch: () => Promise.resolve(exampleResults()),
      }),
    },
  });
  const referrer = publicVisitor(world);
  return async (slug: string): Promise<Seen> => {
    const [page, form] = [await reader.get(`/support/${slug}`), await referrer.get(`/refer/${slug}`)];
    return {
      page: page.status,
      form: form.status,
      warns: page.body.includes('sk them before you go'),
      isCheckedToday: page.body.includes('Checked today'),
    };
  };
};

/** Has the steward run three times on the day on which the clock stands, and gives what was told on it. */
export const stewardsDay = async (world: ReferralWorld): Promise<Telling[]> => {
  const freshness = freshnessStore({client: world.client, tableName: world.directoryTable});
  const today = londonDate(world.clock.now());
  for (let run = 0; run < RUNS_A_DAY; run += 1) {
    await world.keepFresh();
    await world.sweep();
    world.clock.pass(HOUR_MS);
  }
  world.clock.pass(-RUNS_A_DAY * HOUR_MS);
  const {found} = await freshness.list({most: 1000});
  return found.flatMap(({listingId, told}) =>
    told.filter(({on}) => on === today).map(({stage, on, to}) => ({listingId, on, stage, to})),
  );
};
