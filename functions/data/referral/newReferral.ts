import type {CourseRun} from '#shared/model/courseRun.ts';
import {Person, type Referral, type ReferralActor, type ReferralRoute} from '#shared/model/referral.ts';
import {epochSeconds, referralExpires, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import type {WholeListing} from '../directoryReader.ts';
import {newMessage} from '../outboxStore.ts';
import {newId} from '../secrets.ts';
import {countMessage} from './countMessage.ts';
import type {NewReferral} from './createReferral.ts';
import {sameMarks} from './sameRows.ts';

export interface Given {
  readonly whole: Pick<WholeListing, 'listing' | 'organisation'>;
  readonly route: ReferralRoute;
  /** Who sends it. */
  readonly by: ReferralActor;
  readonly person: Omit<Person, 'referralId' | 'expiresAtEpochSeconds'>;
  readonly run?: CourseRun | undefined;
  /** No news is mailed to the person yet. */
  readonly isMailHeld?: boolean;
  /** The reference of the one that was passed on, and becomes this. */
  readonly cameFrom?: string | undefined;
  /** For the counts; never onto the referral. */
  readonly outcode?: string | undefined;
  readonly referrer?: Pick<Referral, 'referrerId' | 'referrerDomain' | 'tellReferrer'>;
  /** Of the form that made it with others, or made what it was before. */
  readonly togetherId?: string | undefined;
}

/** What of a listing a referral keeps. */
export const referredListing = ({
  listing,
  organisation,
}: Pick<WholeListing, 'listing' | 'organisation'>): Referral['listing'] => {
  const phone = listing.contact.phone ?? organisation.phone;
  return {
    id: listing.id,
    slug: listing.slug,
    name: listing.name,
    organisationId: organisation.id,
    organisationName: organisation.name,
    ...(phone !== undefined && {phone}),
    ...(listing.programmeId !== undefined && {programmeId: listing.programmeId}),
    supportType: listing.supportType,
    conditions: listing.conditions,
    delivery: listing.delivery,
  };
};

/**
 * A referral that is not saved yet, with everything that is written in its transaction but what its sender proves
 * itself with: key, token and draft.
 */
export const newReferral = (
  {
    whole: {listing, organisation},
    route,
    by,
    person,
    run,
    outcode,
    referrer,
    cameFrom,
    togetherId,
    isMailHeld = false,
  }: Given,
  now: Date,
): Omit<NewReferral, 'key' | 'token' | 'draft'> => {
  const id = newId();
  const at = now.toISOString();
  const seat = run && {id: run.id, capacity: run.capacity};
  const hasEmail = person.email !== undefined;
  const expiresAtEpochSeconds = referralExpires('sent', now);
  const referral: NewReferral['referral'] = {
    id,
    state: 'sent',
    version: 1,
    route,
    listing: referredListing({listing, organisation}),
    ...(run && {runId: run.id}),
    ...referrer,
    sameMarks: sameMarks(listing.id, person),
    holdsSeat: seat !== undefined,
    createdAt: at,
    stateSince: at,
    progress: {reached: 'referred'},
    hasEmail,
    ...(person.tellPractice !== undefined && {tellsPractice: true}),
    ...(isMailHeld && {isMailHeld}),
    ...(cameFrom !== undefined && {cameFrom}),
    ...(togetherId !== undefined && {togetherId}),
    expiresAtEpochSeconds,
  };
  return {
    referral,
    // Parsed, so that what is no part of a person stays outside.
    person: Person.parse({...person, referralId: id, expiresAtEpochSeconds}),
    event: {
      referralId: id,
      number: 1,
      event: 'send',
      at,
      by,
      from: null,
      to: 'sent',
      expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.event,
    },
    messages: [
      // Whoever took it by phone has it.
      ...(by === 'provider' ? [] : [newMessage('provider-new', {referralId: id}, now)]),
      ...(hasEmail && !isMailHeld ? [newMessage('person-sent', {referralId: id}, now)] : []),
      ...countMessage(undefined, referral, now, {
        outcode,
        // By whoever signed in alone: anybody else could fill the list with codes that are nobody's.
        practice: by === 'professional' ? person.tellPractice : undefined,
      }),
      ...(seat?.capacity !== undefined
        ? [newMessage('seat-band', {referralId: id, listingId: listing.id, runId: seat.id}, now)]
        : []),
    ],
    ...(seat && {seat}),
  };
};
