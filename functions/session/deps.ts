import type {AccountStore} from '../data/accounts/accountStore.ts';
import type {SessionStore} from '../data/accounts/sessionStore.ts';
import type {Shells} from '../http/page.ts';
import type {Issuer} from './issuer.ts';

/** What the routes of this function work with. */
export interface SessionDeps {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly issuer: Issuer;
  /** Mail domains whose people may refer, matched whole. */
  readonly professionalDomains: readonly string[];
  readonly shells: () => Shells;
  /** Scheme and host of the public site. */
  readonly origin: string;
  readonly now: () => Date;
}
