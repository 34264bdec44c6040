import {describe, expect, it} from 'vitest';
import type {Account, Role} from '#shared/access/account.ts';
import {type Actor, actorOf, belongsTo} from '#shared/access/actor.ts';
import {isListedDomain, mailDomainOf} from '#shared/access/mailDomain.ts';
import {may} from '#shared/access/may.ts';
import {GROUPS} from '#shared/access/peopleGroup.ts';
import {returnTo} from '#shared/access/returnTo.ts';
import {startPageOf} from '#shared/access/startPage.ts';

const AT = '2026-05-04T09:00:00.000Z';
const account = (id: string): Account => ({
  id,
  email: `${id}@surgery.example`,
  createdAt: AT,
  sessionsFrom: AT,
});
const granted = {grantedBy: 'invitation', grantedAt: AT} as const;
const provider = (organisationId: string, ...duties: ('editor' | 'referral-handler')[]): Role => ({
  role: 'provider',
  organisationId,
  duties,
  ...granted,
});
const someone = (id: string, ...roles: Role[]): Actor => actorOf(account(id), roles);

describe('the domain of a mailbox', () => {
  it.each([
    ['a@nhs.net', 'nhs.net'],
    ['A@NHS.NET ', 'nhs.net'],
    ['a@nhs.net@evil.example', 'evil.example'],
    ['nhs.net', ''],
  ])('of %s is "%s"', (email, domain) => {
    expect(mailDomainOf(email)).toBe(domain);
  });

  it.each([
    ['a@nhs.net', true],
    ['a@x.nhs.net', false],
    ['a@notnhs.net', false],
    ['a@nhs.net@evil.example', false],
    ['', false],
  ])('lets %s in: %s', (email, isIn) => {
    expect(isListedDomain(email, ['nhs.net'])).toBe(isIn);
  });

  it('lets nobody in when no domain is listed', () => {
    expect(isListedDomain('a@', [''])).toBe(false);
  });
});

describe('where to go after signing in', () => {
  const professional: Role = {role: 'professional', ...granted};
  const curator: Role = {role: 'curator', ...granted};

  it.each<[string, string, Role[]]>([
    ['whoever refers', '/professional', [professional]],
    [
      'a provider of 2 organisations',
      '/provider',
      [provider('org-1', 'editor'), provider('org-2', 'editor')],
    ],
    ['a curator', '/curator', [curator]],
    ['whoever has 2 roles', '/account', [professional, curator]],
    ['whoever has none', '/account', []],
  ])('of %s is %s when no page was asked for', (_who, path, roles) => {
    expect(startPageOf(someone('a', ...roles))).toBe(path);
  });

  it.each(['/account', '/professional/referrals?state=late&page=2', '/find?q=sugar%20diabetes#results'])(
    'is %s when it is a path of ours',
    (path) => {
      expect(returnTo(path, '/account')).toBe(path);
    },
  );

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/a\r\nset-cookie: x=1',
    '/with space',
    '/\tevil',
    '',
    null,
    `/${'a'.repeat(500)}`,
  ])('is the start page for %j', (wanted) => {
    expect(returnTo(wanted, '/account')).toBe('/account');
  });
});

describe('who may do what', () => {
  const nurse = someone('nurse', {role: 'professional', ...granted});
  const editor = someone('editor', provider('rose', 'editor'));
  const handler = someone('handler', provider('rose', 'referral-handler'));
  const both = someone('both', provider('rose', 'editor', 'referral-handler'), provider('moor', 'editor'));
  const curator = someone('curator', {role: 'curator', ...granted});
  const nobody = someone('nobody');
  const everybody = {nurse, editor, handler, both, curator, nobody};
  const those = (rule: (actor: Actor) => boolean): string[] =>
    Object.entries(everybody).flatMap(([name, actor]) => (rule(actor) ? [name] : []));

  it('makes referrals: professionals', () => {
    expect(those(may.makeReferral)).toEqual(['nurse']);
  });

  it('follows a referral: only the professional who made it', () => {
    const made = {organisationId: 'rose', referrerId: 'nurse'};
    expect(those((actor) => may.followReferral(actor, made))).toEqual(['nurse']);
    expect(those((actor) => may.followReferral(actor, {...made, referrerId: 'other'}))).toEqual([]);
    expect(those((actor) => may.followReferral(actor, {organisationId: 'rose'}))).toEqual([]);
  });

  it('answers a referral: the handlers of its provider, and neither its editors nor curators', () => {
    expect(those((actor) => may.answerReferral(actor, {organisationId: 'rose'}))).toEqual([
      'handler',
      'both',
    ]);
    expect(those((actor) => may.answerReferral(actor, {organisationId: 'moor'}))).toEqual([]);
  });

  it('edits listings and asks colleagues in: editors of that provider', () => {
    expect(those((actor) => may.editListing(actor, 'rose'))).toEqual(['editor', 'both']);
    expect(those((actor) => may.editListing(actor, 'moor'))).toEqual(['both']);
    expect(those((actor) => may.inviteColleague(actor, 'rose'))).toEqual(['editor', 'both', 'curator']);
    expect(those((actor) => may.removeColleague(actor, 'moor', 'somebody'))).toEqual(['both', 'curator']);
  });

  it('asks professionals and curators in: curators', () => {
    for (const group of Object.values(GROUPS)) {
      expect(those((actor) => may.inviteColleague(actor, group))).toEqual(['curator']);
      expect(those((actor) => may.removeColleague(actor, group, 'somebody'))).toEqual(['curator']);
    }
  });

  it('takes nobody out by themselves', () => {
    expect(those((actor) => may.removeColleague(actor, 'rose', actor.account.id))).toEqual([]);
  });

  it.each([
    ['anyone', ['nurse', 'editor', 'handler', 'both', 'curator', 'nobody']],
    ['signed-in', ['nurse', 'editor', 'handler', 'both', 'curator', 'nobody']],
    ['professional', ['nurse']],
    ['provider', ['editor', 'handler', 'both']],
    ['curator', ['curator']],
    ['inviter', ['editor', 'both', 'curator']],
    ['system', []],
  ] as const)('a route for %s lets in %j', (audience, expected) => {
    expect(those((actor) => belongsTo(audience, actor))).toEqual(expected);
    expect(belongsTo(audience, undefined)).toBe(audience === 'anyone');
  });
});
