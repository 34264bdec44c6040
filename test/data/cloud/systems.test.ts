import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {accountKeys} from '../../../functions/data/keys.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {answersForSystem} from '../../support/answersForSystem.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {systemToken} from '../../support/systemToken.ts';

let cloud: TestCloud;
let accountId: string;

const AT = '2026-01-01T00:00:00.000Z';

beforeAll(async () => {
  cloud = await startTestCloud();
  const {listing, organisation} = wholeListing();
  const directory = directoryStore({client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')});
  await directory.saveOrganisation(organisation);
  await directory.replaceListing({
    listing,
    runs: [],
    mailbox: {listingId: listing.id, email: 'referrals@roundhay.example', verifiedAt: AT},
  });
  accountId = await answersForSystem(cloud);
});
afterAll(async () => {
  await cloud.stop();
});

const SENT = {
  listings: ['living-well'],
  name: 'Amina Rashid-Holt',
  dateOfBirth: '1958-03-27',
  contactBy: 'email',
  email: 'amina@example.org',
  postcode: 'LS8 4AB',
  reason: 'Asked for it herself',
  agreement: 'agreed',
  tellReferrer: true,
  answers: {'living-well': {diagnosed: 'yes'}},
} as const;

const post = (headers: Record<string, string>, method = 'POST') =>
  fetch(`${cloud.url}/api/professional/referrals`, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': 'a-key-that-is-long-enough',
      ...headers,
    },
    ...(method === 'POST' && {body: JSON.stringify(SENT)}),
  });
const bearer = async (index = 0, scope?: string) => ({
  authorization: `Bearer ${await systemToken(cloud, index, scope)}`,
});

describe('The API for record systems, as it is deployed', () => {
  it('takes a referral with a token, and has the provider and the referrer told', async () => {
    const answer = await post(await bearer());
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await (await post(await bearer())).json()).toEqual(await answer.json());
    await cloud.settled();
    const to = cloud.mails().flatMap(({to: mailbox}) => mailbox);
    expect(to).toContain('referrals@roundhay.example');
    expect(cloud.deniedCalls()).toEqual([]);
  });

  it('does not take an identity from a cookie, a header or the body', async () => {
    const {clientId = ''} = cloud.systems[0] ?? {};
    for (const headers of [
      {},
      {cookie: `session=${'A'.repeat(22)}`},
      {'x-client-id': clientId, 'x-amzn-request-context': JSON.stringify({authorizer: {jwt: {claims: {}}}})},
      {authorization: `Basic ${Buffer.from(`${clientId}:x`).toString('base64')}`},
    ]) {
      expect((await post(headers)).status).toBe(401);
    }
  });

  it('refuses a token without the scope with 403, and one that was changed with 401', async () => {
    expect((await post(await bearer(0, ''))).status).toBe(403);
    const {authorization} = await bearer();
    expect((await post({authorization: `${authorization.slice(0, -4)}AAAA`})).status).toBe(401);
  });

  it('refuses a system for which nobody answers', async () => {
    const answer = await post(await bearer(1));
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('answers other methods with 405, and only to whoever has a token', async () => {
    expect((await post({}, 'GET')).status).toBe(401);
    expect((await post(await bearer(), 'GET')).status).toBe(405);
  });

  it('cannot be met by another path to the same function', async () => {
    for (const path of [
      '/professional/../api/professional/referrals',
      '/professional/%2e%2e/api/professional/referrals',
      '/api%2Fprofessional%2Freferrals',
      '/api/professional/referrals/',
      '//api/professional/referrals',
    ]) {
      const answer = await fetch(cloud.apiUrl + path, {
        method: 'POST',
        headers: {'content-type': 'application/json', 'idempotency-key': 'a-key-that-is-long-enough'},
        body: JSON.stringify(SENT),
      });
      expect([401, 403, 404, 405]).toContain(answer.status);
    }
  });

  it('is out with whoever answered for the system, at the next request', async () => {
    const token = await bearer();
    await cloud.documents.send(
      new PutCommand({
        TableName: cloud.table('ACCOUNTS_TABLE'),
        Item: {...accountKeys.role(accountId, 'professional'), changedAt: new Date().toISOString()},
      }),
    );
    expect((await post(token)).status).toBe(403);
  });

  it('writes nobody’s name, number or token into a log', () => {
    const logs = readdirSync(join(cloud.dir, 'logs'))
      .map((file) => readFileSync(join(cloud.dir, 'logs', file), 'utf8'))
      .join('\n');
    expect(logs).toContain('mail-sent');
    expect(logs).not.toMatch(/Amina|Rashid|LS8|amina@|eyJ/);
  });
});
