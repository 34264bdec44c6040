import {addDays} from '#shared/london.ts';
import type {Certificate} from '#shared/model/certificate.ts';
import type {Listing, PeerSupportProfile, ReferralRoutes, ServiceArea} from '#shared/model/listing.ts';
import type {ListingRecord, MenuRecordInput} from '#shared/model/menuRecord.ts';
import type {Organisation} from '#shared/model/programme.ts';
import {AREAS} from './areas.ts';
import type {AccessAnswers, CertificateDraft, ListingDraft, PeerDraft} from './draft.ts';
import {OUTCODES} from './outcodes.ts';
import {mailboxOf, PROVIDERS, websiteOf, type ProviderKey} from './providers/index.ts';
import {runsOf} from './runs.ts';
import {accessOfVenue, placeOf} from './venues/index.ts';

const organisationId = (key: ProviderKey) => `demo:organisation:${key}`;

/** The id of a demonstration listing; it never changes, whatever the day. */
const listingId = (slug: string) => `demo:listing:${slug}`;

/** Nine in the morning of the day `days` before `today`, as an instant. */
const morning = (today: string, days: number) => `${addDays(today, -days)}T09:00:00Z`;

/** The record of a provider. */
export const organisationRecord = (key: ProviderKey): Omit<Organisation, 'updatedAt'> => ({
  id: organisationId(key),
  name: PROVIDERS[key].name,
  kind: PROVIDERS[key].kind,
  description: PROVIDERS[key].description,
  website: websiteOf(key),
  phone: PROVIDERS[key].phone,
  isDemonstration: true,
});

const accessOf = (...answers: readonly AccessAnswers[]): Listing['access'] => {
  const access: Listing['access'] = {};
  for (const {yes = [], no = [], askUs = []} of answers) {
    for (const need of yes) access[need] = 'yes';
    for (const need of no) access[need] = 'no';
    for (const need of askUs) access[need] = 'ask-us';
  }
  return access;
};

const serviceAreaOf = (serves: ListingDraft['serves']): ServiceArea | undefined => {
  if (serves === undefined) return undefined;
  if (serves === 'nationwide') return {kind: 'nationwide'};
  if (typeof serves === 'string') {
    const {label, outcodes} = AREAS[serves];
    return {kind: 'outcodes', outcodes: [...outcodes], label};
  }
  const [, lat, lng] = OUTCODES[serves.of];
  return {kind: 'around', centre: {lat, lng}, radiusKm: serves.aroundKm, label: serves.label};
};

/** Online referral needs a proven mailbox, and a drop-in has nothing to ask for. */
const isOnline = ({join, mailbox = 'verified'}: ListingDraft) => join !== 'drop-in' && mailbox === 'verified';

const howToJoin = (draft: ListingDraft): string => {
  if (draft.how !== undefined) return draft.how;
  const phone = draft.phone ?? PROVIDERS[draft.by].phone;
  const isClosed = draft.status === 'paused' || draft.status === 'full';
  const ask =
    isOnline(draft) && !isClosed
      ? `Ask for a place on this page, or call ${phone}.`
      : `Call ${phone} to ask for a place.`;
  switch (draft.join) {
    case 'drop-in':
      return 'Come along. You do not need to book.';
    case 'self':
      return `${ask} You do not need to see a GP first.`;
    case 'both':
      return `${ask} Your GP surgery or link worker can also ask for you.`;
    case 'professional':
      return 'A health professional who knows you asks for your place.';
  }
};

const referralOf = (draft: ListingDraft): ReferralRoutes => ({
  self: draft.join !== 'professional',
  professional: draft.join === 'both' || draft.join === 'professional',
  isOnline: isOnline(draft),
  how: howToJoin(draft),
  questions: [...(draft.questions ?? [])],
  ...(draft.askWhom !== undefined && {askWhom: draft.askWhom}),
  ...(draft.answersIn !== undefined && {answersWithinWorkingDays: draft.answersIn}),
});

const peerOf = (
  {answeredDaysAgo, fundingEndsInDays, ...answers}: PeerDraft,
  today: string,
): PeerSupportProfile => ({
  ...answers,
  answeredOn: addDays(today, -answeredDaysAgo),
  ...(fundingEndsInDays !== undefined && {fundingEndsOn: addDays(today, fundingEndsInDays)}),
});

const listingOf = (draft: ListingDraft, today: string): ListingRecord['listing'] => {
  const [firstVenue] = draft.at ?? [];
  const [minimumAge, maximumAge] = draft.age ?? [];
  const serviceArea = serviceAreaOf(draft.serves);
  return {
    id: listingId(draft.slug),
    slug: draft.slug,
    name: draft.name,
    organisationId: organisationId(draft.by),
    ...(draft.programme && {programmeId: draft.programme}),
    supportType: draft.type,
    conditions: [...draft.for],
    audiences: [...(draft.audiences ?? ['adults'])],
    summary: draft.summary,
    description: [...draft.about],
    delivery: [...draft.delivery],
    places: (draft.at ?? []).map(placeOf),
    ...(serviceArea && {serviceArea}),
    eligibility: {
      ...(minimumAge !== undefined && {minimumAge}),
      ...(maximumAge !== undefined && {maximumAge}),
      forYouIf: [...(draft.forYouIf ?? [])],
      notForYouIf: [...(draft.notForYouIf ?? [])],
    },
    languages: [...(draft.languages ?? ['en'])],
    access: accessOf(firstVenue ? accessOfVenue(firstVenue) : {}, draft.access ?? {}),
    cost: draft.cost ?? {kind: 'free'},
    referral: referralOf(draft),
    ...(draft.peer && {peerSupport: peerOf(draft.peer, today)}),
    activationLevels: [...(draft.levels ?? [])],
    ...(draft.waitWeeks !== undefined && {
      wait: {weeks: draft.waitWeeks, asOf: addDays(today, -(draft.waitAsOfDaysAgo ?? 20))},
    }),
    contact: {
      phone: draft.phone ?? PROVIDERS[draft.by].phone,
      email: mailboxOf(draft.by, 'hello'),
      website: websiteOf(draft.by),
    },
    status: draft.status ?? 'live',
    ...(draft.statusNote !== undefined && {statusNote: draft.statusNote}),
    ...(draft.checked !== 'never' && {checkedOn: addDays(today, -draft.checked)}),
    checkEveryMonths: 6,
    isDemonstration: true,
  };
};

/** The whole record of a listing, with its coming runs and its referral mailbox, as of `today` (`YYYY-MM-DD`). */
export const listingRecord = (draft: ListingDraft, today: string): MenuRecordInput => {
  const mailbox = draft.mailbox ?? (draft.join === 'drop-in' ? 'none' : 'verified');
  return {
    type: 'listing',
    listing: listingOf(draft, today),
    runs: runsOf(listingId(draft.slug), draft.runs ?? [], today),
    ...(mailbox !== 'none' && {
      mailbox: {email: mailboxOf(draft.by, 'referrals'), verified: mailbox === 'verified'},
    }),
  };
};

/** The record of a certificate, its dates counted from `today`. */
export const certificateRecord = (draft: CertificateDraft, today: string): Certificate => {
  const {
    key,
    by,
    programme,
    listings = [],
    fromDaysAgo,
    endsInDays,
    enteredDaysAgo,
    verified,
    ...facts
  } = draft;
  return {
    ...facts,
    id: `demo:certificate:${key}`,
    organisationId: organisationId(by),
    ...(programme && {programmeId: programme}),
    listingIds: listings.map(listingId),
    ...(fromDaysAgo !== undefined && {validFrom: addDays(today, -fromDaysAgo)}),
    ...(endsInDays !== undefined && {validTo: addDays(today, endsInDays)}),
    enteredAt: morning(today, enteredDaysAgo),
    ...(verified && {
      verification: {by: verified.by, on: addDays(today, -verified.daysAgo), method: verified.method},
    }),
  };
};
