import type {FunctionName} from '#shared/routes.ts';

/** The names of functions/env.ts that the deployed functions ask for. */
type Variable =
  | 'DIRECTORY_TABLE'
  | 'INDEX_TABLE'
  | 'ACCOUNTS_TABLE'
  | 'REFERRALS_TABLE'
  | 'EVIDENCE_BUCKET'
  | 'SITE_ORIGIN'
  | 'ORIGIN_SECRET'
  | 'MAIL_FROM'
  | 'MAIL_CONFIGURATION_SET'
  | 'CURATOR_MAIL'
  | 'ISSUER_URL'
  | 'ISSUER_CLIENT_ID'
  | 'PROFESSIONAL_MAIL_DOMAINS'
  | 'MAP_SOURCE'
  | 'WEBSITE_CHECKS'
  | 'SYSTEMS';

/** Of those that send mail. */
const SENDERS: readonly Variable[] = [
  'DIRECTORY_TABLE',
  'INDEX_TABLE',
  'REFERRALS_TABLE',
  'SITE_ORIGIN',
  'MAIL_FROM',
  'MAIL_CONFIGURATION_SET',
  'CURATOR_MAIL',
];

/** Who is told what: a function that is not told a table's name has no right to it either. */
const VARIABLES_OF: Readonly<Record<FunctionName, readonly Variable[]>> = {
  menu: ['DIRECTORY_TABLE', 'INDEX_TABLE', 'SITE_ORIGIN', 'ORIGIN_SECRET', 'MAP_SOURCE'],
  referrals: ['DIRECTORY_TABLE', 'INDEX_TABLE', 'REFERRALS_TABLE', 'SITE_ORIGIN', 'ORIGIN_SECRET'],
  professional: [
    'ACCOUNTS_TABLE',
    'DIRECTORY_TABLE',
    'INDEX_TABLE',
    'REFERRALS_TABLE',
    'SITE_ORIGIN',
    'ORIGIN_SECRET',
    'SYSTEMS',
  ],
  provider: [
    'DIRECTORY_TABLE',
    'INDEX_TABLE',
    'REFERRALS_TABLE',
    'ACCOUNTS_TABLE',
    'EVIDENCE_BUCKET',
    'SITE_ORIGIN',
    'ORIGIN_SECRET',
  ],
  curator: [
    'ACCOUNTS_TABLE',
    'DIRECTORY_TABLE',
    'INDEX_TABLE',
    'EVIDENCE_BUCKET',
    'SITE_ORIGIN',
    'ORIGIN_SECRET',
  ],
  people: ['ACCOUNTS_TABLE', 'DIRECTORY_TABLE', 'REFERRALS_TABLE', 'SITE_ORIGIN', 'ORIGIN_SECRET'],
  session: [
    'ACCOUNTS_TABLE',
    'SITE_ORIGIN',
    'ORIGIN_SECRET',
    'ISSUER_URL',
    'ISSUER_CLIENT_ID',
    'PROFESSIONAL_MAIL_DOMAINS',
  ],
  signup: ['ACCOUNTS_TABLE', 'PROFESSIONAL_MAIL_DOMAINS'],
  indexer: ['DIRECTORY_TABLE', 'INDEX_TABLE'],
  courier: SENDERS,
  // It looks up the mailbox of whoever sent a change that a curator has decided.
  steward: [...SENDERS, 'ACCOUNTS_TABLE'],
  links: ['DIRECTORY_TABLE', 'SITE_ORIGIN', 'WEBSITE_CHECKS'],
};

/** The environment of each function: of `values` only what it needs. */
export const environmentsOf = (
  values: Readonly<Record<Variable, string>>,
): Record<FunctionName, Record<string, string>> => {
  const names = Object.keys(VARIABLES_OF) as FunctionName[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(VARIABLES_OF[name].map((variable) => [variable, values[variable]])),
    ]),
  ) as Record<FunctionName, Record<string, string>>;
};
