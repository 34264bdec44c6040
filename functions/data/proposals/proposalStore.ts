import * as z from 'zod/mini';
import {Id, IsoInstant} from '#shared/model/primitives.ts';
import {Proposal} from '#shared/model/proposal.ts';
import {type Directory, getRow, queryRows} from '../directory/read.ts';
import {PointerRow} from '../directory/rows.ts';
import {type Action, ConditionFailed, transact} from '../directory/transact.ts';
import {directoryKeys, KEY} from '../keys.ts';

const ProposalRow = z.object({proposal: Proposal});

/** A change that waits for a curator. */
const QueuedRow = z.object({listingId: Id, organisationId: Id, risk: z.int(), sentAt: IsoInstant});
export type QueuedRow = z.infer<typeof QueuedRow>;

const queuedRow = ({state, listingId, organisationId, risk, sentAt}: Proposal): QueuedRow | undefined =>
  state === 'sent' && risk !== undefined && sentAt !== undefined
    ? {listingId, organisationId, risk, sentAt}
    : undefined;

/** Puts a proposal's row on the condition that it is as it was read; `what` names the condition. */
const putAction = (
  TableName: string,
  proposal: Proposal,
  before: Proposal | undefined,
  what: string,
): Action => ({
  what,
  item: {
    Put: {
      TableName,
      Item: {...directoryKeys.proposal(proposal.listingId), proposal, revision: proposal.revision},
      ...(before
        ? {ConditionExpression: 'revision = :read', ExpressionAttributeValues: {':read': before.revision}}
        : {
            ConditionExpression: 'attribute_not_exists(#pk)',
            ExpressionAttributeNames: {'#pk': KEY.partition},
          }),
    },
  },
});

/** The queue as it is to be after a proposal has become another. */
const queueActions = (
  TableName: string,
  proposal: Proposal,
  before: Proposal | undefined,
): readonly Action[] => {
  const [was, is] = [before && queuedRow(before), queuedRow(proposal)];
  const [wasKey, isKey] = [was && directoryKeys.queued(was), is && directoryKeys.queued(is)];
  if (wasKey?.sk === isKey?.sk) return [];
  return [
    ...(wasKey ? [{what: 'queue', item: {Delete: {TableName, Key: wasKey}}}] : []),
    ...(isKey ? [{what: 'queue', item: {Put: {TableName, Item: {...isKey, ...is}}}}] : []),
  ];
};

/** That a listing's proposal is as it was read, or that it still has none: for who decides about the page without writing it. */
export const proposalCheck = (
  {tableName: TableName}: Directory,
  listingId: string,
  seen: Proposal | undefined,
  what: string,
): Action => ({
  what,
  item: {
    ConditionCheck: {
      TableName,
      Key: directoryKeys.proposal(listingId),
      ...(seen
        ? {ConditionExpression: 'revision = :seen', ExpressionAttributeValues: {':seen': seen.revision}}
        : {
            ConditionExpression: 'attribute_not_exists(#pk)',
            ExpressionAttributeNames: {'#pk': KEY.partition},
          }),
    },
  },
});

/** That a listing was not merged into another: what is written for one that was would wait for nobody. */
const notMergedCheck = ({tableName: TableName}: Directory, listingId: string): Action => ({
  what: 'listing',
  item: {
    ConditionCheck: {
      TableName,
      Key: directoryKeys.listing(listingId),
      ConditionExpression: 'attribute_not_exists(#listing.#merged)',
      ExpressionAttributeNames: {'#listing': 'listing', '#merged': 'merged'},
    },
  },
});

/** Everything that a proposal's next state writes, on the revision that was read; `what` names that condition. */
export const proposalActions = (
  {tableName}: Directory,
  next: Proposal,
  before: Proposal | undefined,
  what = 'proposal',
): readonly Action[] => {
  const proposal = {...next, revision: (before?.revision ?? 0) + 1};
  const {organisationId, listingId} = proposal;
  const pointer = {
    what: 'pointer',
    item: {
      Put: {TableName: tableName, Item: {...directoryKeys.proposed(organisationId, listingId), listingId}},
    },
  };
  return [
    putAction(tableName, proposal, before, what),
    ...(before ? [] : [pointer]),
    ...queueActions(tableName, proposal, before),
  ];
};

/** The changes of listings that are written or wait. */
export const proposalStore = (directory: Directory) => ({
  /** The one of a listing, read consistently; it may be over. */
  async get(listingId: string): Promise<Proposal | undefined> {
    const row = await getRow(directory, directoryKeys.proposal(listingId), true);
    return row && ProposalRow.parse(row).proposal;
  },

  /** The listings of which somebody at a provider has ever written a change, new ones too. */
  async listProposed(organisationId: string): Promise<string[]> {
    const rows = await queryRows(directory, directoryKeys.proposed(organisationId, '').pk);
    return rows.map((row) => PointerRow.parse(row).listingId);
  },

  /** What waits for a curator, the riskiest and then the oldest first. */
  async listQueued(): Promise<QueuedRow[]> {
    const {pk} = directoryKeys.queued({risk: 1, sentAt: '', listingId: ''});
    return (await queryRows(directory, pk, {isConsistent: true})).map((row) => QueuedRow.parse(row));
  },

  /**
   * Writes the next state of a proposal; false, and nothing is written, when it is not as it was read any more, or its listing
   * was merged into another.
   */
  async save(next: Proposal, before: Proposal | undefined): Promise<boolean> {
    try {
      await transact(directory.client, [
        ...proposalActions(directory, next, before),
        notMergedCheck(directory, next.listingId),
      ]);
      return true;
    } catch (failure) {
      if (failure instanceof ConditionFailed) return false;
      throw failure;
    }
  },
});

export type ProposalStore = ReturnType<typeof proposalStore>;
