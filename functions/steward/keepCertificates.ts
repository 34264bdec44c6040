import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {warningDue, WARNED_DAYS} from '#shared/certification/warnings.ts';
import {addDays, londonDate} from '#shared/london.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {listEnding} from '../data/certificates/listEnding.ts';
import {listRewriting, rewriteListings} from '../data/certificates/rewriteListings.ts';
import {CertificateLetterRow} from '../data/certificates/rows.ts';
import {type Directory, queryRows} from '../data/directory/read.ts';
import {type Action, ConditionFailed, transact} from '../data/directory/transact.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys, KEY} from '../data/keys.ts';
import {newMessage} from '../data/outboxStore.ts';
import {log} from '../log.ts';

interface CertificateDeps {
  readonly client: DynamoDBDocumentClient;
  readonly directoryTable: string;
  readonly referralsTable: string;
  readonly now: () => Date;
}

/** How long a change may take to have its listings written again before the steward looks for it, and for how long it works. */
const LEFT_AFTER_MS = 30_000;
const REWRITE_MS = 10_000;

/**
 * What certificates want done each minute: letters that a decision has left, warnings before an end, and listings that a
 * change could not have written again. None of it is needed for a status to be right: that is worked out on reading.
 */
export const certificateWorker = ({client, directoryTable, referralsTable, now: clock}: CertificateDeps) => {
  const directory: Directory = {client, tableName: directoryTable};

  /** A mark and the mail that it stands for, together or not at all. */
  const leave = async (mark: Action['item'], message: OutboxMessage): Promise<void> => {
    const put = {TableName: referralsTable, Item: message, ConditionExpression: 'attribute_not_exists(pk)'};
    try {
      await transact(client, [
        {what: 'mark', item: mark},
        {what: 'message', item: {Put: put}},
      ]);
    } catch (failure) {
      // Another run was faster.
      if (!(failure instanceof ConditionFailed)) throw failure;
    }
  };

  const tell = async (now: Date): Promise<void> => {
    const {pk} = directoryKeys.certificateLetter('', '', 0);
    const prefix = DIRECTORY_SORT_PREFIX.certificateLetter;
    for (const row of await queryRows(directory, pk, {prefix, isConsistent: true})) {
      const {organisationId, certificateId: id, change} = CertificateLetterRow.parse(row);
      await leave(
        {
          Delete: {
            TableName: directoryTable,
            Key: directoryKeys.certificateLetter(organisationId, id, change),
            ConditionExpression: 'attribute_exists(#pk)',
            ExpressionAttributeNames: {'#pk': KEY.partition},
          },
        },
        newMessage('certificate-judged', {certificate: {organisationId, id, change}}, now),
      );
    }
  };

  const warn = async (now: Date): Promise<void> => {
    const today = londonDate(now);
    const to = addDays(today, WARNED_DAYS[0]);
    for (const row of await listEnding(directory, {from: today, to})) {
      const {organisationId, certificateId: id, endsOn} = row;
      const days = warningDue(row, today);
      if (days === undefined) continue;
      await leave(
        {
          Update: {
            TableName: directoryTable,
            Key: directoryKeys.ending(endsOn, organisationId, id),
            UpdateExpression: 'SET warnedDays = :days',
            ConditionExpression:
              'attribute_exists(#pk) AND (attribute_not_exists(warnedDays) OR warnedDays > :days)',
            ExpressionAttributeNames: {'#pk': KEY.partition},
            ExpressionAttributeValues: {':days': days},
          },
        },
        newMessage('certificate-ending', {certificate: {organisationId, id, endsOn}}, now),
      );
      log('info', 'certificate-ends', {count: days});
    }
  };

  const rewrite = async (now: Date): Promise<void> => {
    const before = new Date(now.getTime() - LEFT_AFTER_MS).toISOString();
    const left = (await listRewriting(directory)).filter(({since}) => since < before);
    const untilMs = Date.now() + REWRITE_MS;
    for (const row of left) {
      if (!(await rewriteListings(directory, row, untilMs))) return;
    }
  };

  return async (): Promise<void> => {
    const now = clock();
    await tell(now);
    await warn(now);
    await rewrite(now);
  };
};
