import {dateInWords, londonDate, timeInWords} from '#shared/london.ts';
import type {Person, Referral} from '#shared/model/referral.ts';
import {feedbackAsks} from '#shared/referral/feedback.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {type OwnSection, sectionValues} from '#shared/referral/ownDetails.ts';
import {contactInWords, needsInWords, toldInWords} from '#shared/referral/personInWords.ts';
import {openProposal} from '#shared/referral/openProposal.ts';
import {canMove} from '#shared/referral/canMove.ts';
import {isOpen} from '#shared/referral/states.ts';
import {stateInWords} from '#shared/referral/stateWords.ts';
import type {DetailsNotice, FollowStatus, FollowView, OtherSupport} from '#shared/ui/follow/views.ts';
import {addressInWords} from '#shared/ui/listing/addressInWords.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {type FollowSession, ownPages, putsRightByLink, stopsByLink} from './followSession.ts';
import {placeOf} from './whereItIs.ts';

/** States after which somebody may want to look for other support. */
const LOOKS_ELSEWHERE: readonly Referral['state'][] = [
  'not-suitable',
  'unanswered',
  'withdrawn',
  'declined',
  'did-not-attend',
  'left-early',
  'completed',
];

/** States in which there is a date to keep. */
export const HAS_PLACE: readonly Referral['state'][] = ['booked', 'started'];

const dayInWords = (instant: Date): string => dateInWords(londonDate(instant));

/** Support like this near the same place: what is asked for is the listing's, and nothing is the person's. */
const othersHref = (whole: WholeListing | undefined): string => {
  if (!whole) return '/find';
  const {conditions, supportType, places} = whole.listing;
  const [condition] = conditions;
  const query = new URLSearchParams(condition === undefined ? {supportType} : {condition});
  const town = places[0]?.town;
  if (town !== undefined) query.set('place', town);
  return `/find?${query.toString()}`;
};

const offerOf = ({state, startsOn, startsAt}: Referral): FollowStatus['offer'] =>
  state !== 'offered' || startsOn === undefined
    ? undefined
    : {
        startsOn,
        words: `${dateInWords(startsOn, {weekday: true})}${startsAt === undefined ? '' : ` at ${timeInWords(startsAt)}`}`,
      };

const proposedOf = (referral: Referral): FollowStatus['proposed'] => {
  const asked = openProposal(referral);
  return asked && {...asked, until: dateInWords(asked.answerBy, {weekday: true})};
};

const whereOf = (referral: Referral, whole: WholeListing | undefined): string | undefined => {
  const place = referral.startsOn === undefined ? undefined : placeOf(referral, whole);
  return place && addressInWords(place);
};

/** State, dates and listing, as a link may show them. */
export const statusOf = (
  referral: Referral,
  whole: WholeListing | undefined,
  others: readonly OtherSupport[],
  {hasPhone = true}: {hasPhone?: boolean} = {},
): FollowStatus => ({
  reference: referral.reference,
  state: referral.state,
  ...stateInWords(referral),
  listingName: referral.listing.name,
  listingSlug: referral.listing.slug,
  providerName: referral.listing.organisationName,
  phone: referral.listing.phone,
  sentOn: dayInWords(new Date(referral.createdAt)),
  canWithdraw: isOpen(referral.state),
  looksElsewhere: LOOKS_ELSEWHERE.includes(referral.state),
  hasEmail: referral.hasEmail,
  othersHref: othersHref(whole),
  others,
  canMove: canMove(referral),
  movedTo: referral.movedTo,
  hasBounced: referral.emailBouncedAt !== undefined,
  hasPhone,
  tellsReferrer: referral.tellReferrer === true,
  tellsPractice: referral.tellsPractice === true,
  isMailHeld: referral.isMailHeld === true,
  feedback: feedbackAsks(referral),
  offer: offerOf(referral),
  proposed: proposedOf(referral),
  hasDate: referral.startsOn !== undefined && HAS_PLACE.includes(referral.state),
  where: whereOf(referral, whole),
});

/** What a private link shows; to whoever sent the request, the link itself, to keep. */
export const statusView = (
  session: FollowSession,
  whole: WholeListing | undefined,
  {
    asks = 'nothing',
    errors = [],
    others = [],
    wasDeleted = false,
    isTooMany = false,
    isSaved = false,
    hasPhone = true,
    origin,
  }: {
    asks?: 'nothing' | 'code' | 'stop';
    errors?: readonly FormError[];
    others?: readonly OtherSupport[];
    wasDeleted?: boolean;
    isTooMany?: boolean;
    isSaved?: boolean;
    /** They gave a number; to be said where our mail does not reach them. */
    hasPhone?: boolean;
    /** Scheme and host of the public site, where the link is to be shown. */
    origin?: string;
  } = {},
): FollowView => ({
  page: 'status',
  status: statusOf(session.referral, whole, others, {hasPhone}),
  own: ownPages(session),
  asks,
  ...(stopsByLink(session) && origin !== undefined && {ownLink: `${origin}/my-referral/${session.cookie}`}),
  wasDeleted,
  isTooMany,
  isSaved,
  canPutRight: putsRightByLink(session),
  errors,
});

/** What a code opens. */
export const detailsView = (
  session: FollowSession,
  {
    person,
    whole,
    others,
    practice,
  }: {
    person: Person;
    whole: WholeListing | undefined;
    others: readonly OtherSupport[];
    /** The name of the GP practice that is told. */
    practice?: string | undefined;
  },
  {
    isSure = false,
    isTooMany = false,
    notice,
  }: {
    isSure?: boolean;
    isTooMany?: boolean;
    notice?: DetailsNotice | undefined;
  } = {},
): FollowView => ({
  page: 'details',
  status: statusOf(session.referral, whole, others, {hasPhone: person.phone !== undefined}),
  own: ownPages(session),
  sections: [
    {section: 'contact', rows: contactInWords(person)},
    {
      section: 'needs',
      rows: [
        {key: 'Help to take part', value: needsInWords(person).length > 0 ? needsInWords(person) : ['None']},
      ],
    },
    {section: 'about', rows: toldInWords(person, {isOwn: true, practice})},
  ],
  passOnWhy: openProposal(session.referral) && person.passOnWhy,
  isSure,
  isTooMany,
  notice,
  deletedOn: dayInWords(new Date(session.referral.expiresAtEpochSeconds * 1000)),
});

/** One part of what the person told us, to change; as it stands, or as it was typed. A link shows nothing that stands. */
export const changeView = (
  session: FollowSession,
  person: Person,
  {section, values, errors = []}: {section: OwnSection; values?: FormValues; errors?: readonly FormError[]},
): FollowView => {
  const isByLink = session.level === 'link';
  return {
    page: 'change',
    section,
    isByLink,
    isMe: !isByLink && person.for === 'me',
    tellsPractice: !isByLink && person.tellPractice !== undefined,
    own: ownPages(session),
    values: values ?? (isByLink ? {} : sectionValues(section, person)),
    errors,
  };
};

/** Saying no to a date; null while none is offered. */
export const sayNoView = (
  session: FollowSession,
  {values = {}, errors = []}: {values?: FormValues; errors?: readonly FormError[]} = {},
): FollowView | null => {
  const {referral} = session;
  const offer = offerOf(referral);
  return offer
    ? {page: 'say-no', offer, phone: referral.listing.phone, own: ownPages(session), values, errors}
    : null;
};
