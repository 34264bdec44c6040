import {may} from '#shared/access/may.ts';
import type {Actor} from '#shared/access/actor.ts';
import {endOf} from '#shared/certification/isAwaiting.ts';
import {WARNED_DAYS} from '#shared/certification/warnings.ts';
import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {addDays, londonDate} from '#shared/london.ts';
import {lastWished} from '#shared/organisation/lastWished.ts';
import type {Need} from '#shared/ui/provider/inboxView.ts';
import {checkRow} from '../data/checkRow.ts';
import {isProven} from '../data/directory/rows.ts';
import type {ProviderDeps} from './deps.ts';
import {inTurn} from './inTurn.ts';
import {isUnsaid, reportsOf} from './reportsOf.ts';

/** Listings read at a time. */
const AT_ONCE = 8;

type Deps = Pick<
  ProviderDeps,
  'certificates' | 'editing' | 'freshness' | 'listOrganisationListings' | 'reports' | 'wishes' | 'now'
>;

/** What waits for an editor, in the order in which it is said: how many, in words, and where it is done. */
const KINDS = [
  {is: 'returned', one: '1 change came back to you', many: 'changes came back to you', at: 'listings'},
  {
    is: 'ownReturned',
    one: '1 change of your organisation came back to you',
    many: 'changes of your organisations came back to you',
    at: 'organisation',
  },
  {
    is: 'reported',
    one: '1 page has a problem that somebody reported',
    many: 'pages have a problem that somebody reported',
    at: 'still-right',
  },
  {is: 'toCheck', one: '1 page to check', many: 'pages to check', at: 'still-right'},
  {
    is: 'unproven',
    one: '1 mailbox has not answered its code',
    many: 'mailboxes have not answered their codes',
    at: 'mailboxes',
  },
  {is: 'ending', one: '1 certificate ends soon', many: 'certificates end soon', at: 'certificates'},
  {is: 'unsent', one: '1 change is not sent yet', many: 'changes are not sent yet', at: 'listings'},
] as const;

type Counts = Record<(typeof KINDS)[number]['is'], number>;

const countsOf = async (deps: Deps, organisationId: string): Promise<Counts> => {
  const {proposals} = deps.editing;
  const today = londonDate(deps.now());
  const soon = addDays(today, Math.max(...WARNED_DAYS));
  const [listed, proposed, certificates, history] = await Promise.all([
    deps.listOrganisationListings(organisationId),
    proposals.listProposed(organisationId),
    deps.certificates.list(organisationId),
    deps.wishes.history(organisationId),
  ]);
  const read = await inTurn(listed, AT_ONCE, (id) => deps.freshness.read(id));
  const found = read.filter((each) => each !== undefined);
  // What was written for a page that is part of another now cannot be sent.
  const merged = new Set(found.flatMap(({stored: {row}}) => (row.listing.merged ? [row.listing.id] : [])));
  const changes = await inTurn(
    proposed.filter((id) => !merged.has(id)),
    AT_ONCE,
    (id) => proposals.get(id),
  );
  const kept = found.filter(({stored}) => !isHiddenByHand(stored.row.listing));
  const areReported = await inTurn(kept, AT_ONCE, async (each) =>
    (await reportsOf(deps, each)).some(isUnsaid),
  );
  const ends = certificates.map(({certificate}) => endOf(certificate) ?? '');
  return {
    returned: changes.filter((change) => change?.state === 'returned').length,
    ownReturned: lastWished(history)?.step === 'returned' ? 1 : 0,
    unsent: changes.filter((change) => change?.state === 'draft').length,
    reported: areReported.filter(Boolean).length,
    toCheck: kept
      .filter((_, index) => areReported[index] !== true)
      .map((each) => checkRow(each, today))
      .filter(({stage, doubts}) => stage !== 'fresh' || doubts.length > 0).length,
    unproven: kept.filter(({mailbox}) => mailbox !== undefined && !isProven(mailbox)).length,
    ending: ends.filter((end) => end >= today && end <= soon).length,
  };
};

/** What waits for whoever edits the listings of organisations, and where it is done. Empty for who edits none. */
export const needsOf = async (deps: Deps, actor: Actor): Promise<Need[]> => {
  const edited = [...actor.duties.keys()].filter((id) => may.editListing(actor, id));
  const counts = await inTurn(edited, 1, (id) => countsOf(deps, id));
  return KINDS.flatMap(({is, one, many, at}) => {
    const count = counts.reduce((sum, each) => sum + each[is], 0);
    return count === 0 ? [] : [{text: count === 1 ? one : `${count} ${many}`, href: `/provider/${at}`}];
  });
};
