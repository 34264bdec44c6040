import type {Role} from './account.ts';

/**
 * Whose people are listed and kept together: those of a provider (by its organisation's id), those who refer, and those
 * who look after the menu. No id begins with `#`.
 */
export const GROUPS = {professional: '#professional', curator: '#curator'} as const;

export const groupOf = (role: Pick<Role, 'role'> & {readonly organisationId?: string}): string =>
  role.role === 'provider' ? (role.organisationId ?? '') : GROUPS[role.role];

/** What kind of role makes somebody one of a group. */
export const roleOfGroup = (group: string): Role['role'] => {
  if (group === GROUPS.professional) return 'professional';
  return group === GROUPS.curator ? 'curator' : 'provider';
};
