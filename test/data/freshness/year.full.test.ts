import {afterAll, beforeAll, expect, it} from 'vitest';
import {londonDate} from '#shared/london.ts';
import type {ListingRecord} from '#shared/model/menuRecord.ts';
import {checkReader} from '../../support/checkReader.ts';
import {curatorOf} from '../../support/curator.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {linkIn, type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import {expectedChecks, STAGES} from './expectedChecks.ts';
import {addDemonstration, publicSees, type Seen, stewardsDay, type Telling} from './yearOfChecks.ts';

let store: RunningStore;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});

const HOUR_MS = 3_600_000;
const DAYS = 366;
/** Mails a day to one mailbox that ask about its pages. */
const MOST_A_DAY = 5;

/** Days on which no steward runs. */
const isDown = (day: number): boolean =>
  day === 3 || day === 61 || day === 62 || (day >= 150 && day < 155) || (day >= 236 && day < 243);

/** One press, the day after: by the link in the provider's mail, or by the curator after a call where no mail arrives. */
const press = async (world: ReferralWorld, listingId: string, to: Telling['to']): Promise<void> => {
  if (to === 'curator') {
    await curatorOf(world).post('/curator/checks', {listing: listingId});
    return;
  }
  const mail = world.mails.findLast(({about}) => about.listingId === listingId);
  if (!mail) throw new Error(`No mail about ${listingId}`);
  const [path, reader] = [linkIn(mail, '/provider/still-right/'), checkReader(world)];
  await reader.post(path, {action: 'still-right'}, {from: await reader.get(path)});
};

/** What the public sees of a page once somebody was told of its stage. */
const publicAfter = (stage: Telling['stage'], form: number, isOverdue: boolean): Seen =>
  stage === 'hidden'
    ? {page: 404, form: 404, warns: false, isCheckedToday: false}
    : {page: 200, form, warns: stage !== 'due' || isOverdue, isCheckedToday: false};

interface Page {
  readonly record: ListingRecord;
  readonly expected: ReturnType<typeof expectedChecks>;
  /** Of its form, on the first day. */
  readonly form: number;
  /** The stage after which somebody presses, once; a fifth of the pages nobody ever checks. */
  readonly pressedAfter: Telling['stage'] | undefined;
  readonly told: string[];
}

/** The mailboxes that had all the mails of a day that one may have. */
const fullMailboxes = (told: readonly Telling[], pages: ReadonlyMap<string, Page>): Set<string> => {
  const mails = new Map<string, number>();
  for (const {listingId} of told.filter(({to}) => to === 'provider')) {
    const email = pages.get(listingId)?.record.mailbox?.email ?? '';
    mails.set(email, (mails.get(email) ?? 0) + 1);
  }
  for (const number of mails.values()) expect(number).toBeLessThanOrEqual(MOST_A_DAY);
  return new Set([...mails].filter(([, number]) => number === MOST_A_DAY).map(([email]) => email));
};

it('tells of each stage of every page of the demonstration for a year, once, on its day, and one press ends it', async () => {
  const world = await referralWorld(store.endpoint);
  world.clock.pass(-HOUR_MS);
  const firstDay = londonDate(world.clock.now());
  const sees = publicSees(world);
  const pages = new Map<string, Page>();
  for (const [index, record] of (await addDemonstration(world)).entries()) {
    const {form} = await sees(record.listing.slug);
    const pressedAfter = STAGES[index % (STAGES.length + 1)];
    const expected = expectedChecks(record, firstDay);
    pages.set(record.listing.id, {record, expected, form, pressedAfter, told: []});
  }

  const toPress = new Map<string, Telling>();
  const pressed = new Set<string>();
  const ranOn: string[] = [];
  const fullOn = new Map<string, Set<string>>();

  for (let day = 0; day < DAYS; day += 1) {
    if (day > 0) world.clock.pass(24 * HOUR_MS);
    const today = londonDate(world.clock.now());
    for (const [listingId, {to}] of toPress) {
      const page = pages.get(listingId);
      await press(world, listingId, to);
      page?.expected.check(today);
      page?.told.push(`${today} pressed`);
      pressed.add(listingId);
      expect([listingId, await sees(page?.record.listing.slug ?? '')]).toEqual([
        listingId,
        {page: 200, form: page?.form, warns: false, isCheckedToday: true},
      ]);
    }
    toPress.clear();
    if (isDown(day)) continue;

    ranOn.push(today);
    const told = await stewardsDay(world);
    fullOn.set(today, fullMailboxes(told, pages));
    const toldOf = new Map(told.map((telling) => [telling.listingId, telling]));
    // Nobody is told of the same page twice in a day.
    expect(toldOf.size).toBe(told.length);

    for (const [listingId, {record, expected, form, pressedAfter, told: story}] of pages) {
      const {listing, mailbox} = record;
      const isFull = (on: string): boolean => fullOn.get(on)?.has(mailbox?.email ?? '') === true;
      const telling = toldOf.get(listingId);
      const next = expected.next();
      const to = mailbox?.verified === true ? 'provider' : 'curator';
      const since = next ? ranOn.filter((on) => on >= next.on) : [];
      // On the first day on which a steward ran, and this mailbox had room: nobody is told sooner, or not at all.
      const isOwed = since.length > 0 && (telling !== undefined || !isFull(today));
      const on = since.find((ran) => ran === today || !isFull(ran));
      expect([listing.slug, today, telling]).toEqual([
        listing.slug,
        today,
        isOwed ? {listingId, on, stage: next?.stage, to} : undefined,
      ]);
      if (!telling) continue;
      expected.tell(since[0] ?? '', today);
      story.push(`${today} ${telling.stage} to ${to}`);
      expect([listing.slug, today, await sees(listing.slug)]).toEqual([
        listing.slug,
        today,
        publicAfter(telling.stage, form, expected.isOverdue(today)),
      ]);
      if (telling.stage === pressedAfter && !pressed.has(listingId)) toPress.set(listingId, telling);
    }
  }

  // Each telling of a provider was one mail; the curator was mailed of all of them, by day.
  for (const [listingId, {told}] of pages) {
    const mails = world.mails.filter(({about}) => about.listingId === listingId);
    expect([listingId, mails.length]).toEqual([
      listingId,
      told.filter((line) => line.endsWith('to provider')).length,
    ]);
  }
  const stories = [...pages.values()].map(({told}) => told);
  const curatorWasTold = world.mails
    .filter(({about}) => about.kind === 'curator-checks')
    .map(({letter}) => Number.parseInt(letter.subject, 10));
  const tellings = stories.flat().filter((line) => !line.endsWith('pressed'));
  expect(curatorWasTold.reduce((sum, number) => sum + number, 0)).toBe(tellings.length);
  // Each of the ways through a year was gone, by those whom mail reaches and those whom it does not.
  for (const stage of STAGES) {
    for (const to of ['provider', 'curator']) {
      expect(stories.filter((story) => story.at(-1)?.endsWith(`${stage} to ${to}`)).length).toBeGreaterThan(
        0,
      );
      const after = stories.filter((story) =>
        story.some((line, at) => line.endsWith(`${stage} to ${to}`) && story[at + 1]?.endsWith('pressed')),
      );
      expect(after.length).toBeGreaterThan(0);
    }
  }
}, 600_000);
