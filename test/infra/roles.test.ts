import {describe, expect, it} from 'vitest';
import type {FunctionName} from '#shared/routes.ts';
import {FUNCTION_NAMES} from '../../infra/constructs/functionNames.ts';
import {synthesised} from './synthesised.ts';

interface Statement {
  Sid: string;
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, string | string[]>>;
}
interface RoleResource {
  Properties: {
    AssumeRolePolicyDocument: {Statement: {Principal: {Service: string}}[]};
    ManagedPolicyArns?: unknown;
    Policies: {PolicyName: string; PolicyDocument: {Statement: Statement[]}}[];
  };
}

const {api} = synthesised('production');
const roles = Object.entries(api.findResources('AWS::IAM::Role') as Record<string, RoleResource>).filter(
  // CDK's own uploader; what is left as it is stands in acknowledgeDeploymentHandler.ts.
  ([id]) => !id.startsWith('CustomCDKBucketDeployment'),
);
const statementsOf = (name: FunctionName): Statement[] => {
  const role = roles.find(([, {Properties}]) =>
    Properties.Policies.some((policy) => policy.PolicyName === name),
  );
  if (!role) throw new Error(`no role for ${name}`);
  return role[1].Properties.Policies.flatMap((policy) => policy.PolicyDocument.Statement);
};

/** Which of our things a resource is: by the export or the logical id that it names. */
const targetOf = (resource: unknown): string => {
  const text = JSON.stringify(resource);
  // A bucket is named with the part of it that a right is about.
  if (text.includes('Evidence')) return /"(\/[^"]*)"/.exec(text)?.[1] ?? text;
  for (const [part, target] of [
    ['stream/*', 'the list of its streams'],
    ['StreamArn', 'stream'],
    ['/index/due', 'Referrals by due'],
    ['/index/inbox', 'Referrals by provider'],
    ['ReferralsKey', 'key'],
    ['Directory', 'Directory'],
    ['GetAttIndex', 'Index'],
    ['GetAttReferrals', 'Referrals'],
    ['GetAttAccounts', 'Accounts'],
    ['DeadLetters', 'dead letters'],
    [':identity/', 'mail'],
    ['Log', 'own log'],
  ] as const) {
    if (text.includes(part)) return target;
  }
  return text;
};

const rightsOf = (name: FunctionName): string[] =>
  statementsOf(name).map(({Action, Resource, Condition}) => {
    const actions = [Action].flat().map((action) => action.replace(/^(dynamodb|kms|s3):/, ''));
    const leading = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
    return `${targetOf(Resource)}${leading ? ` (${[leading].flat().join(', ')})` : ''}: ${actions.join(' ')}`;
  });

const LOG = 'own log: logs:CreateLogStream logs:PutLogEvents';
const KEY = 'key: Decrypt DescribeKey Encrypt GenerateDataKey ReEncryptFrom ReEncryptTo';
const READ_DIRECTORY = 'Directory: GetItem Query';
const READ_INDEX = 'Index: BatchGetItem GetItem';
const SPEND = 'Referrals (CODE#*): DeleteItem';
const OPEN_SESSIONS = ['Accounts (SESSION#*): GetItem UpdateItem', 'Accounts (ACCOUNT#*): Query'];
const ASK = 'Directory (PROOFS*): UpdateItem';
const KEEP_CERTIFICATES = [
  'Directory (CERTIFICATES#*, CERTIFYING*): PutItem',
  'Directory (CERTIFYING*): DeleteItem',
  'Directory (ORGANISATION#*): ConditionCheckItem',
];
const STREAM = [
  'stream: DescribeStream GetRecords GetShardIterator',
  'the list of its streams: ListStreams',
  'dead letters: sqs:SendMessage',
];
const CARRY = [
  READ_DIRECTORY,
  'Directory (BAND#*, COUNT#*, WAITING*): PutItem UpdateItem',
  'Directory (UNPROVEN*): PutItem',
  'Directory (LOOK#*, DOUBT#*): PutItem',
  'Directory (MAILBOX#*): UpdateItem',
  'Directory (PRACTICES*): UpdateItem',
  'Index (POSTCODES#*): GetItem',
  'Referrals: GetItem UpdateItem',
  'Referrals (TOKEN#*, CODE#*): PutItem',
  KEY,
  'Referrals (REFERRAL#*): PutItem',
  'mail: ses:SendEmail',
];

/** The whole of what functions may do. A right more is a decision: make it here too. */
const RIGHTS: Readonly<Record<FunctionName, readonly string[]>> = {
  menu: [LOG, READ_DIRECTORY, READ_INDEX, 'Directory (DEMAND#*): UpdateItem'],
  referrals: [
    LOG,
    READ_DIRECTORY,
    READ_INDEX,
    'Referrals: GetItem PutItem UpdateItem',
    'Referrals (REFERRAL#*, LOOKS#*): Query',
    SPEND,
    KEY,
  ],
  professional: [
    LOG,
    READ_DIRECTORY,
    READ_INDEX,
    'Referrals (REFERRAL#*, REFERENCE#*, IDEMPOTENCY#*, HANDOVER#*): GetItem',
    'Referrals (REFERRER#*, REFERRAL#*, SAME#*): Query',
    'Referrals (REFERRAL#*, REFERENCE#*, IDEMPOTENCY#*, REFERRER#*, TOKEN#*, HANDOVER#*, LETTER#*, SAME#*, TOGETHER#*, LOOKS#*): PutItem',
    'Referrals (LIMIT#*, REFERRAL#*, REFERENCE#*, SAME#*): UpdateItem',
    KEY,
    'Accounts (SESSION#*, ACCOUNT#*, PROFILE#*, LICENCE#*): GetItem Query',
    'Accounts (EMAIL#*): GetItem',
    'Accounts (SESSION#*, PROFILE#*, LICENCE#*): UpdateItem',
  ],
  provider: [
    LOG,
    READ_DIRECTORY,
    READ_INDEX,
    'Referrals: GetItem UpdateItem',
    'Referrals (REFERRAL#*, ACCESS#*, LOOKS#*): PutItem Query',
    'Referrals (REFERENCE#*, IDEMPOTENCY#*, TOKEN#*, SAME#*, REFERRER#*): PutItem',
    'Referrals (SAME#*): Query',
    'Referrals (REPORT#OF#*): Query',
    'Referrals by provider: Query',
    ASK,
    'Directory (LISTING#*, CELL#*, MAILBOX#*, LOOK#*): PutItem',
    'Directory (MAILBOX#*): ConditionCheckItem',
    'Directory (LISTING#*): ConditionCheckItem',
    'Directory (PRACTICES*): UpdateItem',
    'Directory (UNPROVEN*, STALE*): DeleteItem',
    'Referrals (LETTER#*): PutItem',
    'Directory (PROPOSAL#*, PROPOSED#*, PROPOSALS*, HISTORY#*, SPOTCHECKS*): PutItem',
    'Directory (PROPOSALS*): DeleteItem',
    ...KEEP_CERTIFICATES,
    '/incoming/*: DeleteObject GetObject PutObject',
    '/evidence/kept/*: GetObject PutObject',
    SPEND,
    ...OPEN_SESSIONS,
    'Accounts (LICENCE#*): GetItem UpdateItem',
    KEY,
  ],
  curator: [
    LOG,
    READ_DIRECTORY,
    ...KEEP_CERTIFICATES,
    'Directory (SCHEMES*): PutItem',
    '/evidence/kept/*: GetObject',
    ASK,
    'Directory (LISTING#*, SLUG#*, ORGANISATION#*, PROGRAMME#*, CELL#*, BAND#*, MAILBOX#*, UNPROVEN*, PROPOSAL#*, HISTORY#*, NEWS*, LOOK#*, WEBSITE#*): PutItem',
    'Directory (PROGRAMMES*, WORDS*, CHANGES#*): PutItem',
    'Directory (LISTING#*): UpdateItem',
    'Directory (MAILBOX#*): ConditionCheckItem',
    'Directory (PROPOSAL#*, LISTING#*): ConditionCheckItem',
    'Directory (STALE*): DeleteItem',
    'Directory (ALIKE#*, COMPARE*, PAIRED#*, MERGES*): PutItem',
    'Directory (IMPORT#*): PutItem UpdateItem',
    'Directory (SOURCE#*): PutItem',
    'Directory (ALIKE#*, PAIRS*, MERGES*): DeleteItem',
    'Directory (PRACTICES*): UpdateItem',
    'Directory (CELL#*, BAND#*, PROPOSALS*, SPOTCHECKS*, STALE*): DeleteItem',
    'Index: BatchGetItem GetItem',
    ...OPEN_SESSIONS,
  ],
  people: [
    LOG,
    READ_DIRECTORY,
    ...OPEN_SESSIONS,
    'Accounts (MEMBERS#*): GetItem Query',
    'Accounts (INVITATION#*, MEMBERS#*): PutItem',
    'Accounts (ACCOUNT#*): UpdateItem',
    'Accounts (INVITATION#*, MEMBERS#*): DeleteItem',
    'Referrals (REFERENCE#*): GetItem',
    'Referrals (LOOKS#*): Query',
    'Referrals (REPORT#*): GetItem Query',
    'Referrals (REPORT#*): UpdateItem DeleteItem',
    'Referrals (JOIN#*): GetItem Query',
    'Referrals (JOIN#*): UpdateItem DeleteItem',
    'Directory (ORGANISATION#*): PutItem',
    'Referrals (LETTER#*): PutItem',
    'Referrals (LIMIT#*): UpdateItem',
    KEY,
  ],
  session: [
    LOG,
    'Accounts: GetItem Query',
    'Accounts (ACCOUNT#*, SUBJECT#*, EMAIL#*, MEMBERS#*, SESSION#*): PutItem',
    'Accounts (ACCOUNT#*, SESSION#*): UpdateItem',
    'Accounts (SESSION#*, INVITATION#*): DeleteItem',
  ],
  signup: [LOG, 'Accounts (INVITATION#*): Query'],
  indexer: [
    LOG,
    'Directory (SCHEMES*): GetItem',
    'Directory (CELL#*, BAND#*, WORDS*): Query',
    'Index: GetItem PutItem Query UpdateItem',
    ...STREAM,
  ],
  courier: [LOG, ...CARRY, ...STREAM],
  steward: [
    LOG,
    'Referrals by due: Query',
    'Directory (PROOFS*): UpdateItem',
    'Directory (NEWS*): DeleteItem',
    'Accounts (ACCOUNT#*): Query',
    'Directory (LISTING#*, CELL#*, STALE*, HISTORY#*): PutItem',
    'Directory (MAILBOX#*): ConditionCheckItem',
    'Directory (LOOK#*): DeleteItem',
    'Directory (PAIRED#*, PAIRS*): PutItem',
    'Directory (PAIRS*, COMPARE*): DeleteItem',
    'Directory (CERTIFYING*): UpdateItem DeleteItem',
    'Referrals (LETTER#*): PutItem',
    'Referrals by provider: Query',
    ...CARRY,
  ],
  links: [
    LOG,
    'Directory (LISTING#*, WEBSITE#*, DOUBT#*): GetItem Query',
    'Directory (WEBSITE#*, DOUBT#*, LOOK#*): PutItem',
    'Directory (WEBSITE#*): DeleteItem',
  ],
};

describe('the roles of the functions', () => {
  it.each(FUNCTION_NAMES)('gives %s what the table of rights says, and no more', (name) => {
    expect(rightsOf(name)).toEqual(RIGHTS[name]);
  });

  it('gives each function a role of its own, that only its service may take, with no policy from elsewhere', () => {
    const owners = roles.map(([, {Properties}]) =>
      Properties.Policies.map((policy) => policy.PolicyName).join(),
    );
    expect(owners.sort()).toEqual([...FUNCTION_NAMES, 'start'].sort());
    for (const [, {Properties}] of roles) expect(Properties.ManagedPolicyArns).toBeUndefined();
  });

  it('has no wildcard in an action, and in a resource only where files of one kind lie, and in the list of a table’s own streams', () => {
    const statements = FUNCTION_NAMES.flatMap(statementsOf);
    const wide = statements.filter(({Resource}) => JSON.stringify(Resource).includes('*'));
    expect(wide.map(({Sid}) => Sid)).toEqual([
      'TakeFiles',
      'KeepFiles',
      'SeeFiles',
      'ListStreams',
      'ListStreams',
    ]);
    for (const {Action, Effect} of statements) {
      expect(Effect).toBe('Allow');
      expect([Action].flat().join()).not.toContain('*');
    }
  });

  it('names every right', () => {
    for (const name of FUNCTION_NAMES) {
      const sids = statementsOf(name).map(({Sid}) => Sid);
      expect(new Set(sids).size).toBe(sids.length);
      expect(sids).not.toContain(undefined);
    }
  });

  it('lets mail go out under our own address only', () => {
    const senders = FUNCTION_NAMES.filter((name) => rightsOf(name).some((right) => right.includes('ses:')));
    expect(senders).toEqual(['courier', 'steward']);
    for (const name of senders) {
      const mail = statementsOf(name).find(({Sid}) => Sid === 'SendMail');
      expect(mail?.Condition).toEqual({StringEquals: {'ses:FromAddress': 'no-reply@local-menu.example'}});
    }
  });

  it('lets the key be used through DynamoDB only', () => {
    for (const name of ['referrals', 'professional', 'provider', 'people', 'courier', 'steward'] as const) {
      const key = statementsOf(name).find(({Sid}) => Sid === 'UseReferralsKey');
      expect(key?.Condition).toEqual({StringEquals: {'kms:ViaService': 'dynamodb.eu-west-2.amazonaws.com'}});
    }
  });

  it('keeps Referrals and its key from whoever needs neither, and Accounts from all whom nobody signs in for', () => {
    for (const name of ['menu', 'curator', 'indexer', 'session', 'signup'] as const) {
      expect(rightsOf(name).join('\n')).not.toMatch(/Referrals|key:/);
    }
    const readers = FUNCTION_NAMES.filter((name) => rightsOf(name).join('\n').includes('Accounts'));
    // The steward knows nobody's session: only whom to mail of a change that they sent, or of a page that they edited last.
    expect(readers).toEqual([
      'professional',
      'provider',
      'curator',
      'people',
      'session',
      'signup',
      'steward',
    ]);
  });
});
