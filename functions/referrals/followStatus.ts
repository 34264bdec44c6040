import {dateInWords, londonDate, timeInWords} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {canMove} from '#shared/referral/canMove.ts';
import {feedbackAsks} from '#shared/referral/feedback.ts';
import {openProposal} from '#shared/referral/openProposal.ts';
import {hasBegun} from '#shared/referral/hasBegun.ts';
import {ASKING, isOpen, transitionFor} from '#shared/referral/states.ts';
import {START_LABELS} from '#shared/referral/startChangeRows.ts';
import {stateInWords} from '#shared/referral/stateWords.ts';
import type {FollowStatus, OtherSupport} from '#shared/ui/follow/views.ts';
import {addressInWords} from '#shared/ui/listing/addressInWords.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {OthersOfForm} from './othersWanted.ts';
import {placeOf, runOf} from './whereItIs.ts';

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

/** The London day of an instant. */
export const dayInWords = (instant: Date): string => dateInWords(londonDate(instant));

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

/** The date that waits for a yes or a no; one that is over, for another. */
export const offerOf = ({state, startsOn, startsAt}: Referral, now: Date): FollowStatus['offer'] =>
  state !== 'offered' || startsOn === undefined
    ? undefined
    : {
        startsOn,
        isOver: hasBegun({startsOn, startsAt}, now),
        words: `${dateInWords(startsOn, {weekday: true})}${startsAt === undefined ? '' : ` at ${timeInWords(startsAt)}`}`,
      };

const proposedOf = (referral: Referral): FollowStatus['proposed'] => {
  const asked = openProposal(referral);
  return asked && {...asked, until: dateInWords(asked.answerBy, {weekday: true})};
};

const NOT_SHOWN = {before: 'Another link, or none', after: 'You see it after you type a code'} as const;

/**
 * How their start has changed; by one press they say that they cannot come, where they are who they say. A link that lets
 * anybody in who has it is not shown without a code.
 */
const startChangeOf = (
  {state, startChange}: Referral,
  {isThemselves, hasCode}: {readonly isThemselves: boolean; readonly hasCode: boolean},
): FollowStatus['startChange'] =>
  startChange && {
    at: startChange.at,
    rows: startChange.rows.map((row) => ({
      ...row,
      ...(row.what === 'link' && !hasCode && NOT_SHOWN),
      label: START_LABELS[row.what],
    })),
    isAskedFor: ASKING.includes(state),
    canRefuse: isThemselves && transitionFor('cannot-come', state, 'person') !== null,
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
  {
    now,
    hasPhone = true,
    isThemselves = false,
    hasCode = false,
    ofForm = {hasStartedOther: false, stillOpen: []},
  }: {
    /** A code has shown that it is them, or a link that was mailed to the address on record. */
    readonly isThemselves?: boolean;
    /** A code has shown that it is them. */
    readonly hasCode?: boolean;
    readonly now: Date;
    readonly hasPhone?: boolean;
    readonly ofForm?: OthersOfForm | undefined;
  },
): FollowStatus => ({
  reference: referral.reference,
  state: referral.state,
  ...stateInWords(referral, now),
  listingName: referral.listing.name,
  listingSlug: referral.listing.slug,
  isNowPartOf: whole?.mergedFrom && {name: whole.listing.name, slug: whole.listing.slug},
  providerName: referral.listing.organisationName,
  phone: referral.listing.phone,
  sentOn: dayInWords(new Date(referral.createdAt)),
  canWithdraw: isOpen(referral.state),
  looksElsewhere: LOOKS_ELSEWHERE.includes(referral.state),
  hasEmail: referral.hasEmail,
  othersHref: othersHref(whole),
  others,
  ...ofForm,
  canMove: canMove(referral),
  movedTo: referral.movedTo,
  hasBounced: referral.emailBouncedAt !== undefined,
  hasPhone,
  tellsReferrer: referral.tellReferrer === true,
  tellsPractice: referral.tellsPractice === true,
  isMailHeld: referral.isMailHeld === true,
  feedback: feedbackAsks(referral),
  offer: offerOf(referral, now),
  startChange: startChangeOf(referral, {isThemselves, hasCode}),
  proposed: proposedOf(referral),
  hasDate:
    referral.startsOn !== undefined &&
    HAS_PLACE.includes(referral.state) &&
    !(referral.state === 'booked' && hasBegun(referral, now)),
  where: whereOf(referral, whole),
  link: hasCode && HAS_PLACE.includes(referral.state) ? runOf(referral, whole)?.link : undefined,
});
