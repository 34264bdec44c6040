import {accessStore} from '../data/accessStore.ts';
import {documentClient} from '../data/client.ts';
import {directoryReader} from '../data/directoryReader.ts';
import {limitStore} from '../data/limitStore.ts';
import {outboxStore} from '../data/outboxStore.ts';
import {referralStore} from '../data/referralStore.ts';
import {env} from '../env.ts';
import {api} from '../http/api.ts';
import {problemPage} from '../http/problemPage.tsx';
import {shells} from '../http/shells.ts';
import {actOnReferral} from './actOnReferral.ts';
import type {ProviderDeps} from './deps.ts';
import {openReferral} from './openReferral.ts';

const {DIRECTORY_TABLE, REFERRALS_TABLE, SITE_ORIGIN, ORIGIN_SECRET} = env(
  'DIRECTORY_TABLE',
  'REFERRALS_TABLE',
  'SITE_ORIGIN',
  'ORIGIN_SECRET',
);

const client = documentClient();
const directory = directoryReader({client, tableName: DIRECTORY_TABLE});
const table = {client, tableName: REFERRALS_TABLE};

const deps: ProviderDeps = {
  getListing: (listingId) => directory.getListing(listingId),
  referrals: referralStore(table),
  limits: limitStore(table),
  access: accessStore(table),
  outbox: outboxStore(table),
  shells,
  origin: SITE_ORIGIN,
  addressSecret: ORIGIN_SECRET,
  now: () => new Date(),
};

/** One referral to its provider, by a mailed link and a mailed code. */
export const handler = api({
  function: 'provider',
  routes: {providerLink: openReferral(deps), providerAct: actOnReferral(deps)},
  problemPage: problemPage(shells),
  originSecret: ORIGIN_SECRET,
});
