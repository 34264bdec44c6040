import type {Account, Duty, Role} from './account.ts';
import {mailDomainOf} from './mailDomain.ts';

/** Whoever asks, with the roles that they have at this moment. */
export interface Actor {
  readonly account: Account;
  readonly isProfessional: boolean;
  readonly isCurator: boolean;
  /** The mail domain that made them a professional, where it is of one organisation. */
  readonly domain?: string | undefined;
  /** What they may do for each provider, by organisation id. */
  readonly duties: ReadonlyMap<string, readonly Duty[]>;
}

/** NHSmail is of every NHS organisation: who has it may be of any. https://support.nhs.net (read November 2026) */
const SHARED_DOMAINS: readonly string[] = ['nhs.net'];

const domainOf = ({email}: Account, roles: readonly Role[]): string | undefined => {
  const isListed = roles.some((role) => role.role === 'professional' && role.grantedBy === 'mail-domain');
  const domain = mailDomainOf(email);
  return isListed && !SHARED_DOMAINS.includes(domain) ? domain : undefined;
};

export const actorOf = (account: Account, roles: readonly Role[]): Actor => ({
  account,
  isProfessional: roles.some(({role}) => role === 'professional'),
  domain: domainOf(account, roles),
  isCurator: roles.some(({role}) => role === 'curator'),
  duties: new Map(
    roles.flatMap((role) => (role.role === 'provider' ? [[role.organisationId, role.duties] as const] : [])),
  ),
});

/**
 * Who a route is for. `anyone` also means links and codes: they prove a mailbox, not a person. `system` is a program
 * with a token, which the gateway has judged; nobody who is signed in is one.
 */
export type RouteAudience =
  | 'anyone'
  | 'signed-in'
  | 'professional'
  | 'provider'
  | 'curator'
  /** Whoever may ask others in: a provider's editors, and curators. */
  | 'inviter'
  | 'system';

/** True when somebody with these roles belongs to a route's audience. What of it is theirs is decided by `may`. */
export const belongsTo = (audience: RouteAudience, actor: Actor | undefined): boolean => {
  switch (audience) {
    case 'anyone':
      return true;
    case 'signed-in':
      return actor !== undefined;
    case 'professional':
      return actor?.isProfessional ?? false;
    case 'provider':
      return (actor?.duties.size ?? 0) > 0;
    case 'curator':
      return actor?.isCurator ?? false;
    case 'inviter':
      return (
        (actor?.isCurator ?? false) ||
        [...(actor?.duties.values() ?? [])].some((duties) => duties.includes('editor'))
      );
    case 'system':
      return false;
  }
};
