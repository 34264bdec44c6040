import {londonDate} from '#shared/london.ts';
import type {ReferralRequest} from '#shared/model/referralRequest.ts';
import {ageOn} from '#shared/referral/age.ts';
import {answersInWords} from '#shared/referral/answersInWords.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {contactInWords, needsInWords, toldInWords} from '#shared/referral/personInWords.ts';
import {practiceInWords} from '#shared/referral/practiceInWords.ts';
import {typedInWords} from '#shared/referral/typedInWords.ts';
import {unfitBecause} from '#shared/referral/professional/unfit.ts';
import type {GoneTo, PhoneView} from '#shared/ui/provider/phoneView.ts';
import type {WholeListing} from '../../data/directoryReader.ts';
import {newId} from '../../data/secrets.ts';
import {formToken} from '../../http/formGuard.ts';
import type {HttpRequest} from '../../http/request.ts';
import {sessionOf} from '../../http/session.ts';
import type {ProviderDeps} from '../deps.ts';
import {sameHere} from '../sameHere.ts';
import type {PhoneListing} from './phoneListing.ts';

/** The address of a listing's form. */
export const phoneHref = (listingId: string): `/${string}` =>
  `/provider/phone?${new URLSearchParams({listing: listingId}).toString()}`;

/** What somebody said on the phone, as it was typed, and for which listing. */
export interface Taken {
  readonly request: HttpRequest;
  readonly whole: WholeListing;
  readonly values: FormValues;
}

const gone = ({listing: {name, contact}, organisation}: WholeListing): GoneTo => ({
  name,
  provider: organisation.name,
  phone: contact.phone ?? organisation.phone,
});

const partsOf = ({request, whole: {listing}, values}: Taken) => ({
  action: phoneHref(listing.id),
  formToken: formToken(sessionOf(request).cookie),
  listingName: listing.name,
  values,
});

/** What was typed of somebody for a page that went meanwhile; undefined when nothing was. */
export const notSavedView = (
  values: FormValues,
  found: Pick<PhoneListing, 'whole' | 'goneTo'> | undefined,
): PhoneView | undefined => {
  const rows = typedInWords(values, found?.whole.listing.referral.questions ?? []);
  return rows.length > 0 ? {page: 'not-saved', goneTo: found?.goneTo && gone(found.goneTo), rows} : undefined;
};

/** The form, with what was typed. */
export const formView = async (
  {practices}: Pick<ProviderDeps, 'practices'>,
  taken: Taken,
  errors: readonly FormError[] = [],
): Promise<PhoneView> => ({
  page: 'form',
  ...partsOf(taken),
  questions: taken.whole.listing.referral.questions,
  practices: await practices.listProven(),
  errors,
});

/** What is kept of somebody who was spoken to. */
export const personOf = (request: ReferralRequest, {listing}: WholeListing) => ({
  ...request,
  agreedByPhone: true as const,
  answers: answersInWords(listing, request.answers),
});

/** What is read back before anything is saved. */
export const checkView = async (
  deps: Pick<ProviderDeps, 'referrals' | 'practices' | 'samePages' | 'now'>,
  taken: Taken,
  request: ReferralRequest,
  {notice}: {notice?: 'key-reused'} = {},
): Promise<PhoneView> => {
  const {whole} = taken;
  const {listing} = whole;
  const now = deps.now();
  const person = personOf(request, whole);
  const needs = needsInWords(person);
  const {tellPractice: code} = person;
  const practice = code === undefined ? undefined : practiceInWords(code, await deps.practices.get(code));
  const same = await sameHere(deps, {listing, person, now});
  return {
    page: 'check',
    ...partsOf(taken),
    rows: [
      ...toldInWords(person, {isOwn: false, practice}),
      ...contactInWords(person),
      {key: 'Help to take part', value: needs.length > 0 ? needs : ['None asked for']},
    ],
    key: newId(),
    unfit: unfitBecause(listing, {
      age: ageOn(request.dateOfBirth, londonDate(now)),
      answers: request.answers,
    }),
    same: same.map(({reference}) => reference),
    notice,
  };
};
