import {profileStore} from '../../../functions/data/accounts/profileStore.ts';
import {certificateStore} from '../../../functions/data/certificates/certificateStore.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {formToken} from '../../../functions/http/formGuard.ts';
import {startTestCloud, type TestCloud} from '../../support/cloud.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {systemToken} from '../../support/systemToken.ts';
import {admitPeople, PEOPLE, SYSTEMS, type Who} from './people.ts';

/** The person whom the referral is about: nobody but those whom `lines.ts` names may read this name. */
export const PERSON = 'Amina Rashid-Holt';

/** What there is to ask for, and whose it is. */
export interface Made {
  /** Of the nurse's referral to the listing. */
  readonly reference: string;
  /** Of a certificate that the provider says it holds. */
  readonly certificateId: string;
  /** What the provider and the person were mailed. */
  readonly providerToken: string;
  readonly personToken: string;
  /** What opening the person's link leads to and leaves in the browser: which request, and the cookie that opens it. */
  readonly personPage: {readonly query: string; readonly cookie: string};
  /** Of a menu that the nurse has handed over. */
  readonly handoverCode: string;
}

export interface Ask {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly path: string;
  /** Posted as a form. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  /** Posted as JSON. */
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface MatrixWorld {
  readonly cloud: TestCloud;
  readonly made: Made;
  readonly accountOf: ReadonlyMap<Who, string>;
  /** Asks as somebody, by a sign-in of its own; a form carries that sign-in's token unless one is given. */
  readonly askAs: (who: Who, ask: Ask) => Promise<Response>;
}

const REFERRAL = {
  listing: 'living-well',
  name: PERSON,
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1968',
  contactBy: 'email',
  email: 'amina@example.org',
  postcode: 'LS8 4AB',
  reason: 'Asked for it herself',
  'q-diagnosed': 'yes',
  agreement: 'agreed',
  tellReferrer: 'yes',
} as const;

/** A referral ready to send: everything that the check page carries. */
export const sendable = (key: string) => ({...REFERRAL, step: 'send', key});

const NURSES_KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

/** The whole local cloud with one listing, everybody's sign-in, and a referral of the nurse's. */
export const startMatrixWorld = async (): Promise<MatrixWorld> => {
  const cloud = await startTestCloud();
  const {listing, organisation} = wholeListing();
  const directory = directoryStore({client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')});
  await directory.saveOrganisation(organisation);
  const mailbox = {
    listingId: listing.id,
    email: 'referrals@roundhay.example',
    verifiedAt: '2026-04-01T09:00:00Z',
  };
  await directory.replaceListing({listing, runs: [], mailbox});

  await directory.saveCertificate({
    id: 'test:certificate',
    organisationId: organisation.id,
    scheme: 'qismet',
    supportType: 'condition-education',
    listingIds: [],
    state: 'held',
    validFrom: '2026-01-01',
    validTo: '2099-01-01',
    enteredAt: '2026-01-02T09:00:00Z',
  });

  const certificates = certificateStore({
    client: cloud.documents,
    tableName: cloud.table('DIRECTORY_TABLE'),
  });
  const kept = await certificates.get(organisation.id, 'test:certificate');
  if (!kept) throw new Error('The certificate was not saved');
  await certificates.change(kept, {
    at: '2026-01-03T09:00:00Z',
    step: 'add-evidence',
    by: {role: 'provider', accountId: 'test:editor'},
    certificate: kept.certificate,
    evidence: {key: 'evidence/kept/test/file', type: 'application/pdf', bytes: 9},
  });

  const {accountOf, cookieOf} = await admitPeople(cloud, organisation.id);
  const profiles = profileStore({client: cloud.documents, tableName: cloud.table('ACCOUNTS_TABLE')});
  for (const who of PEOPLE) {
    const profile = {
      name: who,
      job: 'Nurse',
      organisation: 'Example Surgery',
      replyEmail: `${who}@people.example`,
    };
    await profiles.save(accountOf.get(who) ?? '', profile, new Date());
  }

  const tokens = new Map(
    await Promise.all(SYSTEMS.map(async ({who}, index) => [who, await systemToken(cloud, index)] as const)),
  );

  let asked = 0;
  const askAs = async (who: Who, {method, path, form, json, headers = {}}: Ask): Promise<Response> => {
    asked += 1;
    const cookie = await cookieOf(who);
    const fields = new URLSearchParams();
    for (const [name, value] of Object.entries({
      ...(form && cookie !== undefined && {formToken: formToken(cookie)}),
      ...form,
    })) {
      for (const each of [value].flat()) fields.append(name, each);
    }
    return await fetch(`${cloud.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        // Each is somebody else's telephone: the limits by address are tested elsewhere.
        'x-forwarded-for': `198.51.${100 + Math.floor(asked / 250)}.${asked % 250}`,
        ...(cookie !== undefined && {cookie: `session=${cookie}`}),
        ...(tokens.has(who) && {authorization: `Bearer ${tokens.get(who) ?? ''}`}),
        ...(form && {'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin'}),
        ...(json !== undefined && {'content-type': 'application/json'}),
        ...headers,
      },
      ...(form && {body: fields.toString()}),
      ...(json !== undefined && {body: JSON.stringify(json)}),
    });
  };

  const sent = await askAs('nurse', {
    method: 'POST',
    path: '/professional/refer',
    form: sendable(NURSES_KEY),
  });
  const reference =
    new URL(sent.headers.get('location') ?? '/', cloud.url).searchParams.get('reference') ?? '';
  await cloud.settled();
  const tokenIn = (path: string): string => {
    const found = cloud.mails().flatMap(({text}) => new RegExp(`/${path}/([\\w-]{22})`).exec(text) ?? []);
    if (found[1] === undefined) throw new Error(`No mail leads to /${path}/`);
    return found[1];
  };
  const handed = await askAs('nurse', {
    method: 'POST',
    path: '/professional/hand-over',
    form: {listing: 'living-well'},
  });
  const personToken = tokenIn('my-referral');
  const opened = await askAs('signed-out', {method: 'GET', path: `/my-referral/${personToken}`});
  const made = {
    certificateId: 'test:certificate',
    handoverCode: (handed.headers.get('location') ?? '').split('/').at(-1) ?? '',
    reference,
    providerToken: tokenIn('provider/referral'),
    personToken,
    personPage: {
      query: new URL(opened.headers.get('location') ?? '/', cloud.url).search,
      cookie: opened.headers.getSetCookie()[0]?.split(';')[0] ?? '',
    },
  };
  return {cloud, made, accountOf, askAs};
};
