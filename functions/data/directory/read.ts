import {
  type DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type {Certificate} from '#shared/model/certificate.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Organisation, Programme} from '#shared/model/programme.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys, type Key, KEY} from '../keys.ts';
import {CertificateRow, ListingRow, Mailbox, OrganisationRow, ProgrammeRow, RunRow} from './rows.ts';

/** The Directory table, and the client that reaches it. */
export interface Directory {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}

type Row = Readonly<Record<string, unknown>>;

export const getRow = async (
  {client, tableName}: Directory,
  key: Key,
  isConsistent = false,
): Promise<Row | undefined> =>
  (await client.send(new GetCommand({TableName: tableName, Key: key, ConsistentRead: isConsistent}))).Item;

/**
 * All rows of a partition, or those whose sort key begins with `prefix`, in order of sort key. Every key begins with
 * nothing, but DynamoDB refuses to compare a key with an empty text.
 */
export const queryRows = async (
  {client, tableName}: Directory,
  partition: string,
  {prefix = '', isConsistent = false}: {prefix?: string; isConsistent?: boolean} = {},
): Promise<Row[]> => {
  const isPart = prefix !== '';
  const query: QueryCommandInput = {
    TableName: tableName,
    KeyConditionExpression: isPart ? '#pk = :pk AND begins_with(#sk, :prefix)' : '#pk = :pk',
    ExpressionAttributeNames: {'#pk': KEY.partition, ...(isPart && {'#sk': KEY.sort})},
    ExpressionAttributeValues: {':pk': partition, ...(isPart && {':prefix': prefix})},
    ConsistentRead: isConsistent,
  };
  const rows: Row[] = [];
  for await (const page of paginateQuery({client}, query)) rows.push(...(page.Items ?? []));
  return rows;
};

/** What a listing's own partition holds. */
export interface StoredListing {
  readonly row: ListingRow;
  readonly runs: readonly CourseRun[];
}

/** A listing with its runs. */
export const readListing = async (
  directory: Directory,
  listingId: string,
  isConsistent = false,
): Promise<StoredListing | undefined> => {
  const {pk, sk} = directoryKeys.listing(listingId);
  const rows = await queryRows(directory, pk, {isConsistent});
  const row = rows.find((each) => each[KEY.sort] === sk);
  const runs = rows.filter((each) => String(each[KEY.sort]).startsWith(DIRECTORY_SORT_PREFIX.run));
  return row && {row: ListingRow.parse(row), runs: runs.map((each) => RunRow.parse(each).run)};
};

/** Where a listing's referrals are mailed, read consistently; it may be there before the listing, or without it. */
export const readMailbox = async (directory: Directory, listingId: string): Promise<Mailbox | undefined> => {
  const row = await getRow(directory, directoryKeys.mailbox(listingId), true);
  return row && Mailbox.parse(row);
};

/** The certificates of a provider as they are now. */
const readCertificates = async (
  directory: Directory,
  organisationId: string,
  isConsistent: boolean,
): Promise<Certificate[]> => {
  const {pk} = directoryKeys.certificate(organisationId, '');
  const rows = await queryRows(directory, pk, {prefix: DIRECTORY_SORT_PREFIX.certificate, isConsistent});
  return rows.map((row) => CertificateRow.parse(row).certificate);
};

/** What a listing says with others' words: its provider, its programme, and its provider's certificates. */
interface Surroundings {
  readonly organisation: Organisation | undefined;
  readonly programme: Programme | undefined;
  readonly certificates: readonly Certificate[];
}

export const readSurroundings = async (
  directory: Directory,
  {organisationId, programmeId}: {organisationId: string; programmeId?: string | undefined},
  isConsistent = false,
): Promise<Surroundings> => {
  const key = directoryKeys.organisation(organisationId);
  const [organisation, certificates, programme] = await Promise.all([
    getRow(directory, key, isConsistent),
    readCertificates(directory, organisationId, isConsistent),
    programmeId === undefined
      ? undefined
      : getRow(directory, directoryKeys.programme(programmeId), isConsistent),
  ]);
  return {
    organisation: organisation && OrganisationRow.parse(organisation).organisation,
    programme: programme && ProgrammeRow.parse(programme).programme,
    certificates,
  };
};
