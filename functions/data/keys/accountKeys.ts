import type {LicenceOf} from '#shared/access/licence.ts';
import {alone} from '../searchKeys.ts';

/** The first letters of the sort keys of a group's people, and of those who are invited to it. */
export const MEMBER_PREFIX = 'ACCOUNT#';
const INVITED_PREFIX = 'INVITED#';
/** The same of those who were removed from it. */
export const REMOVED_PREFIX = 'REMOVED#';

/** The keys of Accounts. */
export const accountKeys = {
  account: (accountId: string) => alone(`ACCOUNT#${accountId}`, 'ACCOUNT'),
  /** `about` tells two roles of one kind apart: an organisation's id, or nothing. */
  role: (accountId: string, role: string, about = '') =>
    alone(`ACCOUNT#${accountId}`, `ROLE#${role}#${about}`),
  subject: (subjectHash: string) => alone(`SUBJECT#${subjectHash}`, 'SUBJECT'),
  email: (emailHash: string) => alone(`EMAIL#${emailHash}`, 'EMAIL'),
  profile: (accountId: string) => alone(`PROFILE#${accountId}`, 'PROFILE'),
  licence: (of: LicenceOf) =>
    alone(
      'odsCode' in of
        ? `LICENCE#ODS#${of.odsCode}#${of.provenBy}`
        : `LICENCE#ORGANISATION#${of.organisationId}`,
      'LICENCE',
    ),
  session: (cookieHash: string) => alone(`SESSION#${cookieHash}`, 'SESSION'),
  invitation: (emailHash: string, role: string, about = '') =>
    alone(`INVITATION#${emailHash}`, `ROLE#${role}#${about}`),
  member: (group: string, accountId: string) => alone(`MEMBERS#${group}`, `${MEMBER_PREFIX}${accountId}`),
  /** That a mailbox was invited to a group, for its list; what it was invited to stands under the mailbox alone. */
  invited: (group: string, emailHash: string) => alone(`MEMBERS#${group}`, `${INVITED_PREFIX}${emailHash}`),
  /** That somebody was removed from a group, and by whom. */
  removed: (group: string, at: string, accountId: string) =>
    alone(`MEMBERS#${group}`, `${REMOVED_PREFIX}${at}#${accountId}`),
} as const;

/** The first letters of Accounts partitions, for `dynamodb:LeadingKeys`. */
export const ACCOUNTS_PREFIX = {
  account: 'ACCOUNT#',
  subject: 'SUBJECT#',
  email: 'EMAIL#',
  profile: 'PROFILE#',
  licence: 'LICENCE#',
  session: 'SESSION#',
  invitation: 'INVITATION#',
  members: 'MEMBERS#',
} as const;

/** The first letters of the sort keys of an account's roles. */
export const ROLE_PREFIX = 'ROLE#';
