import type {Duty} from './account.ts';
import type {Actor} from './actor.ts';

/** A referral as far as rights go. */
interface OwnedReferral {
  /** The provider that it went to. */
  readonly organisationId: string;
  /** The account that made it, when a professional did. */
  readonly referrerId?: string | undefined;
}

const hasDuty = (actor: Actor, organisationId: string, duty: Duty): boolean =>
  actor.duties.get(organisationId)?.includes(duty) ?? false;

/**
 * Who may do what, a line a use case: the one place. Roles are read for each request, so that what stands here is true
 * of this moment.
 */
export const may = {
  makeReferral: (actor: Actor): boolean => actor.isProfessional,
  /** Their own only: a colleague's referral is a colleague's, whatever organisation both typed. */
  followReferral: (actor: Actor, referral: OwnedReferral): boolean =>
    actor.isProfessional && referral.referrerId === actor.account.id,
  answerReferral: (actor: Actor, {organisationId}: Pick<OwnedReferral, 'organisationId'>): boolean =>
    hasDuty(actor, organisationId, 'referral-handler'),
  editListing: (actor: Actor, organisationId: string): boolean => hasDuty(actor, organisationId, 'editor'),
  inviteColleague: (actor: Actor, organisationId: string): boolean =>
    hasDuty(actor, organisationId, 'editor') || actor.isCurator,
  removeColleague: (actor: Actor, organisationId: string): boolean =>
    hasDuty(actor, organisationId, 'editor') || actor.isCurator,
} as const;
