import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client} from '@aws-sdk/client-s3';
import {DynamoDBDocumentClient, PutCommand} from '@aws-sdk/lib-dynamodb';
import {listUnproven} from '../../../functions/data/directory/listUnproven.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {setMailbox} from '../../../functions/data/directory/setMailbox.ts';
import {turnOff} from '../../../functions/data/directory/turnOff.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {
  ACCOUNTS_PREFIX,
  DIRECTORY_PREFIX,
  directoryKeys,
  DUE_INDEX,
  EVIDENCE_PREFIX,
  INBOX_INDEX,
  INDEX_PREFIX,
  REFERRALS_PREFIX,
} from '../../../functions/data/keys.ts';
import {mailboxStore} from '../../../functions/data/mailboxStore.ts';
import {LOCAL_ACCESS_KEY} from '../../../infra/local/access/storeProxy.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import {runWith, wholeListing} from '../../support/referralListing.ts';

/** The synthesised template as it is deployed: `npm run synth` comes before. */
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(async () => {
  await cloud.stop();
});

const FUNCTIONS = [
  'menu',
  'referrals',
  'professional',
  'provider',
  'curator',
  'people',
  'session',
  'signup',
  'indexer',
  'courier',
  'steward',
  'links',
];
const TABLES = ['Directory', 'Index', 'Accounts', 'Referrals'];
const VARIABLES: Readonly<Record<string, string>> = {
  Directory: 'DIRECTORY_TABLE',
  Index: 'INDEX_TABLE',
  Accounts: 'ACCOUNTS_TABLE',
  Referrals: 'REFERRALS_TABLE',
};

type Attempt = (client: DynamoDBClient, TableName: string, pk: string) => Promise<unknown>;
const key = (pk: string) => ({pk: {S: pk}, sk: {S: 'TRIED'}});
const partition = (pk: string) => ({
  KeyConditionExpression: 'pk = :p',
  ExpressionAttributeValues: {':p': {S: pk}},
});

const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  GetItem: (client, TableName, pk) => client.send(new GetItemCommand({TableName, Key: key(pk)})),
  BatchGetItem: (client, table, pk) =>
    client.send(new BatchGetItemCommand({RequestItems: {[table]: {Keys: [key(pk)]}}})),
  Query: (client, TableName, pk) => client.send(new QueryCommand({TableName, ...partition(pk)})),
  Scan: (client, TableName) => client.send(new ScanCommand({TableName, Limit: 1})),
  ConditionCheckItem: (client, TableName, pk) =>
    client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          {ConditionCheck: {TableName, Key: key(pk), ConditionExpression: 'attribute_not_exists(nothing)'}},
        ],
      }),
    ),
  PutItem: (client, TableName, pk) => client.send(new PutItemCommand({TableName, Item: key(pk)})),
  UpdateItem: (client, TableName, pk) =>
    client.send(
      new UpdateItemCommand({
        TableName,
        Key: key(pk),
        UpdateExpression: 'SET tried = :t',
        ExpressionAttributeValues: {':t': {S: 'x'}},
      }),
    ),
  DeleteItem: (client, TableName, pk) => client.send(new DeleteItemCommand({TableName, Key: key(pk)})),
  BatchWriteItem: (client, table, pk) =>
    client.send(new BatchWriteItemCommand({RequestItems: {[table]: [{PutRequest: {Item: key(pk)}}]}})),
};

const clientAs = (name: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: cloud.toolEnvironment.AWS_ENDPOINT_URL_DYNAMODB ?? '',
    region: cloud.toolEnvironment.AWS_REGION ?? '',
    credentials: {accessKeyId: cloud.functionKey(name), secretAccessKey: 'local'},
    maxAttempts: 1,
  });

const isAllowed = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    (failure: unknown) => {
      if (failure instanceof Error && failure.name === 'AccessDeniedException') return false;
      throw failure;
    },
  );

/** What a function may do to a table, of everything that there is, at one partition. */
const allowed = async (name: string, table: string, pk: string): Promise<string> => {
  const client = clientAs(name);
  const TableName = cloud.table(VARIABLES[table] ?? '');
  const granted: string[] = [];
  for (const [action, attempt] of Object.entries(ATTEMPTS)) {
    if (await isAllowed(attempt(client, TableName, pk))) granted.push(action);
  }
  client.destroy();
  return granted.join(' ') || 'nothing';
};

describe('Every function × table × action, tried with the key of the function', () => {
  it.each(FUNCTIONS)('%s', async (name) => {
    const rows = [];
    for (const table of TABLES) rows.push(`${name} ${table}: ${await allowed(name, table, 'OTHER#1')}`);
    expect(rows.join('\n')).toBe(
      TABLES.map((table) => `${name} ${table}: ${EXPECTED[`${name} ${table}`] ?? 'nothing'}`).join('\n'),
    );
  });

  it.each([
    ['courier', DIRECTORY_PREFIX.band, 'PutItem UpdateItem'],
    ['courier', DIRECTORY_PREFIX.count, 'PutItem UpdateItem'],
    ['courier', DIRECTORY_PREFIX.cell, 'nothing'],
    ['courier', DIRECTORY_PREFIX.mailbox, 'UpdateItem'],
    ['courier', DIRECTORY_PREFIX.unproven, 'PutItem'],
    ['courier', DIRECTORY_PREFIX.waiting, 'PutItem UpdateItem'],
    ['courier', DIRECTORY_PREFIX.proofs, 'nothing'],
    ['courier', DIRECTORY_PREFIX.practices, 'UpdateItem'],
    ['courier', DIRECTORY_PREFIX.look, 'PutItem'],
    ['courier', DIRECTORY_PREFIX.stale, 'nothing'],
    ['courier', DIRECTORY_PREFIX.doubt, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.doubt, 'nothing'],
    ['steward', DIRECTORY_PREFIX.proofs, 'UpdateItem'],
    ['steward', DIRECTORY_PREFIX.look, 'PutItem DeleteItem'],
    ['steward', DIRECTORY_PREFIX.stale, 'PutItem'],
    ['steward', DIRECTORY_PREFIX.history, 'PutItem'],
    ['steward', DIRECTORY_PREFIX.listings, 'PutItem'],
    ['steward', DIRECTORY_PREFIX.cell, 'PutItem'],
    ['steward', DIRECTORY_PREFIX.unproven, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.listings, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.cell, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.mailbox, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.unproven, 'DeleteItem'],
    ['provider', DIRECTORY_PREFIX.stale, 'DeleteItem'],
    ['provider', DIRECTORY_PREFIX.look, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.proofs, 'UpdateItem'],
    ['provider', DIRECTORY_PREFIX.practices, 'UpdateItem'],
    ['provider', DIRECTORY_PREFIX.waiting, 'nothing'],
    ['provider', DIRECTORY_PREFIX.organisation, 'nothing'],
    ['provider', DIRECTORY_PREFIX.proposal, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.proposed, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.queue, 'PutItem DeleteItem'],
    ['provider', DIRECTORY_PREFIX.history, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.spotChecks, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.news, 'nothing'],
    ['provider', DIRECTORY_PREFIX.slug, 'nothing'],
    ['provider', DIRECTORY_PREFIX.certificates, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.certifying, 'PutItem DeleteItem'],
    ['curator', DIRECTORY_PREFIX.certificates, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.schemes, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.schemes, 'nothing'],
    ['indexer', DIRECTORY_PREFIX.schemes, 'nothing'],
    ['curator', DIRECTORY_PREFIX.certifying, 'PutItem DeleteItem'],
    ['steward', DIRECTORY_PREFIX.certificates, 'nothing'],
    ['steward', DIRECTORY_PREFIX.certifying, 'UpdateItem DeleteItem'],
    ['steward', DIRECTORY_PREFIX.listings, 'PutItem'],
    ['steward', DIRECTORY_PREFIX.cell, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.proofs, 'UpdateItem'],
    ['curator', DIRECTORY_PREFIX.mailbox, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.practices, 'UpdateItem'],
    ['curator', DIRECTORY_PREFIX.unproven, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.listings, 'PutItem UpdateItem'],
    ['curator', DIRECTORY_PREFIX.cell, 'PutItem DeleteItem'],
    ['curator', DIRECTORY_PREFIX.band, 'PutItem DeleteItem'],
    ['curator', DIRECTORY_PREFIX.slug, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.organisation, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.programmeListings, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.history, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.news, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.look, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.website, 'PutItem'],
    ['provider', DIRECTORY_PREFIX.website, 'nothing'],
    ['links', DIRECTORY_PREFIX.website, 'PutItem DeleteItem'],
    ['links', DIRECTORY_PREFIX.doubt, 'PutItem'],
    ['links', DIRECTORY_PREFIX.look, 'PutItem'],
    ['links', DIRECTORY_PREFIX.listings, 'nothing'],
    ['curator', DIRECTORY_PREFIX.stale, 'DeleteItem'],
    ['curator', DIRECTORY_PREFIX.queue, 'DeleteItem'],
    ['curator', DIRECTORY_PREFIX.proposal, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.spotChecks, 'DeleteItem'],
    ['curator', DIRECTORY_PREFIX.import, 'PutItem UpdateItem'],
    ['curator', DIRECTORY_PREFIX.source, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.alike, 'PutItem DeleteItem'],
    ['curator', DIRECTORY_PREFIX.compare, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.paired, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.pairs, 'DeleteItem'],
    ['curator', DIRECTORY_PREFIX.merges, 'PutItem DeleteItem'],
    ['steward', DIRECTORY_PREFIX.compare, 'DeleteItem'],
    ['steward', DIRECTORY_PREFIX.paired, 'PutItem'],
    ['steward', DIRECTORY_PREFIX.pairs, 'PutItem DeleteItem'],
    ['provider', DIRECTORY_PREFIX.alike, 'nothing'],
    ['curator', DIRECTORY_PREFIX.proposed, 'nothing'],
    ['curator', DIRECTORY_PREFIX.words, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.changes, 'PutItem'],
    ['indexer', DIRECTORY_PREFIX.words, 'nothing'],
    ['curator', DIRECTORY_PREFIX.programmes, 'PutItem'],
    ['curator', DIRECTORY_PREFIX.demand, 'nothing'],
    ['steward', DIRECTORY_PREFIX.news, 'DeleteItem'],
    ['courier', 'LISTING#', 'nothing'],
    ['steward', DIRECTORY_PREFIX.band, 'PutItem UpdateItem'],
    ['steward', DIRECTORY_PREFIX.mailbox, 'UpdateItem'],
    ['steward', DIRECTORY_PREFIX.demand, 'nothing'],
    ['menu', DIRECTORY_PREFIX.demand, 'UpdateItem'],
    ['menu', DIRECTORY_PREFIX.count, 'nothing'],
    ['menu', DIRECTORY_PREFIX.cell, 'nothing'],
    ['indexer', DIRECTORY_PREFIX.cell, 'nothing'],
  ])('%s may write %s rows of Directory by: %s', async (name, prefix, expected) => {
    const granted = (await allowed(name, 'Directory', `${prefix}1`)).split(' ');
    expect(granted.filter((action) => /Put|Update|Delete|Write/.test(action)).join(' ') || 'nothing').toBe(
      expected,
    );
  });

  it.each([
    ['referrals', REFERRALS_PREFIX.code, 'GetItem PutItem UpdateItem DeleteItem'],
    ['referrals', REFERRALS_PREFIX.referral, 'GetItem Query PutItem UpdateItem'],
    ['professional', REFERRALS_PREFIX.referral, 'GetItem Query PutItem UpdateItem'],
    ['professional', REFERRALS_PREFIX.referrer, 'Query PutItem'],
    ['professional', REFERRALS_PREFIX.limit, 'UpdateItem'],
    ['professional', REFERRALS_PREFIX.token, 'PutItem'],
    ['professional', REFERRALS_PREFIX.handover, 'GetItem PutItem'],
    ['professional', REFERRALS_PREFIX.same, 'Query PutItem UpdateItem'],
    ['professional', REFERRALS_PREFIX.reference, 'GetItem PutItem UpdateItem'],
    ['professional', REFERRALS_PREFIX.together, 'PutItem'],
    ['people', REFERRALS_PREFIX.letter, 'PutItem'],
    ['people', REFERRALS_PREFIX.limit, 'UpdateItem'],
    ['people', REFERRALS_PREFIX.referral, 'nothing'],
    ['people', REFERRALS_PREFIX.reference, 'GetItem'],
    ['people', REFERRALS_PREFIX.looks, 'Query'],
    ['people', REFERRALS_PREFIX.report, 'GetItem Query UpdateItem DeleteItem'],
    ['people', REFERRALS_PREFIX.join, 'GetItem Query UpdateItem DeleteItem'],
    ['courier', REFERRALS_PREFIX.report, 'GetItem UpdateItem'],
    ['professional', REFERRALS_PREFIX.looks, 'PutItem'],
    ['provider', REFERRALS_PREFIX.same, 'GetItem Query PutItem UpdateItem'],
    ['provider', REFERRALS_PREFIX.reference, 'GetItem PutItem UpdateItem'],
    ['provider', REFERRALS_PREFIX.idempotency, 'GetItem PutItem UpdateItem'],
    ['professional', REFERRALS_PREFIX.letter, 'PutItem'],
    ['professional', REFERRALS_PREFIX.code, 'nothing'],
    ['professional', REFERRALS_PREFIX.access, 'nothing'],
    ['provider', REFERRALS_PREFIX.referral, 'GetItem Query PutItem UpdateItem'],
    ['provider', REFERRALS_PREFIX.access, 'GetItem Query PutItem UpdateItem'],
    ['provider', REFERRALS_PREFIX.code, 'GetItem UpdateItem DeleteItem'],
    ['provider', REFERRALS_PREFIX.token, 'GetItem PutItem UpdateItem'],
    ['provider', REFERRALS_PREFIX.letter, 'GetItem PutItem UpdateItem'],
    ['courier', REFERRALS_PREFIX.token, 'GetItem PutItem UpdateItem'],
    ['courier', REFERRALS_PREFIX.code, 'GetItem PutItem UpdateItem'],
    ['courier', REFERRALS_PREFIX.referral, 'GetItem PutItem UpdateItem'],
    ['steward', REFERRALS_PREFIX.access, 'GetItem UpdateItem'],
    ['steward', REFERRALS_PREFIX.letter, 'GetItem PutItem UpdateItem'],
    ['courier', REFERRALS_PREFIX.letter, 'GetItem UpdateItem'],
    ['steward', REFERRALS_PREFIX.referral, 'GetItem PutItem UpdateItem'],
  ])('%s may touch %s rows of Referrals by: %s', async (name, prefix, expected) => {
    expect(await allowed(name, 'Referrals', `${prefix}1`)).toBe(expected);
  });

  it.each([
    ['session', ACCOUNTS_PREFIX.session, 'GetItem Query PutItem UpdateItem DeleteItem'],
    ['session', ACCOUNTS_PREFIX.invitation, 'GetItem Query DeleteItem'],
    ['session', ACCOUNTS_PREFIX.account, 'GetItem Query PutItem UpdateItem'],
    ['professional', ACCOUNTS_PREFIX.session, 'GetItem Query UpdateItem'],
    ['professional', ACCOUNTS_PREFIX.profile, 'GetItem Query UpdateItem'],
    ['professional', ACCOUNTS_PREFIX.account, 'GetItem Query'],
    ['professional', ACCOUNTS_PREFIX.email, 'GetItem'],
    ['professional', ACCOUNTS_PREFIX.invitation, 'nothing'],
    ['people', ACCOUNTS_PREFIX.members, 'GetItem Query PutItem DeleteItem'],
    ['people', ACCOUNTS_PREFIX.invitation, 'PutItem DeleteItem'],
    ['people', ACCOUNTS_PREFIX.account, 'Query UpdateItem'],
    ['people', ACCOUNTS_PREFIX.email, 'nothing'],
    ['signup', ACCOUNTS_PREFIX.invitation, 'Query'],
    ['signup', ACCOUNTS_PREFIX.account, 'nothing'],
    ['provider', ACCOUNTS_PREFIX.session, 'GetItem UpdateItem'],
    ['provider', ACCOUNTS_PREFIX.account, 'Query'],
    ['provider', ACCOUNTS_PREFIX.invitation, 'nothing'],
    ['curator', ACCOUNTS_PREFIX.session, 'GetItem UpdateItem'],
    ['curator', ACCOUNTS_PREFIX.account, 'Query'],
    ['curator', ACCOUNTS_PREFIX.invitation, 'nothing'],
    ['steward', ACCOUNTS_PREFIX.account, 'Query'],
    ['steward', ACCOUNTS_PREFIX.session, 'nothing'],
  ])('%s may touch %s rows of Accounts by: %s', async (name, prefix, expected) => {
    expect(await allowed(name, 'Accounts', `${prefix}1`)).toBe(expected);
  });

  it('curator may see that a mailbox is as it was read, beside what it may read of all Directory', async () => {
    expect(await allowed('curator', 'Directory', `${DIRECTORY_PREFIX.mailbox}1`)).toBe(
      'GetItem Query ConditionCheckItem PutItem',
    );
  });

  it.each(['courier', 'steward'])('%s may read of Index the postcodes alone', async (name) => {
    expect(await allowed(name, 'Index', `${INDEX_PREFIX.postcodes}LS8 4`)).toBe('GetItem');
  });

  it.each([DIRECTORY_PREFIX.cell, DIRECTORY_PREFIX.band, DIRECTORY_PREFIX.words])(
    'indexer may read %s rows of Directory',
    async (prefix) => {
      expect(await allowed('indexer', 'Directory', `${prefix}1`)).toBe('Query');
    },
  );

  it.each([
    ['what is due', DUE_INDEX, 'DUE#0', ['steward']],
    ['a provider’s referrals', INBOX_INDEX, 'INBOX#1', ['provider', 'steward']],
  ])('is the index of %s for those alone who need it', async (_what, index, value, owners) => {
    const onIndex = {
      TableName: cloud.table('REFERRALS_TABLE'),
      IndexName: index.name,
      KeyConditionExpression: '#d = :d',
      ExpressionAttributeNames: {'#d': index.partition},
      ExpressionAttributeValues: {':d': {S: value}},
    };
    const may = await Promise.all(
      FUNCTIONS.map(async (name) =>
        (await isAllowed(clientAs(name).send(new QueryCommand(onIndex)))) ? name : '',
      ),
    );
    expect(may.filter((name) => name !== '')).toEqual(owners);
  });
});

it('indexer may read the list of schemes', async () => {
  expect(await allowed('indexer', 'Directory', DIRECTORY_PREFIX.schemes)).toBe('GetItem');
});

describe('Every function × part of the bucket of files × action', () => {
  const FILES: Readonly<
    Record<string, (client: S3Client, place: {Bucket: string; Key: string}) => Promise<unknown>>
  > = {
    GetObject: (client, place) => client.send(new GetObjectCommand(place)),
    PutObject: (client, place) => client.send(new PutObjectCommand({...place, Body: 'x'})),
    DeleteObject: (client, place) => client.send(new DeleteObjectCommand(place)),
  };
  const WANTED: Readonly<Record<string, string>> = {
    'provider incoming/': 'GetObject PutObject DeleteObject',
    'provider evidence/kept/': 'GetObject PutObject',
    'curator evidence/kept/': 'GetObject',
  };

  it.each(FUNCTIONS)('%s', async (name) => {
    const {AWS_ENDPOINT_URL_S3: endpoint = '', EVIDENCE_BUCKET: Bucket = ''} = cloud.toolEnvironment;
    const options = {endpoint, region: 'eu-west-2', maxAttempts: 1};
    const secretAccessKey = 'local';
    const tools = new S3Client({...options, credentials: {accessKeyId: LOCAL_ACCESS_KEY, secretAccessKey}});
    const client = new S3Client({
      ...options,
      credentials: {accessKeyId: cloud.functionKey(name), secretAccessKey},
    });
    for (const prefix of [EVIDENCE_PREFIX.incoming, EVIDENCE_PREFIX.kept, 'elsewhere/']) {
      const granted: string[] = [];
      for (const [action, attempt] of Object.entries(FILES)) {
        const place = {Bucket, Key: `${prefix}${name}`};
        // What is not there is refused, too.
        await tools.send(new PutObjectCommand({...place, Body: 'there'}));
        const isGranted = await attempt(client, place).then(
          () => true,
          (failure: unknown) => {
            if (failure instanceof Error && failure.name === 'AccessDenied') return false;
            throw failure;
          },
        );
        if (isGranted) granted.push(action);
      }
      expect(`${prefix}: ${granted.join(' ')}`).toBe(`${prefix}: ${WANTED[`${name} ${prefix}`] ?? ''}`);
    }
  });
});

describe('A mailbox that has answered', () => {
  const LISTING = 'test:living-well';
  const MAILBOX = 'referrals@roundhay.example';
  /** Where listings stand, as if that were worked out anew since it was saved. */
  const ELSEWHERE = 'gcx0a';

  it('is saved by the provider’s rights alone, wherever its listing stands', async () => {
    const directory = {client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')};
    const store = directoryStore(directory);
    const runs = [runWith('run-1', 2)];
    const {listing, organisation} = wholeListing({}, runs);
    await store.saveOrganisation(organisation);
    await store.replaceListing({listing, runs, mailbox: {listingId: LISTING, email: MAILBOX}});
    const stored = await readListing(directory, LISTING);
    const moved = {...directoryKeys.listing(LISTING), ...stored?.row, cells: [ELSEWHERE]};
    await cloud.documents.send(new PutCommand({TableName: directory.tableName, Item: moved}));

    const marshallOptions = {removeUndefinedValues: true};
    const client = DynamoDBDocumentClient.from(clientAs('provider'), {marshallOptions});
    const provider = {...directory, client};
    const verifiedAt = '2026-05-04T09:00:00Z';
    await setMailbox(provider, {listingId: LISTING, email: MAILBOX, verifiedAt}, {onlyProves: true});
    expect((await store.getListing(LISTING))?.listing.referral.isOnline).toBe(true);
    await expect(setMailbox(provider, {listingId: LISTING, email: MAILBOX, verifiedAt})).rejects.toThrow(
      /not allowed|denied|authorized/i,
    );
  });
});

describe('A mailbox that takes no mail', () => {
  it.each(['courier', 'steward'])(
    'is marked, and its listing turned off, by the rights of the %s',
    async (name) => {
      const directory = {client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')};
      const store = directoryStore(directory);
      const {listing, organisation} = wholeListing({id: `test:of-${name}`, slug: `refused-by-${name}`});
      await store.saveOrganisation(organisation);
      const mailbox = {listingId: listing.id, email: `${name}@roundhay.example`};
      const verifiedAt = '2026-05-04T09:00:00Z';
      await store.replaceListing({listing, runs: [], mailbox: {...mailbox, verifiedAt}});
      const client = DynamoDBDocumentClient.from(clientAs(name));
      await turnOff({...directory, client}, mailbox, new Date());
      expect((await store.getMailbox(listing.id))?.bouncedAt).toBeDefined();
      expect((await store.getListing(listing.id))?.listing.referral.isOnline).toBe(false);
    },
  );
});

describe('A listing of which a message waits', () => {
  it.each(['courier', 'steward'])('is listed by the rights of the %s alone', async (name) => {
    const directory = {client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')};
    const {listing, organisation} = wholeListing({id: `test:${name}`, slug: `of-the-${name}`});
    await directoryStore(directory).saveOrganisation(organisation);
    const client = DynamoDBDocumentClient.from(clientAs(name));
    await listUnproven({...directory, client}, listing);
    expect(await mailboxStore(directory).get(listing.id)).toMatchObject({name: listing.name});
  });
});

/** The list of infra/constructs/grants.ts, said again on purpose: a right that is added there must be wanted here. */
const EXPECTED: Readonly<Record<string, string>> = {
  'menu Directory': 'GetItem Query',
  'menu Index': 'GetItem BatchGetItem',
  'referrals Directory': 'GetItem Query',
  'referrals Index': 'GetItem BatchGetItem',
  'referrals Referrals': 'GetItem PutItem UpdateItem',
  'professional Directory': 'GetItem Query',
  'professional Index': 'GetItem BatchGetItem',
  'provider Directory': 'GetItem Query',
  'provider Index': 'GetItem BatchGetItem',
  'provider Referrals': 'GetItem UpdateItem',
  'curator Directory': 'GetItem Query',
  'curator Index': 'GetItem BatchGetItem',
  'people Directory': 'GetItem Query',
  'session Accounts': 'GetItem Query',
  'indexer Index': 'GetItem Query PutItem UpdateItem',
  'courier Directory': 'GetItem Query',
  'courier Referrals': 'GetItem UpdateItem',
  'steward Directory': 'GetItem Query',
  'steward Referrals': 'GetItem UpdateItem',
};
