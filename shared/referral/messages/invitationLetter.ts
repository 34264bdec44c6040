import type {Role} from '#shared/access/account.ts';
import type {Letter} from './letter.ts';

export interface Invitation {
  readonly role: Role['role'];
  /** Of a provider. */
  readonly organisationName?: string | undefined;
}

const TO: Readonly<Record<Role['role'], string>> = {
  professional: '/professional',
  provider: '/provider',
  curator: '/curator',
};

const what = ({role, organisationName}: Invitation): string => {
  switch (role) {
    case 'professional':
      return 'You have been invited to refer people to local support.';
    case 'curator':
      return 'You have been invited to help look after the menu of local support.';
    case 'provider':
      return `You have been invited to work with ${organisationName ?? 'an organisation'} in the menu of local support.`;
  }
};

/** An invitation: nothing in it opens anything. Whoever signs in proves the mailbox first. */
export const invitationLetter = (invitation: Invitation, origin: string): Letter => ({
  subject: 'You are invited to Local Menu',
  parts: [
    {text: what(invitation)},
    {text: 'Sign in with this email address. We send a code to it. You do not need a password.'},
    {link: `${origin}/sign-in?to=${TO[invitation.role]}`, label: 'Sign in'},
    {
      text: 'The invitation ends after 14 days. If you do not know what this is about, you do not need to do anything.',
    },
  ],
});
