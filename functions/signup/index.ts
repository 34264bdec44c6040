import type {PreSignUpTriggerEvent} from 'aws-lambda';
import {documentClient, FOR_READING} from '../data/client.ts';
import {env} from '../env.ts';
import {invitationReader} from './invitationReader.ts';
import {mayHaveAccount} from './mayHaveAccount.ts';

const {ACCOUNTS_TABLE, PROFESSIONAL_MAIL_DOMAINS} = env('ACCOUNTS_TABLE', 'PROFESSIONAL_MAIL_DOMAINS');
const isInvited = invitationReader({client: documentClient(FOR_READING), tableName: ACCOUNTS_TABLE});
const domains = PROFESSIONAL_MAIL_DOMAINS.split(',').filter((domain) => domain !== '');

/**
 * Cognito asks before it makes an account: a listed mail domain, or an invitation. A refusal is thrown; Cognito shows
 * its words to whoever asked.
 */
export const handler = async (event: PreSignUpTriggerEvent): Promise<PreSignUpTriggerEvent> => {
  const email = event.request.userAttributes.email ?? '';
  if (!(await mayHaveAccount(email, {domains, isInvited, now: new Date()}))) {
    throw new Error('Use your work email address, or ask for an invitation.');
  }
  return event;
};
