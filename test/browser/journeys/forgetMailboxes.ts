import {DeleteCommand, paginateScan} from '@aws-sdk/lib-dynamodb';
import type {TestCloud} from '../../support/cloud.ts';

/**
 * Forgets how often each mailbox was written to today: all journeys are made by the same few people, each as if on a day
 * of their own.
 */
export const forgetMailboxes = async ({documents, table}: TestCloud): Promise<void> => {
  const TableName = table('REFERRALS_TABLE');
  const pages = paginateScan(
    {client: documents},
    {
      TableName,
      FilterExpression: 'begins_with(pk, :limit) AND contains(pk, :mailbox)',
      ExpressionAttributeValues: {':limit': 'LIMIT#', ':mailbox': '-mailbox#'},
      ProjectionExpression: 'pk, sk',
    },
  );
  for await (const {Items = []} of pages) {
    for (const Key of Items) await documents.send(new DeleteCommand({TableName, Key}));
  }
};
