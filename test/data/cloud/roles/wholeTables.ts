/** The functions that are tried. */
export const FUNCTIONS = [
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

/** The list of infra/constructs/grants, said again on purpose: a right that is added there must be wanted here. */
export const WHOLE_TABLES: Readonly<Record<string, string>> = {
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
