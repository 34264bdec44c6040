import type {RouteName} from '#shared/routes.ts';
import {CERTIFICATES_LINES} from './lines/certificates.ts';
import {CURATOR_LINES} from './lines/curator.ts';
import {FOLLOW_LINES} from './lines/follow.ts';
import {MAILBOXES_LINES} from './lines/mailboxes.ts';
import {PEOPLE_LINES} from './lines/people.ts';
import {PROFESSIONAL_LINES} from './lines/professional.ts';
import {PROVIDER_LINES} from './lines/provider.ts';
import {PUBLIC_LINES} from './lines/public.ts';
import type {Line} from './lines/line.ts';

/**
 * Every route with who is met how: said here again on purpose, beside `for` in shared/routes.ts and `may` in
 * shared/access. A route without a line does not compile, and a line without a route fails.
 *
 * What belongs to somebody has a line for each kind of whose it is. Links and codes prove a mailbox, not a person: they
 * open to whoever has them, signed in or not, and show no name.
 */
export const LINES: Readonly<Record<RouteName, readonly [Line, ...Line[]]>> = {
  ...PUBLIC_LINES,
  ...FOLLOW_LINES,
  ...PROFESSIONAL_LINES,
  ...CERTIFICATES_LINES,
  ...MAILBOXES_LINES,
  ...PROVIDER_LINES,
  ...CURATOR_LINES,
  ...PEOPLE_LINES,
};
