import type {Actor} from '#shared/access/actor.ts';
import {may} from '#shared/access/may.ts';
import {dateInWords, londonDate} from '#shared/london.ts';
import type {Person, Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {readReference} from '#shared/referral/reference.ts';
import {asTold} from '#shared/referral/pending.ts';
import {referrerSteps} from '#shared/referral/professional/referrerSteps.ts';
import {ageOn} from '#shared/referral/age.ts';
import {sectionValues} from '#shared/referral/ownDetails.ts';
import type {PutRight} from '#shared/referral/putRight.ts';
import {canMove} from '#shared/referral/canMove.ts';
import {mayReferrerKnow} from '#shared/referral/professional/outcome.ts';
import {askBy} from '#shared/referral/stillWanted.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {activationInWords} from '#shared/referral/professional/activation.ts';
import type {Suggestion, ViewOf} from '#shared/ui/professional/views.ts';
import {formToken} from '../http/formGuard.ts';
import type {Reply} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProfessionalDeps} from './deps.ts';
import {keepsPlace} from './keepsPlace.ts';
import {isLicensed} from './licence.ts';
import {madeView} from './made.ts';
import {mayMeasure} from './mayMeasure.ts';
import {ownPutRights} from './ownPutRights.ts';
import {showProfessional} from './showProfessional.tsx';
import {suggestionsFor} from './suggestions.ts';

const dayInWords = (at: string): string => dateInWords(londonDate(new Date(at)), {weekday: true});

/** What the provider wrote for whoever referred; its own notes stay with it. */
const notesOf = ({notes = []}: Partial<Pick<Person, 'notes'>>) =>
  notes.filter(({kind}) => kind === 'referrer').map(({at, text}) => ({on: dayInWords(at), text}));

const owned = async (
  deps: Pick<ProfessionalDeps, 'referrals' | 'now'>,
  named: string,
  isTheirs: (referral: Referral) => boolean,
) => {
  const reference = readReference(named);
  const referral =
    reference === null ? undefined : await deps.referrals.getByReference(reference, deps.now());
  if (!referral || !isTheirs(referral)) {
    throw new ProblemError('not-found', 'There is no referral of yours at this address.');
  }
  return referral;
};

/** The referral that an address names, of whoever is signed in. @throws ProblemError `not-found` */
export const ownOne = (
  deps: Pick<ProfessionalDeps, 'referrals' | 'now'>,
  request: HttpRequest,
): Promise<Referral> =>
  owned(deps, request.params.reference ?? '', ({listing, referrerId}) =>
    may.followReferral(sessionOf(request).actor, {organisationId: listing.organisationId, referrerId}),
  );

/** Where it went, when the reader follows it there too: the person agreed that they are told. */
const movedTo = async (
  deps: Pick<ProfessionalDeps, 'referrals' | 'now'>,
  actor: Actor,
  {movedTo: reference}: Referral,
) => {
  const moved =
    reference === undefined ? undefined : await deps.referrals.getByReference(reference, deps.now());
  if (!moved) return undefined;
  const {listing, referrerId} = moved;
  return may.followReferral(actor, {organisationId: listing.organisationId, referrerId})
    ? {reference: moved.reference, name: listing.name, providerName: listing.organisationName}
    : undefined;
};

/** Levels of activation: the first is their own; what the provider wrote down is told where they are told of the rest. */
const levelsOf = (person: Person | undefined, isTold: boolean) => {
  const before = person?.said?.activation;
  const after = person?.activationAfter;
  return [
    ...(before ? [{key: 'Activation before', value: activationInWords(before)}] : []),
    ...(after && (isTold || after.by === 'professional')
      ? [{key: 'Activation afterwards', value: activationInWords(after)}]
      : []),
  ];
};

/** What else there is for somebody whose referral has ended without what they came for, once whoever made it is told. */
const suggestionsOf = async (
  deps: ProfessionalDeps,
  referral: Referral,
  person: Person | undefined,
): Promise<Suggestion[]> => {
  if (!canMove(referral) || !mayReferrerKnow(referral)) return [];
  const whole = await deps.getListingBySlug(referral.listing.slug);
  return await suggestionsFor(deps)({
    chosen: whole ? [whole] : [],
    suggested: referral.suggested,
    postcode: person?.postcode,
    age: person?.dateOfBirth === undefined ? undefined : ageOn(person.dateOfBirth, londonDate(deps.now())),
    activation: person?.said?.activation,
  });
};

const noticeOf = ({query}: HttpRequest): ViewOf<'one'>['notice'] =>
  query.has('done') ? 'put-right' : query.has('said') ? 'said' : undefined;

/** One's own referral: where it is, what has happened, why, and what the provider wrote back. */
export const showOne = async (
  deps: ProfessionalDeps,
  request: HttpRequest,
  standing: Referral,
  {
    values = {},
    errors = [],
    tried,
  }: {
    values?: FormValues;
    errors?: readonly FormError[];
    /** The form that was posted: what was typed belongs there. */
    tried?: PutRight | 'activation';
  } = {},
): Promise<Reply> => {
  const {actor, cookie} = sessionOf(request);
  const now = deps.now();
  const referral = asTold(standing, now);
  const [person, events, profile, moved] = await Promise.all([
    deps.referrals.getPerson(referral.id, now),
    deps.referrals.listEvents(referral.id),
    deps.profiles.get(actor.account.id),
    movedTo(deps, actor, referral),
  ]);
  await deps.referrals.writeLook(referral.id, {by: 'professional', accountId: actor.account.id}, now);
  const isTold = referral.tellReferrer === true;
  return showProfessional(
    deps,
    {
      page: 'one',
      made: madeView(referral, person, now),
      steps: referrerSteps(events, standing, now).map(({at, label}) => ({on: dayInWords(at), label})),
      notes: isTold ? notesOf(person ?? {}) : [],
      startsOn:
        isTold && referral.startsOn !== undefined
          ? dateInWords(referral.startsOn, {weekday: true})
          : undefined,
      isTold,
      suggestions: await suggestionsOf(deps, referral, person),
      movedTo: moved,
      cameFrom: referral.cameFrom,
      levels: levelsOf(person, isTold),
      ...(mayMeasure(referral, await isLicensed(deps, actor, profile)) && {
        measure: {formToken: formToken(cookie), values: tried === 'activation' ? values : {}},
      }),
      ...(person !== undefined && {
        putRight: {
          formToken: formToken(cookie),
          steps: ownPutRights(referral),
          needs: sectionValues('needs', person),
          values,
        },
      }),
      tried,
      ...(isTold &&
        askBy(referral) !== undefined && {
          stillWanted: {formToken: formToken(cookie), holdsPlace: await keepsPlace(deps, referral)},
        }),
      notice: noticeOf(request),
      errors,
    },
    {status: errors.length > 0 ? 400 : 200},
  );
};

/** GET /professional/referrals/{reference}. Somebody else's is one that there is not. @throws ProblemError `not-found` */
export const oneReferral =
  (deps: ProfessionalDeps): Route =>
  async (request) =>
    await showOne(deps, request, await ownOne(deps, request));
