import type {Referral} from '#shared/model/referral.ts';
import {canMove} from '#shared/referral/canMove.ts';
import {feedbackAsks} from '#shared/referral/feedback.ts';
import {isOpen} from '#shared/referral/states.ts';
import {stateInWords} from '#shared/referral/stateWords.ts';
import type {FollowStatus} from './views.ts';

export const LISTING = {
  id: 'demo:living-well',
  slug: 'living-well-with-diabetes-roundhay',
  name: 'Living Well with Type 2 Diabetes',
  organisationId: 'demo:roundhay-wellbeing',
  organisationName: 'Roundhay Wellbeing',
  phone: '0113 496 0101',
};

const NOW = new Date('2026-05-05T09:00:00Z');

export const OFFER = {startsOn: '2026-05-12', words: 'Tuesday 12 May 2026 at 10am', isOver: false};

/** Where a request is, as its page says it. */
export const status = (
  facts: Pick<Referral, 'state'> &
    Partial<Pick<Referral, 'callOn' | 'reason' | 'clocksEnded' | 'startsOn' | 'startsAt' | 'answerBy'>>,
): FollowStatus => ({
  reference: '7K3D-9QXP',
  state: facts.state,
  ...stateInWords({...facts, createdAt: '2026-05-01T09:00:00Z', listing: LISTING}, NOW),
  listingName: LISTING.name,
  listingSlug: LISTING.slug,
  providerName: LISTING.organisationName,
  phone: LISTING.phone,
  sentOn: '1 May 2026',
  canWithdraw: isOpen(facts.state),
  looksElsewhere: ['not-suitable', 'unanswered', 'withdrawn', 'declined'].includes(facts.state),
  hasEmail: true,
  othersHref: '/find?condition=type-2-diabetes&place=Leeds',
  others: [],
  hasStartedOther: false,
  stillOpen: [],
  canMove: canMove({state: facts.state, movedTo: undefined}),
  hasBounced: false,
  hasPhone: true,
  isMailHeld: false,
  tellsReferrer: false,
  tellsPractice: false,
  feedback: feedbackAsks({state: facts.state}),
  hasDate: facts.state === 'booked',
  ...(facts.startsOn !== undefined && {where: 'Roundhay Community Centre, Example Road, Leeds, LS8 4AB'}),
  ...(facts.state === 'offered' && {offer: OFFER}),
});

export const OTHERS = [
  {
    slug: 'x-pert-harehills',
    name: 'X-PERT, Harehills',
    organisationName: 'Harehills Health Hub',
    isSuggested: true,
    canMove: true,
    mayMove: true,
  },
  {
    slug: 'walk-and-talk',
    name: 'Walk and Talk',
    organisationName: 'Aire Valley Walkers',
    isSuggested: false,
    canMove: false,
    mayMove: false,
  },
] as const;

export const OWN = {tag: '0123456789abcdef', formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'};

export const FORM = {own: OWN, errors: []} as const;
