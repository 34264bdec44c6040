import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {londonDate} from '#shared/london.ts';
import type {Counts, OutboxMessage} from '#shared/model/referralMessage.ts';
import type {Person} from '#shared/model/referral.ts';
import {personRows} from '#shared/outcomes/dimensions.ts';
import type {DecileFound} from '../data/decileStore.ts';
import {answerAction} from '../data/answerCounts.ts';
import {type Action, ConditionFailed, transact} from '../data/directory/transact.ts';
import {directoryKeys} from '../data/keys.ts';
import {amountsOf, countAction} from '../data/outcomeCounts.ts';
import {countNamed} from '../data/practiceStore.ts';
import type {OutboxStore} from '../data/outboxStore.ts';

interface CountDeps {
  readonly client: DynamoDBDocumentClient;
  readonly directoryTable: string;
  readonly outbox: Pick<OutboxStore, 'sentItem'>;
  readonly getPerson: (referralId: string) => Promise<Person | undefined>;
  readonly findDecile: (postcode: string) => Promise<DecileFound | null>;
}

/** Who withdraws may have everything deleted in the same moment: then nobody can say any more where to count it. */
const NOT_BY_PERSON: ReadonlySet<string> = new Set(['withdrawn']);

const countOutcome = async (
  {directoryTable: table, getPerson, findDecile}: CountDeps,
  referralId: string | undefined,
  counts: Counts,
): Promise<Action[]> => {
  const {quarter, rows, listing} = counts;
  const amounts = amountsOf(counts);
  if (amounts.size === 0) return [];
  const ofPerson = new Map([...amounts].filter(([measure]) => !NOT_BY_PERSON.has(measure)));
  const person = referralId === undefined ? undefined : await getPerson(referralId);
  const found = person?.postcode === undefined ? null : await findDecile(person.postcode);
  return [
    ...rows.map((row) => countAction(table, {quarter, row, amounts}, {listing})),
    ...(ofPerson.size === 0
      ? []
      : personRows(person, found?.decile ?? null).map((row) =>
          countAction(
            table,
            {quarter, row, amounts: ofPerson},
            {isApproximate: found?.isApproximate ?? false},
          ),
        )),
  ];
};

/**
 * Counts what a step changed, in one row for each thing that counts are kept by: one at a time, never two together, so
 * that a count does not say who. Language and deprivation are looked up here and written down nowhere. The counts and the
 * mark that they are done are one transaction, so that a message that comes twice counts once.
 */
export const countReferral = async (deps: CountDeps, message: OutboxMessage, now: Date): Promise<boolean> => {
  const {counts, outcode, referralId, listingId, practice} = message;
  const byOutcode: Action[] =
    outcode === undefined
      ? []
      : [
          {
            what: 'count',
            item: {
              Update: {
                TableName: deps.directoryTable,
                Key: directoryKeys.count(
                  londonDate(new Date(message.createdAt)),
                  `REFERRALS-OUTCODE#${outcode}`,
                ),
                UpdateExpression: 'ADD seen :one',
                ExpressionAttributeValues: {':one': 1},
              },
            },
          },
        ];
  const outcome = counts ? await countOutcome(deps, referralId, counts) : [];
  const answer =
    counts?.answer && listingId !== undefined
      ? [answerAction(deps.directoryTable, listingId, counts.answer)]
      : [];
  try {
    await transact(deps.client, [
      ...byOutcode,
      ...outcome,
      ...answer,
      ...(practice === undefined ? [] : [countNamed(deps.directoryTable, practice)]),
      {what: 'message', item: deps.outbox.sentItem(message, now)},
    ]);
    return true;
  } catch (failure) {
    if (failure instanceof ConditionFailed) return false;
    throw failure;
  }
};
