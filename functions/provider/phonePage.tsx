import {londonDate} from '#shared/london.ts';
import {parsePostcode} from '#shared/geo/postcode.ts';
import type {ReferralRequest} from '#shared/model/referralRequest.ts';
import {ageOn} from '#shared/referral/age.ts';
import {answersInWords} from '#shared/referral/answersInWords.ts';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {contactInWords, needsInWords, toldInWords} from '#shared/referral/personInWords.ts';
import {unfitBecause} from '#shared/referral/professional/unfit.ts';
import {practiceInWords} from '#shared/referral/practiceInWords.ts';
import {phoneAnswers, readPhone} from '#shared/referral/readPhone.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {phoneRegion, phoneTitle} from '#shared/ui/provider/phoneRegion.tsx';
import type {GoneTo, PhoneView} from '#shared/ui/provider/phoneView.ts';
import {followMerges} from '../data/alike/followMerges.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {newReferral} from '../data/referral/newReferral.ts';
import {newId, newToken, sha256} from '../data/secrets.ts';
import {formToken} from '../http/formGuard.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProviderDeps} from './deps.ts';
import {ownListings} from './ownStarts.ts';
import {ownOrganisations} from './ownOrganisations.ts';
import {sameHere} from './sameHere.ts';

type Deps = Pick<
  ProviderDeps,
  'referrals' | 'practices' | 'samePages' | 'getListing' | 'listListings' | 'newReference' | 'shells' | 'now'
>;

const KEY = /^[0-9a-f-]{36}$/;

const show = ({shells}: Pick<Deps, 'shells'>, view: PhoneView, status = 200): Reply =>
  html(
    fillShell(shells(), 'provider/phone', {
      head: renderHead({title: phoneTitle(view), robots: 'noindex'}),
      phone: <>{phoneRegion.render(view)}</>,
    }),
    {status},
  );

const hrefOf = (listingId: string): `/${string}` =>
  `/provider/phone?${new URLSearchParams({listing: listingId}).toString()}`;

interface Found {
  readonly whole: WholeListing;
  readonly isMerged: boolean;
  /** The listing of another provider of which it is a part now: nothing can be saved for it here. */
  readonly goneTo?: WholeListing;
}

/**
 * The listing that an address names, or that stays of it after a merge, when somebody answers for it. What became part of
 * another provider's is the listing as it was: they may be on the phone with somebody, and have typed what they say.
 */
const listingAt = async (deps: Deps, request: HttpRequest): Promise<Found | undefined> => {
  const asked = await deps.getListing(request.query.get('listing') ?? '');
  const whole =
    asked && (await followMerges(asked, {listingOf: ({listing}) => listing, read: deps.getListing}));
  if (!whole) return undefined;
  const own = ownOrganisations(sessionOf(request).actor);
  const isMerged = whole !== asked;
  if (own.includes(whole.listing.organisationId)) return {whole, isMerged};
  return own.includes(asked.listing.organisationId) ? {whole: asked, isMerged, goneTo: whole} : undefined;
};

interface Taken {
  readonly request: HttpRequest;
  readonly whole: WholeListing;
  readonly goneTo?: WholeListing | undefined;
  readonly values: FormValues;
}

const gone = ({listing: {name, contact}, organisation}: WholeListing): GoneTo => ({
  name,
  provider: organisation.name,
  phone: contact.phone ?? organisation.phone,
});

const partsOf = ({request, whole: {listing}, goneTo, values}: Taken) => ({
  action: hrefOf(listing.id),
  formToken: formToken(sessionOf(request).cookie),
  listingName: listing.name,
  goneTo: goneTo && gone(goneTo),
  values,
});

const formView = async (
  {practices}: Pick<Deps, 'practices'>,
  taken: Taken,
  errors: readonly FormError[] = [],
): Promise<PhoneView> => ({
  page: 'form',
  ...partsOf(taken),
  questions: taken.whole.listing.referral.questions,
  practices: await practices.listProven(),
  errors,
});

const personOf = (request: ReferralRequest, {listing}: WholeListing) => ({
  ...request,
  agreedByPhone: true as const,
  answers: answersInWords(listing, request.answers),
});

const checkView = async (
  deps: Deps,
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
  const same = taken.goneTo ? [] : await sameHere(deps, {listing, person, now});
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

/** Saves it as received: whoever took the call has it. */
const save = async (deps: Deps, taken: Taken, request: ReferralRequest, key: string): Promise<Reply> => {
  const {whole} = taken;
  const now = deps.now();
  const {account} = sessionOf(taken.request).actor;
  const postcode = parsePostcode(request.postcode);
  const saved = await deps.referrals.create(
    {
      ...newReferral(
        {
          whole,
          route: 'phone',
          by: 'provider',
          person: personOf(request, whole),
          ...(postcode?.kind === 'full' && {outcode: postcode.outcode}),
        },
        now,
      ),
      key: {
        keyHash: sha256(`phone/${account.id}/${whole.listing.id}/${key}`),
        bodyHash: sha256(canonicalJson({listingId: whole.listing.id, ...request})),
      },
      token: newToken(),
    },
    {newReference: deps.newReference, now},
  );
  if (!('reference' in saved)) {
    return show(deps, await checkView(deps, taken, request, {notice: 'key-reused'}), 409);
  }
  const referral = await deps.referrals.get(saved.referralId, now);
  if (referral?.state === 'sent') {
    await deps.referrals.takeStep(referral, {step: 'acknowledge', by: 'provider', messages: []}, now);
  }
  return seeOther(`/provider/referrals/${saved.reference}?done=1`);
};

/** GET /provider/phone?listing: which support, or the form of one. */
export const phonePage =
  (deps: Deps): Route =>
  async (request) => {
    const found = await listingAt(deps, request);
    if (found && !found.goneTo)
      return show(deps, await formView(deps, {request, whole: found.whole, values: {}}));
    const own = await ownListings(deps, sessionOf(request).actor);
    const listings = own
      .filter(({listing}) => !listing.merged)
      .map(({listing: {id, name}}) => ({href: hrefOf(id), name}));
    return show(deps, {page: 'choose', listings});
  };

/**
 * POST /provider/phone?listing: the form, then what to read back, then saving it. Each page carries what it shows. 409 with
 * what was typed, and nothing is saved, where the page became part of another provider's meanwhile.
 */
export const takeByPhone =
  (deps: Deps): Route =>
  async (request) => {
    const found = await listingAt(deps, request);
    if (!found) return seeOther('/provider/phone');
    const {whole, isMerged, goneTo} = found;
    const posted = valuesOf(formOf(request));
    const taken = {request, whole, goneTo, values: phoneAnswers(posted)};
    const status = goneTo ? 409 : 200;
    const step = valueOf(posted, 'step');
    if (step === 'change') return show(deps, await formView(deps, taken), status);
    const read = readPhone(taken.values, {listing: whole.listing, today: londonDate(deps.now())});
    if ('errors' in read) {
      return show(deps, await formView(deps, taken, read.errors), goneTo ? status : 400);
    }
    const key = valueOf(posted, 'key');
    // What was merged meanwhile has another name: it is seen before anything is saved under it.
    return step === 'save' && KEY.test(key) && !isMerged
      ? await save(deps, taken, read.request, key)
      : show(deps, await checkView(deps, taken, read.request), status);
  };
