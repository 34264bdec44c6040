import {endOf, isAwaiting} from '#shared/certification/isAwaiting.ts';
import type {CertificateChange} from '#shared/model/certificateChange.ts';
import {organisationExists} from '../directory/saveFact.ts';
import type {Directory} from '../directory/read.ts';
import type {Action} from '../directory/transact.ts';
import {directoryKeys, type Key, KEY} from '../keys.ts';
import {newId} from '../secrets.ts';
import type {KeptCertificate} from './rows.ts';

interface Writing {
  readonly before: KeptCertificate | undefined;
  readonly change: CertificateChange;
  /** Names this change among those that have the provider's listings written again. */
  readonly token: string;
}

export const newWriting = (before: Writing['before'], change: CertificateChange): Writing => ({
  before,
  change,
  token: newId(),
});

const ABSENT = {
  ConditionExpression: 'attribute_not_exists(#pk)',
  ExpressionAttributeNames: {'#pk': KEY.partition},
} as const;

/** The row of the certificate, on the condition that nobody has changed it since it was read. */
const currentAction = (TableName: string, {before, change}: Writing): Action => {
  const {certificate, number, evidence} = change;
  const {organisationId, id} = certificate;
  return {
    what: 'certificate',
    item: {
      Put: {
        TableName,
        Item: {
          ...directoryKeys.certificate(organisationId, id),
          certificate,
          change: number,
          ...(evidence && {evidence}),
        },
        ...(before
          ? {
              ConditionExpression: '#change = :read',
              ExpressionAttributeNames: {'#change': 'change'},
              ExpressionAttributeValues: {':read': before.change},
            }
          : ABSENT),
      },
    },
  };
};

const put = (TableName: string, key: Key, row: object): Action => ({
  what: 'to do',
  item: {Put: {TableName, Item: {...key, ...row}}},
});
const remove = (TableName: string, Key: Key): Action => ({
  what: 'to do',
  item: {Delete: {TableName, Key}},
});

/** What is to be done about it: it waits for a check, or it ends on a day. */
const toDoActions = (TableName: string, {before, change}: Writing): Action[] => {
  const {certificate, at} = change;
  const {organisationId, id: certificateId} = certificate;
  const about = {organisationId, certificateId};
  const [endedOn, endsOn] = [before && endOf(before.certificate), endOf(certificate)];
  const endKey = (day: string): Key => directoryKeys.ending(day, organisationId, certificateId);
  const claimKey = directoryKeys.claim(organisationId, certificateId);
  // A claim that gets a file keeps its place among those that wait.
  const waitsOn = change.step === 'add-evidence' && before !== undefined && isAwaiting(before.certificate);
  return [
    ...(isAwaiting(certificate) && !waitsOn ? [put(TableName, claimKey, {...about, since: at})] : []),
    ...(before && isAwaiting(before.certificate) && !isAwaiting(certificate)
      ? [remove(TableName, claimKey)]
      : []),
    ...(endedOn !== undefined && endedOn !== endsOn ? [remove(TableName, endKey(endedOn))] : []),
    ...(endsOn !== undefined && endsOn !== endedOn
      ? [put(TableName, endKey(endsOn), {...about, endsOn})]
      : []),
  ];
};

/**
 * The writes of one change of a certificate: all of them, or nothing. What is there stays for good, in a row of its own; a
 * curator's decision leaves the wish that its provider be told.
 */
export const changeActions = ({tableName}: Pick<Directory, 'tableName'>, writing: Writing): Action[] => {
  const {change, token} = writing;
  const {number, at, by, certificate} = change;
  const {organisationId, id: certificateId} = certificate;
  const letter = {organisationId, certificateId, change: number};
  return [
    currentAction(tableName, writing),
    {
      what: 'change',
      item: {
        Put: {
          TableName: tableName,
          Item: {...directoryKeys.certificateChange(organisationId, certificateId, number), ...change},
          ...ABSENT,
        },
      },
    },
    {what: 'organisation', item: organisationExists({tableName}, organisationId).item},
    ...toDoActions(tableName, writing),
    ...(by.role === 'curator'
      ? [put(tableName, directoryKeys.certificateLetter(organisationId, certificateId, number), letter)]
      : []),
    put(tableName, directoryKeys.rewriting(organisationId), {organisationId, token, since: at}),
  ];
};
