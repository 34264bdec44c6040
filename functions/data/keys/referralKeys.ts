import {alone} from '../searchKeys.ts';
import {INBOX_PREFIX, LOOK_PREFIX} from './referralPrefixes.ts';

/** The keys of Referrals. */
export const referralKeys = {
  /** State, dates, listing: what a private link may show. */
  referral: (referralId: string) => alone(`REFERRAL#${referralId}`, 'REFERRAL'),
  /** Name, contact and everything else that the person told. */
  person: (referralId: string) => alone(`REFERRAL#${referralId}`, 'PERSON'),
  event: (referralId: string, number: number) =>
    alone(`REFERRAL#${referralId}`, `EVENT#${String(number).padStart(4, '0')}`),
  /** Who opened what the person told us, and in which hour; or deleted it, and at which instant. */
  look: (referralId: string, at: string, who: string) =>
    alone(`LOOKS#${referralId}`, `${LOOK_PREFIX}${at}#${who}`),
  message: (referralId: string, messageId: string) => alone(`REFERRAL#${referralId}`, `MESSAGE#${messageId}`),
  /** A message that belongs to no referral ("email me this"). */
  looseMessage: (messageId: string) => alone(`LETTER#${messageId}`, `MESSAGE#${messageId}`),
  token: (tokenHash: string) => alone(`TOKEN#${tokenHash}`, 'TOKEN'),
  reference: (reference: string) => alone(`REFERENCE#${reference}`, 'REFERENCE'),
  idempotency: (keyHash: string) => alone(`IDEMPOTENCY#${keyHash}`, 'IDEMPOTENCY'),
  draft: (cookieHash: string) => alone(`DRAFT#${cookieHash}`, 'DRAFT'),
  seats: (runId: string) => alone(`SEATS#${runId}`, 'SEATS'),
  limit: (what: string, hash: string, window: string) => alone(`LIMIT#${what}#${hash}#${window}`, 'LIMIT'),
  referrer: (accountId: string, createdAt: string, referralId: string) =>
    alone(`REFERRER#${accountId}`, `MADE#${createdAt}#${referralId}`),
  together: (togetherId: string) => alone(`TOGETHER#${togetherId}`, 'TOGETHER'),
  same: (markHash: string, referralId: string) => alone(`SAME#${markHash}`, `REFERRAL#${referralId}`),
  handover: (code: string) => alone(`HANDOVER#${code}`, 'HANDOVER'),
  report: (reportId: string) => alone(`REPORT#${reportId}`, 'REPORT'),
  openReport: (createdAt: string, reportId: string) => alone('REPORT#OPEN', `${createdAt}#${reportId}`),
  /** The open reports of one listing, for whoever keeps it. */
  reportOf: (listingId: string, createdAt: string, reportId: string) =>
    alone(`REPORT#OF#${listingId}`, `${createdAt}#${reportId}`),
  join: (requestId: string) => alone(`JOIN#${requestId}`, 'JOIN'),
  openJoin: (createdAt: string, requestId: string) => alone('JOIN#OPEN', `${createdAt}#${requestId}`),
  fill: (runId: string) => alone(`FILL#${runId}`, 'FILL'),
  cancel: (runId: string) => alone(`CANCEL#${runId}`, 'CANCEL'),
  startChange: (runId: string) => alone(`CHANGE#${runId}`, 'CHANGE'),
  code: (id: string) => alone(`CODE#${id}`, 'CODE'),
  access: (cookieHash: string) => alone(`ACCESS#${cookieHash}`, 'ACCESS'),
  duePartition: (number: number) => `DUE#${number}`,
  /** Where a referral stands in its provider's inbox: the open ones apart, each by the instant of its state. */
  inbox: (organisationId: string, {isOpen, since}: {isOpen: boolean; since: string}) => ({
    inboxPartition: `INBOX#${organisationId}`,
    inboxSort: `${isOpen ? INBOX_PREFIX.open : INBOX_PREFIX.ended}${since}`,
  }),
} as const;
