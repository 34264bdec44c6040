import {setTimeout as sleep} from 'node:timers/promises';
import {documentClient} from '../data/client.ts';
import {readListing} from '../data/directory/read.ts';
import {websiteStore} from '../data/websiteStore.ts';
import {env} from '../env.ts';
import {lookAtDue} from './lookAtDue.ts';
import {lookAtWebsite} from './lookAtWebsite.ts';

const {DIRECTORY_TABLE, SITE_ORIGIN, WEBSITE_CHECKS} = env(
  'DIRECTORY_TABLE',
  'SITE_ORIGIN',
  'WEBSITE_CHECKS',
);

const directory = {client: documentClient(), tableName: DIRECTORY_TABLE};
const REST_MS = 1000;

const options = {
  mayReachLoopback: WEBSITE_CHECKS === 'loopback-too',
  userAgent: `LocalMenuLinkCheck/1.0 (+${SITE_ORIGIN}/help/contact)`,
};

const look = lookAtDue({
  websites: websiteStore(directory),
  readListing: async (listingId) => (await readListing(directory, listingId))?.row.listing,
  look: (url) => lookAtWebsite(url, options),
  rest: () => sleep(REST_MS),
  now: () => new Date(),
});

/** Every hour, where the stage asks for it: the websites whose week is over. Otherwise it reaches nobody. */
export const handler = async (): Promise<void> => {
  if (WEBSITE_CHECKS !== 'off') await look();
};
