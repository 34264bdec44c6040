import {invitationStore} from '../../data/accounts/invitationStore.ts';
import type {AccountsTable} from '../../data/accounts/table.ts';
import {DEMO_PEOPLE, roleOf} from './people.ts';

/** Invites the people of the demonstration. No mail goes out: their mailboxes are this computer's inbox. */
export const inviteDemoPeople = async (table: AccountsTable, now: Date): Promise<void> => {
  const invitations = invitationStore(table);
  for (const invited of DEMO_PEOPLE) await invitations.invite(invited.email, roleOf(invited, now), now);
};
