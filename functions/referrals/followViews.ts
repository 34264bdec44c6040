import {londonTime, timeInWords} from '#shared/london.ts';
import type {Person} from '#shared/model/referral.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {openProposal} from '#shared/referral/openProposal.ts';
import {type OwnSection, sectionValues} from '#shared/referral/ownDetails.ts';
import {contactInWords, needsInWords, toldInWords} from '#shared/referral/personInWords.ts';
import type {DetailsNotice, FollowView, OtherSupport} from '#shared/ui/follow/views.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {type FollowSession, ownPages, putsRightByLink, stopsByLink} from './followSession.ts';
import type {OthersOfForm} from './othersWanted.ts';
import {dayInWords, offerOf, statusOf} from './followStatus.ts';

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
    notice,
    hasPhone = true,
    isThemselves = false,
    ofForm,
    origin,
  }: {
    ofForm?: OthersOfForm;
    asks?: 'nothing' | 'code' | 'stop';
    errors?: readonly FormError[];
    others?: readonly OtherSupport[];
    wasDeleted?: boolean;
    isTooMany?: boolean;
    notice?: Extract<FollowView, {readonly page: 'status'}>['notice'];
    /** They gave a number; to be said where our mail does not reach them. */
    hasPhone?: boolean;
    /** @see answersByLink */
    isThemselves?: boolean;
    /** Scheme and host of the public site, where the link is to be shown. */
    origin?: string;
  } = {},
): FollowView => ({
  page: 'status',
  status: statusOf(session.referral, whole, others, {now: session.now, hasPhone, isThemselves, ofForm}),
  own: ownPages(session),
  asks,
  ...(stopsByLink(session) && origin !== undefined && {ownLink: `${origin}/my-referral/${session.cookie}`}),
  canStopPractice: stopsByLink(session) && session.referral.tellsPractice === true,
  wasDeleted,
  isTooMany,
  notice,
  canPutRight: putsRightByLink(session),
  errors,
});

/** Until when, in London, a provider can take back what it did last; undefined when it cannot any more. */
const undoUntil = ({undo}: FollowSession['standing']): string | undefined =>
  undo && timeInWords(londonTime(new Date(undo.until)));

/** What a code opens. */
export const detailsView = (
  session: FollowSession,
  {
    person,
    whole,
    others,
    ofForm,
    practice,
  }: {
    ofForm: OthersOfForm;
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
  status: statusOf(session.referral, whole, others, {
    now: session.now,
    hasPhone: person.phone !== undefined,
    isThemselves: true,
    hasCode: true,
    ofForm,
  }),
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
  ...((notice === 'later' || notice === 'said-yes') && {laterUntil: undoUntil(session.standing)}),
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
    tellsReferrer: !isByLink && session.referral.tellReferrer === true,
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
  const {referral, now} = session;
  const offer = offerOf(referral, now);
  return offer
    ? {page: 'say-no', offer, phone: referral.listing.phone, own: ownPages(session), values, errors}
    : null;
};
