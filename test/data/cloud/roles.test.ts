import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {DynamoDBClient, QueryCommand} from '@aws-sdk/client-dynamodb';
import {DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client} from '@aws-sdk/client-s3';
import {DynamoDBDocumentClient, PutCommand} from '@aws-sdk/lib-dynamodb';
import {accountStore} from '../../../functions/data/accounts/accountStore.ts';
import {readAccount} from '../../../functions/data/accounts/readAccount.ts';
import {confirmListing} from '../../../functions/data/directory/confirmListing.ts';
import {listUnproven} from '../../../functions/data/directory/listUnproven.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {setMailbox} from '../../../functions/data/directory/setMailbox.ts';
import {turnOff} from '../../../functions/data/directory/turnOff.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {
  DIRECTORY_PREFIX,
  directoryKeys,
  DUE_INDEX,
  EVIDENCE_PREFIX,
  INBOX_INDEX,
  INDEX_PREFIX,
} from '../../../functions/data/keys.ts';
import {mailboxStore} from '../../../functions/data/mailboxStore.ts';
import {lastEditor} from '../../../functions/steward/lastEditor.ts';
import {LOCAL_ACCESS_KEY} from '../../../infra/local/access/storeProxy.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import {runWith, wholeListing} from '../../support/referralListing.ts';
import {ATTEMPTS} from './roles/attempts.ts';
import {ACCOUNTS_RIGHTS} from './roles/accountsRights.ts';
import {DIRECTORY_RIGHTS} from './roles/directoryRights.ts';
import {REFERRALS_RIGHTS} from './roles/referralsRights.ts';
import {FUNCTIONS, WHOLE_TABLES} from './roles/wholeTables.ts';

/** The synthesised template as it is deployed: `npm run synth` comes before. */
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(async () => {
  await cloud.stop();
});

const TABLES = ['Directory', 'Index', 'Accounts', 'Referrals'];
const VARIABLES: Readonly<Record<string, string>> = {
  Directory: 'DIRECTORY_TABLE',
  Index: 'INDEX_TABLE',
  Accounts: 'ACCOUNTS_TABLE',
  Referrals: 'REFERRALS_TABLE',
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
      TABLES.map((table) => `${name} ${table}: ${WHOLE_TABLES[`${name} ${table}`] ?? 'nothing'}`).join('\n'),
    );
  });

  it.each(DIRECTORY_RIGHTS)('%s may write %s rows of Directory by: %s', async (name, prefix, expected) => {
    const granted = (await allowed(name, 'Directory', `${prefix}1`)).split(' ');
    expect(granted.filter((action) => /Put|Update|Delete|Write/.test(action)).join(' ') || 'nothing').toBe(
      expected,
    );
  });

  it.each(REFERRALS_RIGHTS)('%s may touch %s rows of Referrals by: %s', async (name, prefix, expected) => {
    expect(await allowed(name, 'Referrals', `${prefix}1`)).toBe(expected);
  });

  it.each(ACCOUNTS_RIGHTS)('%s may touch %s rows of Accounts by: %s', async (name, prefix, expected) => {
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

describe('Whoever edited a listing last', () => {
  const EDITOR = 'last-editor@roundhay.example';

  it.each([
    ['steward', EDITOR],
    ['courier', 'refused'],
  ])('is looked up by the rights of the %s: %s', async (name, expected) => {
    const directory = {client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')};
    const accounts = {client: cloud.documents, tableName: cloud.table('ACCOUNTS_TABLE')};
    const store = directoryStore(directory);
    const {listing, organisation} = wholeListing({id: `test:edited-${name}`, slug: `edited-before-${name}`});
    await store.saveOrganisation(organisation);
    await store.replaceListing({listing, runs: []});
    const now = new Date();
    const {account} = await accountStore(accounts).signIn(
      {issuer: 'https://issuer.example', subject: EDITOR, email: EDITOR},
      [
        {
          role: 'provider',
          organisationId: organisation.id,
          duties: ['editor'],
          grantedBy: 'invitation',
          grantedAt: now.toISOString(),
        },
      ],
      now,
    );
    const by = {role: 'provider', accountId: account.id} as const;
    await confirmListing(directory, {listingId: listing.id, isRight: true, by}, now);
    const client = DynamoDBDocumentClient.from(clientAs(name));
    const find = lastEditor({...directory, client}, (id) => readAccount({...accounts, client}, id));
    const found = await find(listing).catch((failure: unknown) =>
      failure instanceof Error && failure.name === 'AccessDeniedException' ? 'refused' : failure,
    );
    expect(found).toBe(expected);
  });
});
