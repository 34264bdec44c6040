import type {Role} from '#shared/access/account.ts';
import {accountStore} from '../../../functions/data/accounts/accountStore.ts';
import {peopleStore} from '../../../functions/data/accounts/peopleStore.ts';
import {sessionStore} from '../../../functions/data/accounts/sessionStore.ts';
import type {TestCloud} from '../../support/cloud.ts';

/** Everybody who asks. Who made or received what is in `world.ts`; what each may do is in `lines.ts`. */
export const PEOPLE = [
  /** Nobody is signed in. */
  'stranger',
  /** With a cookie that nobody was given. */
  'forger',
  /** With the cookie of a sign-in that has ended. */
  'signed-out',
  /** Signed in, with no role. */
  'guest',
  /** A professional, who made the referral. */
  'nurse',
  /** A professional of the same surgery. */
  'colleague',
  /** Answers referrals for the provider that the referral went to. */
  'handler',
  /** Keeps the listings of that provider. */
  'editor',
  /** Both, for another provider. */
  'neighbour',
  /** Was a handler of that provider, and was taken out. */
  'leaver',
  'curator',
  /** A record system with a token; a professional answers for it. */
  'system',
  /** A record system with a token; whoever answered for it is no professional any more. */
  'orphan',
] as const;
export type Who = (typeof PEOPLE)[number];

/** Those who are signed in. */
export const SIGNED_IN: readonly Who[] = [
  'guest',
  'nurse',
  'colleague',
  'handler',
  'editor',
  'neighbour',
  'leaver',
  'curator',
];

/** The record systems of the local stage, in its order, by who answers for them. */
export const SYSTEMS: readonly {readonly who: Who; readonly email: string}[] = [
  {who: 'system', email: 'nurse@surgery.example'},
  {who: 'orphan', email: 'nurse@hospital.example'},
];

const NOW = (): Date => new Date();

const rolesOf = (who: Who, theirs: string): readonly Role[] => {
  const by = {grantedBy: 'invitation', grantedAt: NOW().toISOString()} as const;
  switch (who) {
    case 'nurse':
    case 'colleague':
    case 'system':
      return [{role: 'professional', ...by}];
    case 'handler':
    case 'leaver':
      return [{role: 'provider', organisationId: theirs, duties: ['referral-handler'], ...by}];
    case 'editor':
      return [{role: 'provider', organisationId: theirs, duties: ['editor'], ...by}];
    case 'neighbour':
      return [
        {role: 'provider', organisationId: 'test:elsewhere', duties: ['editor', 'referral-handler'], ...by},
      ];
    case 'curator':
      return [{role: 'curator', ...by}];
    default:
      return [];
  }
};

/** Gives everybody an account, and signs them in as often as is wanted: each time by a cookie of its own. */
export const admitPeople = async (
  cloud: TestCloud,
  /** The provider that the referral goes to. */
  organisationId: string,
): Promise<{
  readonly accountOf: ReadonlyMap<Who, string>;
  readonly cookieOf: (who: Who) => Promise<string | undefined>;
}> => {
  const table = {client: cloud.documents, tableName: cloud.table('ACCOUNTS_TABLE')};
  const sessions = sessionStore(table);
  const accountOf = new Map<Who, string>();
  for (const who of PEOPLE) {
    const email = SYSTEMS.find((system) => system.who === who)?.email ?? `${who}@people.example`;
    const person = {issuer: 'https://issuer.example', subject: who, email};
    const {account} = await accountStore(table).signIn(person, rolesOf(who, organisationId), NOW());
    accountOf.set(who, account.id);
    if (who === 'leaver')
      await peopleStore(table).removeMember(organisationId, account.id, {now: NOW(), removedBy: 'lead'});
  }
  return {
    accountOf,
    async cookieOf(who) {
      // A program sends no cookie, whatever whoever answers for it is signed in to.
      if (who === 'stranger' || SYSTEMS.some((system) => system.who === who)) return undefined;
      if (who === 'forger') return 'A'.repeat(22);
      const cookie = await sessions.start(accountOf.get(who) ?? '', NOW());
      if (who === 'signed-out') await sessions.end(cookie);
      return cookie;
    },
  };
};
