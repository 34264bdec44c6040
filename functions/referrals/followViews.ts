import {dateInWords, londonDate} from '#shared/london.ts';
import type {Person, Referral} from '#shared/model/referral.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import {contactInWords, needsInWords, toldInWords} from '#shared/referral/personInWords.ts';
import {isOpen} from '#shared/referral/states.ts';
import {stateInWords} from '#shared/referral/stateWords.ts';
import type {FollowStatus, FollowView} from '#shared/ui/follow/views.ts';
import {formToken} from '../http/formGuard.ts';
import type {FollowSession} from './followSession.ts';

export const WRONG_CODE: FormError = {
  field: 'code',
  href: '#code',
  text: 'This code is not right, or its 10 minutes are over',
};

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

const dayInWords = (instant: Date): string => dateInWords(londonDate(instant));

const statusOf = (referral: Referral): FollowStatus => ({
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
});

/** What a private link shows. */
export const statusView = (
  {referral, cookie}: FollowSession,
  {asks = 'nothing', errors = []}: {asks?: 'nothing' | 'code'; errors?: readonly FormError[]} = {},
): FollowView => ({page: 'status', status: statusOf(referral), formToken: formToken(cookie), asks, errors});

/** What a code opens. */
export const detailsView = (
  {referral, cookie}: FollowSession,
  person: Person,
  {isSure}: {isSure: boolean},
): FollowView => ({
  page: 'details',
  status: statusOf(referral),
  formToken: formToken(cookie),
  rows: [
    ...contactInWords(person),
    ...toldInWords(person, {isOwn: true}),
    {key: 'Help to take part', value: needsInWords(person).length > 0 ? needsInWords(person) : ['None']},
  ],
  isSure,
  deletedOn: dayInWords(new Date(referral.expiresAtEpochSeconds * 1000)),
});
