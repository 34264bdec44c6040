import type {Duty} from './account.ts';
import type {Actor} from './actor.ts';

/** A referral as far as rights go. */
interface OwnedReferral {
  /** The provider that it went to. */
  readonly organisationId: string;
  /** The account that made it, when a professional did. */
  readonly referrerId?: string | undefined;
  /** The mail domain that proves their organisation. */
  readonly referrerDomain?: string | undefined;
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
  /** That somebody is referred already: their own, and those of whoever is proven to be of the same organisation. */
  seeDuplicate: (
    actor: Actor,
    {referrerId, referrerDomain}: Omit<OwnedReferral, 'organisationId'>,
  ): boolean =>
    actor.isProfessional &&
    (referrerId === actor.account.id || (actor.domain !== undefined && referrerDomain === actor.domain)),
  answerReferral: (actor: Actor, {organisationId}: Pick<OwnedReferral, 'organisationId'>): boolean =>
    hasDuty(actor, organisationId, 'referral-handler'),
  /** Counts, and nothing of any person: whoever has a duty there. */
  seeOutcomes: (actor: Actor, {organisationId}: Pick<OwnedReferral, 'organisationId'>): boolean =>
    (actor.duties.get(organisationId) ?? []).length > 0,
  /** Whoever has a duty there speaks for it in this, and takes it back. */
  confirmLicence: (actor: Actor, {organisationId}: Pick<OwnedReferral, 'organisationId'>): boolean =>
    (actor.duties.get(organisationId) ?? []).length > 0,
  editListing: (actor: Actor, organisationId: string): boolean => hasDuty(actor, organisationId, 'editor'),
  /** What the menu says of the organisation itself: whoever keeps its listings. */
  editOrganisation: (actor: Actor, organisationId: string): boolean =>
    hasDuty(actor, organisationId, 'editor'),
  /** Decides what the menu says of an organisation: a curator, and never somebody of that organisation. */
  decideOrganisation: (actor: Actor, organisationId: string): boolean =>
    actor.isCurator && !actor.duties.has(organisationId),
  /** Says what a provider holds: whoever keeps its listings. */
  claimCertificate: (actor: Actor, organisationId: string): boolean =>
    hasDuty(actor, organisationId, 'editor'),
  /** Checks what a provider says: whoever looks after the menu, and never somebody of that provider. */
  judgeCertificate: (actor: Actor, organisationId: string): boolean =>
    actor.isCurator && !actor.duties.has(organisationId),
  /** Of a group (peopleGroup.ts): a provider's own editors, and curators; of the others, curators. */
  inviteColleague: (actor: Actor, group: string): boolean =>
    hasDuty(actor, group, 'editor') || actor.isCurator,
  /** Nobody takes themselves out: then there is always somebody left who can ask others in. */
  removeColleague: (actor: Actor, group: string, accountId: string): boolean =>
    may.inviteColleague(actor, group) && accountId !== actor.account.id,
} as const;
