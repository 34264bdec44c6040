import type {Risk} from '#shared/proposal/risk.ts';
import {knownChanges} from '#shared/proposal/applyProposal.ts';
import {diffRows, labelOf} from '#shared/proposal/diff.ts';
import type {HistoryEntry} from '#shared/model/proposal.ts';
import {runChangeInWords, runInWords} from '#shared/proposal/runInWords.ts';
import type {QueueRow, QueueView, SpotCheck} from '#shared/ui/editing/views.ts';
import type {QueuedRow} from '../../data/proposals/proposalStore.ts';
import {instantInWords} from '../../editing/historyView.ts';
import {openSubject} from '../../editing/openSubject.ts';
import {formToken} from '../../http/formGuard.ts';
import {seeOther} from '../../http/reply.ts';
import {formOf} from '../../http/request.ts';
import {sessionOf} from '../../http/session.ts';
import type {SpotCheckRow} from '../../data/proposals/goLive.ts';
import type {Route} from '../../http/router.ts';
import type {CuratorDeps} from '../deps.ts';
import {homeOf} from './proposalAt.ts';
import {showProposals} from './showProposals.tsx';

const NOTICES = ['approved', 'approved-hidden', 'returned', 'decided-before', 'looked-at'] as const;
/** Those that are shown: what is decided makes room for the next. */
const MOST_SHOWN = 50;

const rowOf = async (
  {editing}: Pick<CuratorDeps, 'editing'>,
  {listingId, risk, sentAt}: QueuedRow,
): Promise<QueueRow[]> => {
  const subject = await openSubject(editing, listingId);
  if (subject?.proposal?.state !== 'sent') return [];
  return [
    {
      href: homeOf(listingId),
      name: subject.wanted.listing.name,
      organisationName: subject.organisation.name,
      sentOn: instantInWords(sentAt),
      risk: Math.min(Math.max(risk, 1), 3) as Risk,
      isNew: subject.stored === undefined,
      fields: knownChanges(subject.proposal.changes).map(({field}) => labelOf(field)),
    },
  ];
};

const checkId = ({listingId, at, version}: SpotCheckRow): string => `${at}/${version}/${listingId}`;

/** What a trusted change says, a line each. */
const linesOf = ({changes, runs = [], changedRun}: HistoryEntry): string[] => [
  ...diffRows(changes).map(
    ({label, before, after}) =>
      `${label}: ${before.join(', ') || 'nothing'} became ${after.join(', ') || 'nothing'}`,
  ),
  ...runs.map((run) => `A start was added: ${runInWords(run)}`),
  ...(changedRun ? runChangeInWords(changedRun).map((line) => `A start was changed: ${line}`) : []),
];

const checkOf = async ({editing}: Pick<CuratorDeps, 'editing'>, row: SpotCheckRow): Promise<SpotCheck[]> => {
  const {listingId, at, version} = row;
  const [stored, entry] = await Promise.all([
    editing.readListing(listingId),
    editing.history.get(listingId, at, version),
  ]);
  if (!stored || !entry) return [];
  const {name, slug} = stored.row.listing;
  return [{id: checkId(row), name, href: `/support/${slug}`, on: instantInWords(at), lines: linesOf(entry)}];
};

type Deps = Pick<CuratorDeps, 'editing' | 'spotChecks' | 'shells'>;

/** GET /curator/proposals: what waits for a curator, the riskiest first, and what went live at once. */
export const proposalsPage =
  (deps: Deps): Route =>
  async (request) => {
    const queued = await deps.editing.proposals.listQueued();
    const checks = (await deps.spotChecks.list()).slice(0, MOST_SHOWN);
    const rows = await Promise.all(queued.slice(0, MOST_SHOWN).map((each) => rowOf(deps, each)));
    const view: QueueView = {
      page: 'queue',
      formToken: formToken(sessionOf(request).cookie),
      rows: rows.flat(),
      // What was decided in this moment is no row, and waits no more.
      waiting: queued.length - rows.filter((each) => each.length === 0).length,
      spotChecks: (await Promise.all(checks.map((each) => checkOf(deps, each)))).flat(),
      notice: NOTICES.find((each) => each === request.query.get('notice')),
    };
    return showProposals(deps, view);
  };

/** POST /curator/proposals: a curator has looked at one of those that went live at once. */
export const endSpotCheck =
  (deps: Deps): Route =>
  async (request) => {
    const wanted = formOf(request).get('check');
    const found = (await deps.spotChecks.list()).find((row) => checkId(row) === wanted);
    if (!found) return seeOther('/curator/proposals');
    await deps.spotChecks.end(found, {
      by: {role: 'curator', accountId: sessionOf(request).actor.account.id},
      at: deps.editing.now().toISOString(),
    });
    return seeOther('/curator/proposals?notice=looked-at');
  };
