import type {Duty, Role} from '#shared/access/account.ts';

type Invited = {readonly email: string} & (
  | {readonly role: 'provider'; readonly organisationId: string; readonly duties: readonly Duty[]}
  | {readonly role: 'curator'}
);

/**
 * The invented people who sign in to the demonstration by invitation. Anybody at surgery.example or hospital.example
 * may refer without one.
 */
export const DEMO_PEOPLE: readonly Invited[] = [
  {
    email: 'lead@white-rose.example',
    role: 'provider',
    organisationId: 'demo:organisation:whiterose',
    duties: ['editor', 'referral-handler'],
  },
  {
    email: 'bookings@white-rose.example',
    role: 'provider',
    organisationId: 'demo:organisation:whiterose',
    duties: ['referral-handler'],
  },
  {email: 'curator@menu.example', role: 'curator'},
];

export const roleOf = (invited: Invited, now: Date): Role => {
  const granted = {grantedBy: 'invitation', grantedAt: now.toISOString()} as const;
  return invited.role === 'curator'
    ? {role: 'curator', ...granted}
    : {
        role: 'provider',
        organisationId: invited.organisationId,
        duties: [...invited.duties],
        ...granted,
      };
};
