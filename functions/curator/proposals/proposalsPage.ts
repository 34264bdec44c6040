import type {Risk} from '#shared/proposal/risk.ts';
import {knownChanges} from '#shared/proposal/applyProposal.ts';
import {labelOf} from '#shared/proposal/diff.ts';
import type {QueueRow, QueueView} from '#shared/ui/editing/views.ts';
import type {QueuedRow} from '../../data/proposals/proposalStore.ts';
import {instantInWords} from '../../editing/historyView.ts';
import {openSubject} from '../../editing/openSubject.ts';
import type {Route} from '../../http/router.ts';
import type {CuratorDeps} from '../deps.ts';
import {homeOf} from './proposalAt.ts';
import {showProposals} from './showProposals.tsx';

const NOTICES = ['approved', 'returned', 'decided-before'] as const;
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

/** GET /curator/proposals: what waits for a curator, the riskiest first. */
export const proposalsPage =
  (deps: Pick<CuratorDeps, 'editing' | 'shells'>): Route =>
  async ({query}) => {
    const queued = (await deps.editing.proposals.listQueued()).slice(0, MOST_SHOWN);
    const rows = (await Promise.all(queued.map((each) => rowOf(deps, each)))).flat();
    const notice = NOTICES.find((each) => each === query.get('notice'));
    const view: QueueView = {page: 'queue', rows, notice};
    return showProposals(deps, view);
  };
