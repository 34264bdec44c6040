import {randomBytes} from 'node:crypto';
import {londonDate} from '#shared/london.ts';
import {REFERENCE_BYTES, referenceFrom} from '#shared/referral/reference.ts';
import {accountStore} from '../../../data/accounts/accountStore.ts';
import {mailDomainOf} from '#shared/access/mailDomain.ts';
import {licenceStore} from '../../../data/accounts/licenceStore.ts';
import {profileStore} from '../../../data/accounts/profileStore.ts';
import {certificateStore} from '../../../data/certificates/certificateStore.ts';
import {documentClient} from '../../../data/client.ts';
import {directoryReader} from '../../../data/directoryReader.ts';
import {referredListing} from '../../../data/referral/newReferral.ts';
import {practiceStore} from '../../../data/practiceStore.ts';
import {referralStore} from '../../../data/referralStore.ts';
import {joinStore} from '../../../data/joinStore.ts';
import {reportStore} from '../../../data/reportStore.ts';
import {env} from '../../../env.ts';
import {wishStore} from '../../../data/organisations/wishStore.ts';
import {proposalStore} from '../../../data/proposals/proposalStore.ts';
import {leaveWish, WISHED} from '../changes/leaveWish.ts';
import {saveChanges} from '../changes/saveChanges.ts';
import {CHANGE_STORIES} from '../changes/stories.ts';
import {saveDoubles} from '../doubles/saveDoubles.ts';
import {leaveJoin} from '../joining/openJoin.ts';
import {addEvidence} from '../evidence/addEvidence.ts';
import {leaveReport} from '../freshness/openReport.ts';
import {oweChecks} from '../freshness/owedChecks.ts';
import {addAnswers} from './addAnswers.ts';
import {HISTORY_PROGRAMMES, saveHistory} from '../history/saveHistory.ts';
import {LISTINGS} from '../places/index.ts';
import {saveStories} from './saveStories.ts';
import {STORIES} from './stories.ts';

const {AWS_REGION, DIRECTORY_TABLE, ACCOUNTS_TABLE, EVIDENCE_BUCKET, REFERRALS_TABLE} = env(
  'AWS_REGION',
  'DIRECTORY_TABLE',
  'ACCOUNTS_TABLE',
  'EVIDENCE_BUCKET',
  'REFERRALS_TABLE',
);

/** Whoever signs in with this address is the nurse of the stories. */
const NURSE = 'nurse@surgery.example';
const PROFILE = {
  name: 'Sam Ellis',
  job: 'Practice nurse',
  organisation: 'Roundhay Example Surgery',
  replyEmail: 'team@surgery.example',
  phone: '0113 496 0199',
  odsCode: 'B86999',
};

const client = documentClient();
const accounts = {client, tableName: ACCOUNTS_TABLE};
const now = new Date();
// An account for the mailbox: whoever proves the mailbox at the issuer later is given this one.
const {account} = await accountStore(accounts).signIn(
  {issuer: 'demo', subject: NURSE, email: NURSE},
  [],
  now,
);
await profileStore(accounts).save(account.id, PROFILE, now);
// Her surgery holds a licence, in this story: the level of a licensed tool can be written down.
await licenceStore(accounts).confirm(
  {odsCode: PROFILE.odsCode, provenBy: mailDomainOf(NURSE)},
  {accountId: account.id, name: PROFILE.name},
  now,
);
const directory = directoryReader({client, tableName: DIRECTORY_TABLE});
const slugs = LISTINGS.filter(
  ({programme}) => programme !== undefined && HISTORY_PROGRAMMES.has(programme),
).map(({slug}) => slug);
const wholes = await Promise.all(slugs.map((slug) => directory.getListingBySlug(slug)));
await saveHistory(
  {client, directoryTable: DIRECTORY_TABLE, now},
  wholes.flatMap((whole) => (whole ? [referredListing(whole)] : [])),
);
await saveStories(
  {
    referrals: referralStore({client, tableName: REFERRALS_TABLE}),
    getListingBySlug: (slug) => directory.getListingBySlug(slug),
    referrer: {accountId: account.id, profile: PROFILE},
    newReference: () => referenceFrom(randomBytes(REFERENCE_BYTES)),
    now,
  },
  STORIES,
);
for (const slug of new Set(STORIES.map(({listing}) => listing))) {
  const whole = await directory.getListingBySlug(slug);
  if (whole) {
    await addAnswers({client, tableName: DIRECTORY_TABLE}, whole.listing.id, londonDate(now));
  }
}
// A GP practice that is told: people can choose it, and one of the stories has.
const practices = practiceStore({client, tableName: DIRECTORY_TABLE});
const practice = {
  code: PROFILE.odsCode,
  name: 'Roundhay Example Surgery, Leeds',
  email: 'updates@surgery.example',
};
const setBy = {role: 'curator', accountId: 'demo'} as const;
// Once: what somebody has changed since stays.
if ((await practices.get(practice.code))?.email === undefined) {
  await practices.set(practice, setBy, now);
  await practices.prove(practice, setBy, now);
}
/** The account behind a mailbox that nobody invited. */
const accountOf = async (email: string): Promise<string> => {
  const person = {issuer: 'demo', subject: email, email};
  return (await accountStore(accounts).signIn(person, [], now)).account.id;
};
await saveChanges(
  {
    proposals: proposalStore({client, tableName: DIRECTORY_TABLE}),
    getListingBySlug: (slug) => directory.getListingBySlug(slug),
    getMailbox: (listingId) => directory.getMailbox(listingId),
    accountOf,
    now,
  },
  CHANGE_STORIES,
);
const changed = await directory.getOrganisation(WISHED.organisationId);
if (changed) {
  const wishes = wishStore({client, tableName: DIRECTORY_TABLE});
  await leaveWish(wishes, changed, await accountOf(WISHED.by), now);
}
await saveDoubles({client, tableName: DIRECTORY_TABLE}, now);
await oweChecks({client, tableName: DIRECTORY_TABLE}, now);
const reported = await directory.getListingBySlug('desmond-newly-diagnosed-leeds');
if (reported) await leaveReport(reportStore({client, tableName: REFERRALS_TABLE}), reported, now);
await leaveJoin(joinStore({client, tableName: REFERRALS_TABLE}), now);
await addEvidence(
  certificateStore({client, tableName: DIRECTORY_TABLE}),
  {bucket: EVIDENCE_BUCKET, region: AWS_REGION},
  now,
);
client.destroy();
