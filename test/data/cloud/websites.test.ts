import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {App} from 'aws-cdk-lib';
import {GetCommand, PutCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {addDays, londonDate} from '#shared/london.ts';
import type {FunctionName} from '#shared/routes.ts';
import {websiteKey} from '../../../functions/data/directory/websiteKey.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {settingsOf} from '../../../infra/config.ts';
import {FUNCTION_NAMES} from '../../../infra/constructs/functionNames.ts';
import {projectFolder} from '../../../infra/local/projectFolder.ts';
import {addStacks} from '../../../infra/stacks/addStacks.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import {wholeListing} from '../../support/referralListing.ts';

const {context} = JSON.parse(readFileSync(join(projectFolder, 'cdk.json'), 'utf8')) as {
  context: Record<string, unknown>;
};
const TODAY = londonDate(new Date());
const LISTING = 'test:living-well';

let cloud: TestCloud;
let folder: string;
let site: Server;
let website: string;
const asked: string[] = [];

/** The local cloud of a stage that looks at websites, with the functions as `npm run synth` left them. */
beforeAll(async () => {
  site = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers['user-agent'] ?? ''}`);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', resolve);
  });
  website = `http://127.0.0.1:${(site.address() as AddressInfo).port}/group`;
  folder = mkdtempSync(join(tmpdir(), 'local-menu-websites-'));
  const bundles = Object.fromEntries(
    FUNCTION_NAMES.map((name) => [name, join(projectFolder, 'cdk.out/bundles', name)]),
  ) as Record<FunctionName, string>;
  const app = new App({context, outdir: folder});
  addStacks(app, {
    settings: settingsOf('local', {local: {websiteChecks: 'loopback-too'}}),
    bundles,
    sitePublicFolder: join(projectFolder, 'site/dist/public'),
  });
  app.synth();
  cloud = await startTestCloud({assembly: folder});
});
afterAll(async () => {
  await cloud.stop();
  site.close();
  rmSync(folder, {recursive: true, force: true});
});

const row = async (key: object) =>
  (
    await cloud.documents.send(
      new GetCommand({TableName: cloud.table('DIRECTORY_TABLE'), Key: {...key}, ConsistentRead: true}),
    )
  ).Item;

describe('A stage that looks at websites', () => {
  it('asks each hour at those that are due, has the second failure looked into, and may do no more than that', async () => {
    const whole = wholeListing({});
    const store = directoryStore({client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')});
    await store.saveOrganisation(whole.organisation);
    await store.replaceListing({
      listing: {...whole.listing, contact: {...whole.listing.contact, website}},
      runs: [],
    });
    await cloud.runSchedules();
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/^HEAD \/group LocalMenuLinkCheck\/1\.0 \(\+http.*\/help\/contact\)$/);
    expect(await row(directoryKeys.website(LISTING))).toMatchObject({failedOn: TODAY, lookedOn: TODAY});
    expect(await row(websiteKey(addDays(TODAY, 7), LISTING))).toBeDefined();
    // Within the week nobody asks again.
    await cloud.runSchedules();
    expect(asked).toHaveLength(2);

    const put = (Item: object) =>
      cloud.documents.send(new PutCommand({TableName: cloud.table('DIRECTORY_TABLE'), Item: {...Item}}));
    const before = addDays(TODAY, -7);
    await put({...directoryKeys.website(LISTING), url: website, lookedOn: before, failedOn: before});
    await put({...websiteKey(TODAY, LISTING), listingId: LISTING});
    await cloud.runSchedules();
    expect(asked).toHaveLength(4);
    expect(await row(directoryKeys.website(LISTING))).toMatchObject({brokenSince: TODAY});
    expect(cloud.deniedCalls()).toEqual([]);
    expect(cloud.grantsUnused().filter((grant) => grant.function.startsWith('links'))).toEqual([]);
  });
});
