import {may} from '#shared/access/may.ts';
import type {Person, Referral} from '#shared/model/referral.ts';
import {canMove} from '#shared/referral/canMove.ts';
import type {FormValues} from '#shared/referral/form/values.ts';
import {sectionValues} from '#shared/referral/ownDetails.ts';
import {asTold} from '#shared/referral/pending.ts';
import {readReference} from '#shared/referral/reference.ts';
import type {HttpRequest} from '../http/request.ts';
import {sessionOf} from '../http/session.ts';
import type {ProfessionalDeps} from './deps.ts';

/** What a form begins with: what is told of somebody already, or why it is empty. */
export interface CarriedOver {
  readonly values: FormValues;
  readonly notice?: 'carried' | 'not-carried';
}

const NOTHING: CarriedOver = {values: {}};

/**
 * The person as the form asks for them. What was agreed, a level and the listing's own answers are of the one that ended:
 * they are asked anew. An address that does not work is left out.
 */
const valuesOf = (person: Person, {emailBouncedAt}: Pick<Referral, 'emailBouncedAt'>): FormValues => {
  const {nhsNumber = '', tellPractice = '', said} = person;
  const contact = sectionValues('contact', person);
  return {
    ...contact,
    ...(emailBouncedAt !== undefined && {email: '', ...(person.contactBy === 'email' && {contactBy: ''})}),
    ...sectionValues('about', person),
    // Their own words were written to somebody else.
    note: '',
    ...sectionValues('needs', person),
    nhsNumber,
    tellPractice,
    reason: said?.reason ?? '',
    matters: said?.matters ?? '',
  };
};

/**
 * What is told already of the person of a referral that has ended, for whoever made it to refer them elsewhere. Only its
 * reference is in the address, and nothing is kept a second time: it is read where it stands, as often as it is opened. What
 * the person has changed since is in it, so that it is shown only where they agreed that the reader is told.
 */
export const carriedOver = async (
  {referrals, now: clock}: Pick<ProfessionalDeps, 'referrals' | 'now'>,
  request: HttpRequest,
): Promise<CarriedOver> => {
  const now = clock();
  const {actor} = sessionOf(request);
  const reference = readReference(request.query.get('from') ?? '');
  const standing = reference === null ? undefined : await referrals.getByReference(reference, now);
  if (!standing) return NOTHING;
  const {listing, referrerId} = standing;
  if (!may.followReferral(actor, {organisationId: listing.organisationId, referrerId})) return NOTHING;
  const mayRead = standing.tellReferrer === true && canMove(asTold(standing, now));
  const person = mayRead ? await referrals.getPerson(standing.id, now) : undefined;
  if (!person) return {values: {}, notice: 'not-carried'};
  await referrals.writeLook(standing.id, {by: 'professional', accountId: actor.account.id}, now);
  return {values: valuesOf(person, standing), notice: 'carried'};
};
