import * as z from 'zod/mini';
import {OrganisationEvent, OrganisationWish} from '#shared/model/organisationChange.ts';
import type {EditedBy} from '#shared/model/proposal.ts';
import {type Directory, getRow, queryRows} from '../directory/read.ts';
import {type Action, ConditionFailed, transact} from '../directory/transact.ts';
import {directoryKeys, KEY} from '../keys.ts';
import {newsAction} from '../proposals/newsStore.ts';

const WishRow = z.object({wish: OrganisationWish});
const EventRow = z.object({event: OrganisationEvent});

const ABSENT = {
  ConditionExpression: 'attribute_not_exists(#pk)',
  ExpressionAttributeNames: {'#pk': KEY.partition},
} as const;

/** What was done, put once: two in one instant cannot both be. */
export const eventAction = (
  {tableName: TableName}: Pick<Directory, 'tableName'>,
  event: OrganisationEvent,
): Action => ({
  what: 'event',
  item: {
    Put: {
      TableName,
      Item: {...directoryKeys.organisationEvent(event.organisationId, event.at), event},
      ...ABSENT,
    },
  },
});

/** Ends a wish, on the condition that it is still the one that was read. */
export const endAction = (
  {tableName: TableName}: Pick<Directory, 'tableName'>,
  {id, organisationId}: OrganisationWish,
): Action => ({
  what: 'wish',
  item: {
    Delete: {
      TableName,
      Key: directoryKeys.organisationWish(organisationId),
      ConditionExpression: '#wish.#id = :read',
      ExpressionAttributeNames: {'#wish': 'wish', '#id': 'id'},
      ExpressionAttributeValues: {':read': id},
    },
  },
});

/** Writes all of it, or nothing and false: somebody was faster. */
const written = async (directory: Directory, actions: readonly Action[]): Promise<boolean> => {
  try {
    await transact(directory.client, actions);
    return true;
  } catch (failure) {
    if (failure instanceof ConditionFailed) return false;
    throw failure;
  }
};

/** What a wish becomes in the history of its organisation. */
export const eventOf = (
  {organisationId, sentBy, before, after, why}: OrganisationWish,
  step: OrganisationEvent['step'],
  by: EditedBy,
  now: Date,
): OrganisationEvent => ({organisationId, at: now.toISOString(), step, by, sentBy, before, after, why});

/** The changes of organisations that wait for a curator, and everything that was done to an organisation. */
export const wishStore = (directory: Directory) => ({
  /** The one of an organisation, read consistently. */
  async get(organisationId: string): Promise<OrganisationWish | undefined> {
    const row = await getRow(directory, directoryKeys.organisationWish(organisationId), true);
    return row && WishRow.parse(row).wish;
  },

  /** All that wait, the longest waiting first. */
  async list(): Promise<OrganisationWish[]> {
    const {pk} = directoryKeys.organisationWish('');
    const rows = await queryRows(directory, pk, {isConsistent: true});
    const wishes = rows.map((row) => WishRow.parse(row).wish);
    return wishes.sort((one, other) => one.sentAt.localeCompare(other.sentAt));
  },

  /** Everything that was done to an organisation, the newest first. */
  async history(organisationId: string): Promise<OrganisationEvent[]> {
    const {pk} = directoryKeys.organisationEvent(organisationId, '');
    const rows = await queryRows(directory, pk, {isConsistent: true});
    return rows.map((row) => EventRow.parse(row).event).reverse();
  },

  async getEvent(organisationId: string, at: string): Promise<OrganisationEvent | undefined> {
    const row = await getRow(directory, directoryKeys.organisationEvent(organisationId, at));
    return row && EventRow.parse(row).event;
  },

  /** Sends a wish to a curator; false while another of the same organisation waits. */
  send: (given: OrganisationWish, now: Date): Promise<boolean> => {
    const wish = OrganisationWish.parse(given);
    const Item = {...directoryKeys.organisationWish(wish.organisationId), wish};
    return written(directory, [
      {what: 'wish', item: {Put: {TableName: directory.tableName, Item, ...ABSENT}}},
      eventAction(directory, eventOf(wish, 'sent', wish.sentBy, now)),
    ]);
  },

  /** Its provider takes it back; false when it does not wait any more. */
  takeBack: (wish: OrganisationWish, by: EditedBy, now: Date): Promise<boolean> =>
    written(directory, [
      endAction(directory, wish),
      eventAction(directory, eventOf(wish, 'taken-back', by, now)),
    ]),

  /** A curator sends it back, and whoever sent it is told; false when it does not wait any more. */
  giveBack: (wish: OrganisationWish, message: string, by: EditedBy, now: Date): Promise<boolean> => {
    const event = {...eventOf(wish, 'returned', by, now), message};
    const {organisationId, at} = event;
    const {accountId} = wish.sentBy;
    return written(directory, [
      endAction(directory, wish),
      eventAction(directory, event),
      newsAction(directory, {organisationId, at, what: 'organisation-returned', accountId}),
    ]);
  },
});

export type WishStore = ReturnType<typeof wishStore>;
