import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ScanCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, expect, it} from 'vitest';
import type {WrittenCall} from '../../infra/local/access/faults.ts';
import {startTestCloud, type TestCloud} from '../support/cloud.ts';
import {seededRandom} from '../support/seededRandom.ts';

const REFERRALS = 1000;
const AT_ONCE = 8;
const SEED = 20_261_122;
/** Kills at an exact call, by function and by place, and kills of the store between two referrals. */
const KILLS = {
  referralsAfterWrite: 22,
  referralsBefore: 8,
  courierAfterWrite: 14,
  courierBefore: 14,
  store: 6,
};
const POINTS = Object.values(KILLS).reduce((sum, count) => sum + count, 0);
/** A lease lasts a minute, and a message that failed twice waits two more. */
const DRAINED_WITHIN_MS = 12 * 60_000;

interface Row {
  readonly pk: string;
  readonly sk: string;
  readonly state?: string;
  readonly kind?: string;
  readonly reference?: string;
}

let cloud: TestCloud;
const listings: string[] = [];
const killed = new Map<string, number>();

/** Which numbers of a count are struck: `count` of them among the first `among`, from the seed. */
const struck = (count: number, among: number, random: () => number): Set<number> => {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(1 + Math.floor(random() * among));
  return chosen;
};

/** Says "kill" at the struck ones of the calls that `wanted` lets through. */
const strike = (name: string, at: Set<number>, wanted: (call: WrittenCall) => boolean) => {
  let seen = 0;
  return (call: WrittenCall): boolean => {
    if (!wanted(call)) return false;
    seen += 1;
    if (!at.has(seen)) return false;
    killed.set(name, (killed.get(name) ?? 0) + 1);
    return true;
  };
};

const personOf = (number: number) => ({
  for: 'me',
  name: `Test Person ${number}`,
  dateOfBirth: '1968-03-27',
  email: `person-${number}@example.org`,
  contactBy: 'email',
  postcode: 'LS8 4AB',
});

/** Sends one referral until it is answered, as a browser that loses answers would; the reference that it got. */
const refer = async (number: number): Promise<string> => {
  const body = JSON.stringify({...personOf(number), listing: listings[number % listings.length]});
  for (let attempt = 1; attempt <= 60; attempt += 1) {
    try {
      const answer = await fetch(`${cloud.url}/api/referrals`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `crash-run-key-${String(number).padStart(6, '0')}`,
          'x-forwarded-for': `203.0.113.${number % 250}`,
        },
        body,
      });
      const text = await answer.text();
      if (answer.status === 201) return (JSON.parse(text) as {reference: string}).reference;
      if (answer.status < 500) throw new Error(`${answer.status}: ${text}`);
    } catch (failure) {
      if (failure instanceof Error && /^4\d\d/.test(failure.message)) throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Referral ${number} was never answered`);
};

const rows = async (): Promise<Row[]> => {
  const all: Row[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await cloud.documents.send(
      new ScanCommand({
        TableName: cloud.table('REFERRALS_TABLE'),
        ExclusiveStartKey: from,
        ConsistentRead: true,
      }),
    );
    all.push(...((page.Items ?? []) as Row[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return all;
};

const isDone = (row: Row): boolean => row.state === 'sent' || row.state === 'given-up';
const messagesOf = (all: readonly Row[]): Row[] => all.filter((row) => row.sk.startsWith('MESSAGE#'));

/** Lets the steward sweep until nothing waits. */
const drain = async (): Promise<Row[]> => {
  const endsAtMs = Date.now() + DRAINED_WITHIN_MS;
  for (;;) {
    await cloud.settled().catch(() => undefined);
    await cloud.runSchedules();
    const all = await rows();
    if (messagesOf(all).every(isDone) || Date.now() > endsAtMs) return all;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  }
};

/** How often the outbox said that a mail may have been sent twice. */
const countedDoubles = (): number =>
  ['courier', 'steward']
    .map((name) => readFileSync(join(cloud.dir, 'logs', `${name}.log`), 'utf8'))
    .join('\n')
    .split('\n')
    .filter((line) => line.includes('"mail-maybe-doubled"')).length;

beforeAll(async () => {
  cloud = await startTestCloud({isSeeded: true, seed: SEED});
  const found = (await (await fetch(`${cloud.url}/api/search?route=self&pageSize=50`)).json()) as {
    items: {slug: string; referral: {isOnline: boolean}}[];
  };
  for (const {slug, referral} of found.items) {
    const view = (await (await fetch(`${cloud.url}/api/support/${slug}`)).json()) as {
      listing: {
        eligibility: {minimumAge?: number; maximumAge?: number};
        referral: {questions: {use: string}[]};
      };
    };
    const {minimumAge = 0, maximumAge = 120} = view.listing.eligibility;
    const asksFirst = view.listing.referral.questions.some(({use}) => use === 'must-answer');
    if (referral.isOnline && !asksFirst && minimumAge <= 50 && maximumAge >= 65) listings.push(slug);
  }
});

afterAll(async () => {
  await cloud.stop();
});

it(
  `loses, doubles and forgets nothing over ${REFERRALS} referrals with ${POINTS} kills`,
  async () => {
    const random = seededRandom(SEED);
    const after = [
      strike(
        'referrals after commit',
        struck(KILLS.referralsAfterWrite, REFERRALS, random),
        (call) => call.function === 'referrals' && call.operation === 'TransactWriteItems',
      ),
      strike(
        'courier after a write',
        struck(KILLS.courierAfterWrite, REFERRALS * 3, random),
        (call) => call.function === 'courier',
      ),
    ];
    const before = [
      strike(
        'referrals before a call',
        struck(KILLS.referralsBefore, REFERRALS * 2, random),
        (call) => call.function === 'referrals',
      ),
      strike(
        'courier before a call',
        struck(KILLS.courierBefore, REFERRALS * 3, random),
        (call) => call.function === 'courier',
      ),
    ];
    cloud.setFaults({
      afterWrite: (call) => (after.some((kills) => kills(call)) ? 'kill' : 'answer'),
      beforeCall: (call) => (before.some((kills) => kills(call)) ? 'kill' : 'pass'),
    });

    const storeKills = struck(KILLS.store, REFERRALS - 50, random);
    const references: string[] = [];
    let next = 0;
    const person = async (): Promise<void> => {
      while (next < REFERRALS) {
        const number = next;
        next += 1;
        if (storeKills.has(number)) {
          killed.set('store', (killed.get('store') ?? 0) + 1);
          await cloud.killStore();
          await cloud.restartStore();
        }
        references[number] = await refer(number);
      }
    };
    await Promise.all(Array.from({length: AT_ONCE}, person));
    const all = await drain();
    cloud.setFaults({});

    const kills = [...killed.values()].reduce((sum, count) => sum + count, 0);
    const saved = all.filter((row) => row.sk === 'REFERRAL');
    const mails = cloud.mails();
    const confirmations = new Map<string, number>();
    for (const mail of mails) {
      for (const to of mail.to.filter((address) => address.startsWith('person-'))) {
        confirmations.set(to, (confirmations.get(to) ?? 0) + 1);
      }
    }
    const told = mails
      .filter((mail) => mail.subject.startsWith('New referral: '))
      .map((mail) => mail.subject.slice(14));
    const doubled = mails.length - new Set(mails.map((mail) => `${mail.to.join()} ${mail.subject}`)).size;
    process.stdout.write(
      `crash run: ${kills} kills (${[...killed].map(([name, count]) => `${count} ${name}`).join(', ')}); ` +
        `${saved.length} referrals, ${mails.length} mails, ${doubled} doubled, ${countedDoubles()} counted as maybe doubled\n`,
    );

    expect(kills).toBeGreaterThanOrEqual(50);
    // None lost, none doubled: every person has one reference of their own, and one referral stands behind each.
    expect(new Set(references).size).toBe(REFERRALS);
    expect(saved.map((row) => row.reference).sort()).toEqual([...references].sort());
    // No message unsent, and each side was told.
    expect(messagesOf(all).filter((row) => row.state !== 'sent')).toEqual([]);
    expect(confirmations.size).toBe(REFERRALS);
    expect(new Set(told)).toEqual(new Set(references));
    // A mail is doubled only between the mail service's answer and the mark, and never without being counted.
    expect(doubled).toBeLessThanOrEqual(countedDoubles());
    expect(doubled).toBeLessThanOrEqual(KILLS.courierBefore + KILLS.store * AT_ONCE);
  },
  30 * 60_000,
);
