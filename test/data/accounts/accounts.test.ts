import {ScanCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {Role} from '#shared/access/account.ts';
import {GROUPS} from '#shared/access/peopleGroup.ts';
import {SESSION_SECONDS} from '#shared/access/sessionTimes.ts';
import {accountStore, type AccountStore} from '../../../functions/data/accounts/accountStore.ts';
import {invitationStore, type InvitationStore} from '../../../functions/data/accounts/invitationStore.ts';
import {peopleStore, type PeopleStore} from '../../../functions/data/accounts/peopleStore.ts';
import {sessionStore, type SessionStore} from '../../../functions/data/accounts/sessionStore.ts';
import type {AccountsTable} from '../../../functions/data/accounts/table.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {clientOf, makeTable} from '../../support/tables.ts';

let store: RunningStore;
let table: AccountsTable;
let accounts: AccountStore;
let sessions: SessionStore;
let invitations: InvitationStore;
let people: PeopleStore;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});
beforeEach(async () => {
  const client = clientOf(store.endpoint);
  table = {client, tableName: await makeTable(client)};
  accounts = accountStore(table);
  sessions = sessionStore(table);
  invitations = invitationStore(table);
  people = peopleStore(table);
});

const NOW = new Date('2026-05-04T09:00:00.000Z');
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);
const PAT = {issuer: 'https://issuer.example', subject: 'pat-1', email: 'Pat@White-Rose.example'};
const invited = (at: Date, organisationId = 'rose'): Role => ({
  role: 'provider',
  organisationId,
  duties: ['editor'],
  grantedBy: 'invitation',
  grantedAt: at.toISOString(),
});
const byDomain = (at: Date): Role => ({
  role: 'professional',
  grantedBy: 'mail-domain',
  grantedAt: at.toISOString(),
});
const rolesOf = async (at: Date, ...deserved: Role[]): Promise<string[]> => {
  const actor = await accounts.signIn(PAT, deserved, at);
  return [...(actor.isProfessional ? ['professional'] : []), ...actor.duties.keys()];
};

describe('Signing in', () => {
  it('makes one account, however many windows come back at once', async () => {
    const actors = await Promise.all(Array.from({length: 12}, () => accounts.signIn(PAT, [], NOW)));
    expect(new Set(actors.map(({account}) => account.id)).size).toBe(1);
  });

  it('finds the account again by the mailbox when the issuer calls the person something else', async () => {
    const first = await accounts.signIn(PAT, [], NOW);
    const again = await accounts.signIn({...PAT, subject: 'pat-2', email: 'pat@white-rose.EXAMPLE'}, [], NOW);
    expect(again.account.id).toBe(first.account.id);
  });

  it('gives what the mailbox was invited to, once', async () => {
    await invitations.invite('pat@white-rose.example', invited(NOW), NOW);
    expect(await rolesOf(later(60))).toEqual(['rose']);
    expect(await rolesOf(later(120))).toEqual(['rose']);
    expect((await people.list('rose', later(120))).members).toMatchObject([
      {email: PAT.email, duties: ['editor']},
    ]);
  });

  it('gives nothing for an invitation that has ended, or that was to another mailbox', async () => {
    await invitations.invite('pat@white-rose.example', invited(NOW), NOW);
    await invitations.invite('sam@white-rose.example', invited(NOW, 'moor'), NOW);
    expect(await rolesOf(later(SESSION_SECONDS.invitation))).toEqual([]);
  });

  it('keeps no mailbox, cookie or subject in a key', async () => {
    const {account} = await accounts.signIn(PAT, [], NOW);
    const cookie = await sessions.start(account.id, NOW);
    const {Items = []} = await table.client.send(new ScanCommand({TableName: table.tableName}));
    const keys = Items.map(({pk, sk}) => `${String(pk)} ${String(sk)}`).join('\n');
    expect(keys).not.toMatch(/@|white-rose/i);
    expect(keys).not.toContain(PAT.subject);
    expect(JSON.stringify(Items)).not.toContain(cookie);
  });
});

describe('A leaver', () => {
  it('is out from the next request on, and neither a listed mail domain nor the old invitation brings them back', async () => {
    await invitations.invite(PAT.email, invited(NOW), NOW);
    const actor = await accounts.signIn(PAT, [byDomain(NOW)], later(1));
    const cookie = await sessions.start(actor.account.id, later(1));
    expect((await sessions.open(cookie, later(2)))?.duties.has('rose')).toBe(true);
    await people.removeMember('rose', actor.account.id, {now: later(3), removedBy: 'lead'});
    expect(await sessions.open(cookie, later(4))).toBeUndefined();
    await invitations.invite(PAT.email, invited(NOW), NOW);
    expect(await rolesOf(later(5))).toEqual(['professional']);
    expect((await people.list('rose', later(5))).members).toEqual([]);
  });

  it('comes back by an invitation that was made after they left', async () => {
    await invitations.invite(PAT.email, invited(NOW), NOW);
    const {account} = await accounts.signIn(PAT, [], later(1));
    await people.removeMember('rose', account.id, {now: later(2), removedBy: 'lead'});
    await invitations.invite(PAT.email, invited(later(3)), later(3));
    expect(await rolesOf(later(4))).toEqual(['rose']);
  });
});

describe('The people of a group', () => {
  it('are listed beside those who are invited and have not come, until the invitation ends', async () => {
    await invitations.invite('Sam@white-rose.example', invited(NOW), NOW, 'lead');
    await invitations.invite(PAT.email, invited(NOW), NOW, 'lead');
    await accounts.signIn(PAT, [byDomain(NOW)], later(1));
    const {members, invited: waiting} = await people.list('rose', later(2));
    expect(members.map(({email}) => email)).toEqual([PAT.email]);
    expect(waiting).toMatchObject([{email: 'Sam@white-rose.example', duties: ['editor']}]);
    expect((await people.list('rose', later(SESSION_SECONDS.invitation))).invited).toEqual([]);
    expect((await people.list(GROUPS.professional, later(2))).members).toMatchObject([{email: PAT.email}]);
  });

  it('do not get in by an invitation that was taken back', async () => {
    await invitations.invite(PAT.email, invited(NOW), NOW);
    await people.withdraw('rose', PAT.email.toUpperCase());
    await people.withdraw('rose', PAT.email);
    expect(await rolesOf(later(1))).toEqual([]);
    expect(await people.list('rose', later(1))).toEqual({members: [], invited: [], removed: []});
  });

  it('lose every sign-in with one role, an open invitation with it, and keep the others', async () => {
    await invitations.invite(PAT.email, invited(NOW), NOW);
    await invitations.invite(PAT.email, invited(NOW, 'moor'), NOW);
    const {account} = await accounts.signIn(PAT, [], later(1));
    const tabs = [await sessions.start(account.id, later(2)), await sessions.start(account.id, later(3))];
    await invitations.invite(PAT.email, invited(later(4)), later(4));
    expect(await people.removeMember('rose', account.id, {now: later(5), removedBy: 'lead'})).toBe(true);
    for (const cookie of tabs) expect(await sessions.open(cookie, later(6))).toBeUndefined();
    expect(await rolesOf(later(7))).toEqual(['moor']);
    expect(await people.removeMember('rose', account.id, {now: later(8), removedBy: 'another'})).toBe(false);
    // By whom it was done is said for half a year, to that group alone.
    const removedAt = later(5).toISOString();
    expect((await people.list('rose', later(9))).removed).toMatchObject([
      {email: PAT.email, removedAt, removedBy: 'lead'},
    ]);
    expect((await people.list('moor', later(9))).removed).toEqual([]);
    expect((await people.list('rose', later(5 + SESSION_SECONDS.removal))).removed).toEqual([]);
  });

  it('are taken out once, however often it is pressed', async () => {
    await invitations.invite(PAT.email, invited(NOW), NOW);
    const {account} = await accounts.signIn(PAT, [], later(1));
    const pressed = await Promise.all(
      [1, 2, 3].map(() => people.removeMember('rose', account.id, {now: later(2), removedBy: 'lead'})),
    );
    expect(pressed.filter(Boolean).length).toBeGreaterThanOrEqual(1);
    expect((await people.list('rose', later(3))).members).toEqual([]);
  });

  it('of professionals stay out although their mail domain is listed', async () => {
    const {account} = await accounts.signIn(PAT, [byDomain(NOW)], NOW);
    await people.removeMember(GROUPS.professional, account.id, {now: later(1), removedBy: 'lead'});
    expect(await rolesOf(later(2), byDomain(later(2)))).toEqual([]);
  });
});

describe('A sign-in', () => {
  const signedIn = async (): Promise<string> => {
    const {account} = await accounts.signIn(PAT, [], NOW);
    return sessions.start(account.id, NOW);
  };

  it('ends an hour after its last use', async () => {
    const cookie = await signedIn();
    expect(await sessions.open(cookie, later(SESSION_SECONDS.idle - 1))).toBeDefined();
    expect(await sessions.open(cookie, later(2 * SESSION_SECONDS.idle - 2))).toBeDefined();
    expect(await sessions.open(cookie, later(3 * SESSION_SECONDS.idle))).toBeUndefined();
  });

  it('ends after a working day, however busy', async () => {
    const cookie = await signedIn();
    let last = 0;
    for (let seconds = 0; seconds <= SESSION_SECONDS.absolute + 3600; seconds += 1200) {
      if (await sessions.open(cookie, later(seconds))) last = seconds;
    }
    expect(last).toBe(SESSION_SECONDS.absolute - 1200);
  });

  it('ends when it is signed out, and a request that was under way does not bring it back', async () => {
    const cookie = await signedIn();
    await Promise.all([sessions.end(cookie), sessions.open(cookie, later(SESSION_SECONDS.touch))]);
    expect(await sessions.open(cookie, later(SESSION_SECONDS.touch))).toBeUndefined();
  });

  it('ends with all the others when its account signs out everywhere', async () => {
    const [desk, phone] = [await signedIn(), await signedIn()];
    const actor = await sessions.open(desk, later(1));
    await accounts.signOutEverywhere(actor?.account.id ?? '', later(2));
    expect(await sessions.open(desk, later(3))).toBeUndefined();
    expect(await sessions.open(phone, later(3))).toBeUndefined();
    const next = await sessions.start(actor?.account.id ?? '', later(4));
    expect(await sessions.open(next, later(5))).toBeDefined();
  });

  it.each(['', 'x', 'A'.repeat(22), `${'A'.repeat(21)}#`])('is not opened by %j', async (cookie) => {
    expect(await sessions.open(cookie, NOW)).toBeUndefined();
  });
});
