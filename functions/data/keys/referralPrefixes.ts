/** The first letters of Referrals partitions, for `dynamodb:LeadingKeys`. */
export const REFERRALS_PREFIX = {
  referral: 'REFERRAL#',
  reference: 'REFERENCE#',
  idempotency: 'IDEMPOTENCY#',
  referrer: 'REFERRER#',
  limit: 'LIMIT#',
  letter: 'LETTER#',
  handover: 'HANDOVER#',
  same: 'SAME#',
  together: 'TOGETHER#',
  looks: 'LOOKS#',
  report: 'REPORT#',
  reportsOf: 'REPORT#OF#',
  join: 'JOIN#',
  token: 'TOKEN#',
  code: 'CODE#',
  access: 'ACCESS#',
} as const;

/** The first letters of the inbox's sort keys. */
export const INBOX_PREFIX = {open: 'OPEN#', ended: 'ENDED#'} as const;

/** The first letters of the sort keys that the courier's stream filter wants. */
export const MESSAGE_PREFIX = 'MESSAGE#';

/** The first letters of the sort keys of who looked at a referral. */
export const LOOK_PREFIX = 'LOOK#';

/** The first letters of the sort keys of a referral's events, for a query of them alone. */
export const EVENT_PREFIX = 'EVENT#';
