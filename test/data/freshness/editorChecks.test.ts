import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {peopleStore} from '../../../functions/data/accounts/peopleStore.ts';
import {confirmListing} from '../../../functions/data/directory/confirmListing.ts';
import {setMailbox} from '../../../functions/data/directory/setMailbox.ts';
import {freshnessStore} from '../../../functions/data/freshnessStore.ts';
import {checksPage} from '../../../functions/curator/checksPage.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {comesBack} from '../../support/comesBack.ts';
import {hasChecked} from '../../support/hasChecked.ts';
import {lastMailTo} from '../../support/mailboxReader.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import {asCurator} from '../../support/signedInCurator.ts';
import {OWN} from '../../support/staff.ts';
import {visitor} from '../../support/visitor.ts';

let store: RunningStore;
let world: ReferralWorld;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});
beforeEach(async () => {
  world = await referralWorld(store.endpoint);
});

const LISTING = 'test:living-well';
const MAILBOX = 'referrals@roundhay.example';
const CURATOR = 'curator@menu.example';
const LEAD = 'lead@roundhay.example';
/** Half a year before the day on which the world's clock stands: the check that came then is owed again. */
const HALF_A_YEAR_AGO = new Date('2025-11-05T10:00:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const directory = () => ({client: world.client, tableName: world.directoryTable});
const told = (whom: string): string[] =>
  world.mails.filter(({to}) => to === whom).map(({letter}) => letter.subject);

const unproven = () => world.addListing({checkedOn: '2025-11-01', checkEveryMonths: 6}, {isProven: false});
const checked = (email: string, at: Date = HALF_A_YEAR_AGO): Promise<string> =>
  hasChecked(world, {listingId: LISTING, email, at});

/** A day of the steward's, with its mails. */
const day = async (): Promise<void> => {
  await world.keepFresh();
  await world.deliver();
  world.clock.pass(DAY_MS);
};
/** What the curator reads of the pages to be checked. */
const checksOfCurator = async (): Promise<string> => {
  const deps = {
    freshness: freshnessStore(directory()),
    confirm: confirmListing.bind(undefined, directory()),
    shells: world.providerDeps.shells,
    now: world.clock.now,
  };
  const curator = visitor({function: 'curator', routes: {curatorChecks: asCurator(checksPage(deps))}});
  return (await curator.get('/curator/checks')).body;
};

describe('the question whether a page is right, where its mailbox has not answered', () => {
  it('goes to whoever checked it last and still edits it, opens nothing by itself, and the curator reads so', async () => {
    await unproven();
    await checked(LEAD);
    const leaver = await hasChecked(world, {
      listingId: LISTING,
      email: 'leaver@roundhay.example',
      at: new Date(HALF_A_YEAR_AGO.getTime() + DAY_MS / 2),
    });
    await peopleStore(world.accounts).removeMember(OWN, leaver, {now: world.clock.now(), removedBy: 'lead'});
    await day();
    expect([told(LEAD), told('leaver@roundhay.example'), told(MAILBOX)]).toEqual([
      ['Is your page still right?'],
      [],
      [],
    ]);
    const text = letterText(lastMailTo(world, LEAD).letter);
    expect(text).toContain('our email does not reach the mailbox of this page');
    expect(text).toMatch(/\/provider\/still-right$/m);
    expect(text).not.toMatch(/60 days|not need to sign in/);
    const digest = letterText(lastMailTo(world, CURATOR).letter);
    expect(digest).toContain('We have told whoever changed or checked each of them last:');
    expect(digest).not.toContain('Please ring them');
    expect(await checksOfCurator()).toContain('we emailed whoever changed or checked the page last');
  });

  it('is followed by the stages that it announced, each told to the same person', async () => {
    await unproven();
    await checked(LEAD);
    for (let days = 0; days < 50; days += 1) await day();
    expect(told(LEAD)).toEqual([
      'Is your page still right?',
      'Your page now says that it may be out of date',
      'Your page now comes last in searches',
    ]);
  });

  it('is the curator’s where nobody has edited it', async () => {
    await unproven();
    await day();
    expect(letterText(lastMailTo(world, CURATOR).letter)).toContain('Please ring them');
    expect(await checksOfCurator()).toContain('No, our email does not reach them. Please ring them');
  });

  it('is the curator’s when mail to them comes back or is refused, and theirs again after a check', async () => {
    await unproven();
    await checked(LEAD);
    await day();
    const {about} = lastMailTo(world, LEAD);
    expect(about).toMatchObject({kind: 'check-editor', listingId: LISTING});
    await comesBack(world, about, {to: LEAD});
    await day();
    expect(letterText(lastMailTo(world, CURATOR).letter)).toContain('Please ring them');
    expect(await checksOfCurator()).toContain('No, our email does not reach them. Please ring them');
    for (let days = 0; days < 20; days += 1) await day();
    expect(told(LEAD)).toEqual(['Is your page still right?']);
    await checked(LEAD, world.clock.now());
    world.clock.pass(181 * DAY_MS);
    const refuse = ({to}: {readonly to: string}) => {
      if (to !== LEAD) return;
      const $metadata = {httpStatusCode: 400};
      throw Object.assign(new Error('Address refused'), {name: 'MessageRejected', $metadata});
    };
    world.mailFaults.push(...Array.from({length: 8}, () => refuse));
    await world.keepFresh();
    expect(await checksOfCurator()).toContain('we emailed whoever changed or checked the page last');
    for (let tries = 0; tries < 3; tries += 1) {
      await world.deliver();
      world.clock.pass(HOUR_MS);
    }
    await day();
    expect(told(LEAD)).toHaveLength(1);
    expect(await checksOfCurator()).toContain('No, our email does not reach them. Please ring them');
  });

  it('is not mailed when somebody has said so meanwhile, and is the mailbox’s once that has answered', async () => {
    await unproven();
    await checked(LEAD);
    await world.keepFresh();
    await world.providerDeps.confirm({listingId: LISTING, isRight: true}, world.clock.now());
    await world.deliver();
    expect(told(LEAD)).toEqual([]);
    await setMailbox(directory(), {
      listingId: LISTING,
      email: MAILBOX,
      verifiedAt: world.clock.now().toISOString(),
    });
    world.clock.pass(181 * DAY_MS);
    await day();
    expect([told(LEAD), told(MAILBOX)]).toEqual([[], ['Is your page still right?']]);
    expect(await checksOfCurator()).toContain('Yes, by email');
  });
});

describe('somebody who edits many pages whose mailboxes have not answered', () => {
  it('has 5 mails a day at the most, and no stage comes untold', async () => {
    const ids = Array.from({length: 7}, (_, index) => `test:page-${index}`);
    for (const id of ids) {
      await world.addListing(
        {id, slug: id.replace('test:', ''), checkedOn: '2025-11-01', checkEveryMonths: 6},
        {isProven: false},
      );
      await hasChecked(world, {listingId: id, email: LEAD, at: HALF_A_YEAR_AGO});
    }
    await day();
    expect(told(LEAD)).toHaveLength(5);
    await day();
    expect(told(LEAD)).toHaveLength(7);
  });
});
