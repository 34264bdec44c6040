import type {Role} from '#shared/access/account.ts';
import {londonDate} from '#shared/london.ts';
import {newMessage} from '../data/outboxStore.ts';
import {sha256} from '../data/secrets.ts';
import type {Session} from '../http/session.ts';
import type {PeopleDeps} from './deps.ts';

/**
 * Mails an invitation, which then waits for the mailbox; false when the day's letters are used up: 3 to one mailbox, 60
 * from one account.
 */
export const invite = async (
  deps: Pick<PeopleDeps, 'letters' | 'invitations' | 'addressSecret' | 'now'>,
  {actor: {account}}: Session,
  {
    email,
    role,
    organisationName,
  }: {readonly email: string; readonly role: Role; readonly organisationName?: string},
): Promise<boolean> => {
  const now = deps.now();
  const isPosted = await deps.letters.post(
    newMessage(
      'invitation',
      {
        to: email,
        invitation: {role: role.role, ...(organisationName !== undefined && {organisationName})},
      },
      now,
    ),
    {
      mailbox: sha256(`${deps.addressSecret}/${londonDate(now)}/${email.toLowerCase()}`).slice(0, 32),
      viewer: sha256(`account/${account.id}`).slice(0, 32),
    },
    now,
  );
  if (isPosted) await deps.invitations.invite(email, role, now, account.id);
  return isPosted;
};
