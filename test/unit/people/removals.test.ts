import {describe, expect, it} from 'vitest';
import type {Role} from '#shared/access/account.ts';
import {type Actor, actorOf} from '#shared/access/actor.ts';
import {removals} from '../../../functions/people/removals.ts';

const AT = '2026-01-01T00:00:00Z';
const GROUP = {id: 'rose', name: 'White Rose', role: 'provider'} as const;
const granted = {grantedBy: 'invitation', grantedAt: AT} as const;
const editor: Role = {role: 'provider', organisationId: 'rose', duties: ['editor'], ...granted};
const curator: Role = {role: 'curator', ...granted};
const who = (id: string, ...roles: Role[]): Actor =>
  actorOf({id, email: `${id}@people.example`, createdAt: AT, sessionsFrom: AT}, roles);

const LEAD = who('lead', editor);
const CURATOR = who('curator', curator);
const EVERYBODY = [LEAD, CURATOR, who('colleague', editor), who('former'), who('both', editor, curator)];
const getAccount = (id: string) => Promise.resolve(EVERYBODY.find(({account}) => account.id === id));

const removedBy = (...ids: string[]) =>
  ids.map((id) => ({
    email: 'leaver@people.example',
    removedAt: '2026-05-03T23:30:00Z',
    removedBy: id,
    expiresAtEpochSeconds: 0,
  }));
const wordsFor = async (reader: Actor, ...ids: string[]): Promise<string[]> =>
  (await removals({getAccount}, reader, GROUP, removedBy(...ids))).map(({by}) => by);

describe('who removed somebody', () => {
  it('is said to a provider’s editor by mailbox, but curators are one', async () => {
    expect(await wordsFor(LEAD, 'lead', 'colleague', 'former', 'both', 'curator', 'gone')).toEqual([
      'You',
      'colleague@people.example',
      'former@people.example',
      'both@people.example',
      'A curator',
      'Somebody who has left',
    ]);
  });

  it('is said to a curator by mailbox, whoever it was', async () => {
    expect(await wordsFor(CURATOR, 'lead', 'curator', 'both')).toEqual([
      'lead@people.example',
      'You',
      'both@people.example',
    ]);
  });

  it('is said with the day in London, of the last 20', async () => {
    const many = await removals({getAccount}, LEAD, GROUP, removedBy(...Array<string>(30).fill('lead')));
    expect([many.length, many[0]?.on]).toEqual([20, '4 May 2026']);
  });
});
