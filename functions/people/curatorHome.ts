import {daysBetween, londonDate} from '#shared/london.ts';
import type {WaitingLine} from '#shared/ui/people/views.ts';
import type {QueueName, Waiting} from '../data/waitingStore.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {PeopleDeps} from './deps.ts';
import {showPeople} from './showPeople.tsx';

interface Kind {
  readonly is: QueueName;
  readonly one: string;
  readonly many: string;
  readonly at: `/${string}`;
}

/** What waits for curators, the most urgent first: what keeps somebody from support, then what could mislead, then what can wait. */
const KINDS: readonly Kind[] = [
  {
    is: 'heldReferrals',
    one: 'referral waits for a mailbox to answer',
    many: 'referrals wait for a mailbox to answer',
    at: '/curator/mailboxes',
  },
  {
    is: 'reports',
    one: 'problem that somebody reported',
    many: 'problems that people reported',
    at: '/people/reports',
  },
  {
    is: 'riskyChanges',
    one: 'change to approve that could do harm if it is wrong',
    many: 'changes to approve that could do harm if they are wrong',
    at: '/curator/proposals',
  },
  {
    is: 'wishes',
    one: 'change of an organisation to approve',
    many: 'changes of organisations to approve',
    at: '/curator/organisations',
  },
  {
    is: 'joins',
    one: 'provider asks to be on the menu',
    many: 'providers ask to be on the menu',
    at: '/people/providers',
  },
  {is: 'changes', one: 'other change to approve', many: 'other changes to approve', at: '/curator/proposals'},
  {
    is: 'claims',
    one: 'certificate to check',
    many: 'certificates to check',
    at: '/curator/certificates',
  },
  {is: 'checks', one: 'page to be checked', many: 'pages to be checked', at: '/curator/checks'},
  {
    is: 'smallChanges',
    one: 'small change to approve',
    many: 'small changes to approve',
    at: '/curator/proposals',
  },
  {
    is: 'spotChecks',
    one: 'change to look at that is public already',
    many: 'changes to look at that are public already',
    at: '/curator/proposals',
  },
  {
    is: 'mailboxes',
    one: 'mailbox that has not answered',
    many: 'mailboxes that have not answered',
    at: '/curator/mailboxes',
  },
  {
    is: 'pairs',
    one: 'pair of pages that may be the same',
    many: 'pairs of pages that may be the same',
    at: '/curator/duplicates',
  },
  {
    is: 'practices',
    one: 'GP practice that cannot be told yet',
    many: 'GP practices that cannot be told yet',
    at: '/curator/practices',
  },
];

const daysAgo = (since: string, now: Date): string => {
  const days = daysBetween(londonDate(new Date(since)), londonDate(now));
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
};

const lineOf = (
  {one, many, at: href}: Kind,
  {count, isMore, since}: Waiting,
  now: Date,
): WaitingLine | undefined => {
  if (count === 0) return isMore ? {text: `There may be ${many}`, href, age: undefined} : undefined;
  const isOne = count === 1 && !isMore;
  const oldest = isOne ? 'from' : 'the oldest from';
  return {
    text: isMore ? `${count} or more ${many}` : `${count} ${isOne ? one : many}`,
    href,
    age: since === undefined ? undefined : `${oldest} ${daysAgo(since, now)}`,
  };
};

/**
 * GET /curator: what waits, and everything that curators look after. It is answered here and not in `curator`, because what
 * people report and who asks to join stand in Referrals, where that function has no right.
 */
export const curatorHome =
  (deps: Pick<PeopleDeps, 'countWaiting' | 'shells' | 'now'>): Route =>
  async (request) => {
    const now = deps.now();
    const counted = await Promise.all(
      KINDS.map(async (kind) => lineOf(kind, await deps.countWaiting(kind.is, now), now)),
    );
    const waiting = counted.filter((line) => line !== undefined);
    return showPeople(deps, sessionOf(request).actor, {page: 'home', waiting});
  };
