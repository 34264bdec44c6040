import {GetCommand, PutCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Referral} from '#shared/model/referral.ts';
import {asTold} from '#shared/referral/pending.ts';
import {epochSeconds, isExpired, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {isOpen} from '#shared/referral/states.ts';
import {referralKeys} from '../keys.ts';
import {ReferenceRow} from './referenceRow.ts';
import {getLive, type ReferralsTable} from './table.ts';

const TogetherRow = z.object({referralIds: z.array(z.string()), expiresAtEpochSeconds: z.int()});

/** Remembers which referrals one form made; the same again is the same row. */
export const putTogether = async (
  {client, tableName}: ReferralsTable,
  {togetherId, referralIds, now}: {togetherId: string; referralIds: readonly string[]; now: Date},
): Promise<void> => {
  const expiresAtEpochSeconds = epochSeconds(now) + RETENTION_SECONDS.event;
  const Item = {...referralKeys.together(togetherId), referralIds, expiresAtEpochSeconds};
  await client.send(new PutCommand({TableName: tableName, Item}));
};

/** More than anybody is passed on: who is has found the end long before. */
const MOST_MOVES = 10;

type Formed = Pick<Referral, 'id' | 'togetherId'>;

/** What became of a referral of the form: where it stands now, when it was passed on or sent to somebody else since. */
const followed = async <Row extends Pick<Referral, 'movedTo'>>(
  table: ReferralsTable,
  {id, read}: {readonly id: string; readonly read: (id: string) => Promise<Row | undefined>},
  now: Date,
): Promise<Row | undefined> => {
  let found = await read(id);
  for (let moves = 0; found?.movedTo !== undefined && moves < MOST_MOVES; moves += 1) {
    const next = await getLive(table, ReferenceRow, referralKeys.reference(found.movedTo), now);
    if (!next) break;
    found = await read(next.referralId);
  }
  return found;
};

/** Everything that was made with a referral, as `read` gives it now; itself left out. */
const madeTogether = async <Row extends Pick<Referral, 'id' | 'movedTo'>>(
  table: ReferralsTable,
  {referral: {id, togetherId}, read}: {referral: Formed; read: (id: string) => Promise<Row | undefined>},
  now: Date,
): Promise<Row[]> => {
  const row =
    togetherId === undefined
      ? undefined
      : await getLive(table, TogetherRow, referralKeys.together(togetherId), now);
  const ids = row?.referralIds ?? [];
  const found = await Promise.all(ids.map((each) => followed(table, {id: each, read}, now)));
  return found.filter((each) => each !== undefined).filter((each) => each.id !== id);
};

const STARTED: readonly Referral['state'][] = ['started', 'completed'];

/** Of those that were made with a referral: which the person has started, and which are still open and not started. */
export const together = async (
  table: ReferralsTable,
  referral: Formed,
  now: Date,
): Promise<{readonly started: readonly Referral[]; readonly open: readonly Referral[]}> => {
  const read = (id: string) => getLive(table, Referral, referralKeys.referral(id), now);
  const others = (await madeTogether(table, {referral, read}, now)).map((each) => asTold(each, now));
  const started = others.filter(({state}) => STARTED.includes(state));
  return {started, open: others.filter((each) => isOpen(each.state) && !started.includes(each))};
};

/** How far a referral is, and nothing by which anybody knows with whom. */
const Standing = z.object({
  id: Referral.shape.id,
  state: Referral.shape.state,
  undo: z.optional(z.object({state: Referral.shape.state, until: z.string()})),
  movedTo: Referral.shape.movedTo,
  expiresAtEpochSeconds: z.int(),
});

const readStanding = async (
  {client, tableName}: ReferralsTable,
  id: string,
  now: Date,
): Promise<z.infer<typeof Standing> | undefined> => {
  const {Item} = await client.send(
    new GetCommand({
      TableName: tableName,
      Key: referralKeys.referral(id),
      ConsistentRead: true,
      ProjectionExpression: 'id, #state, #undo.#state, #undo.#until, movedTo, expiresAtEpochSeconds',
      ExpressionAttributeNames: {'#state': 'state', '#undo': 'undo', '#until': 'until'},
    }),
  );
  const standing = Item && Standing.parse(Item);
  return standing && !isExpired(standing, now) ? standing : undefined;
};

/**
 * Whether the person has started with another of those that were made with a referral. For a provider, who need not know with
 * whom: nothing else of the others is read.
 */
export const hasStartedAnother = async (
  table: ReferralsTable,
  referral: Formed,
  now: Date,
): Promise<boolean> => {
  const read = (id: string) => readStanding(table, id, now);
  const others = await madeTogether(table, {referral, read}, now);
  // A decision that can still be taken back has not been made, to anybody but its provider.
  return others.some(({state, undo}) =>
    STARTED.includes(undo && undo.until > now.toISOString() ? undo.state : state),
  );
};
