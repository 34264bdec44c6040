import {may} from '#shared/access/may.ts';
import type {ReferrerProfile} from '#shared/access/profile.ts';
import {londonDate} from '#shared/london.ts';
import {SystemReferral, SystemReferralCreated} from '#shared/model/systemReferral.ts';
import {parse} from '#shared/parse.ts';
import {type FieldError, ProblemError} from '#shared/problems.ts';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import {askedQuestions} from '#shared/referral/professional/askedQuestions.ts';
import {answerFaults, systemFault, systemFormValues} from '#shared/referral/professional/systemForm.ts';
import '#shared/plainErrors.ts';
import {secondsOfHourLeft} from '../data/codeLimits.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {sha256} from '../data/secrets.ts';
import {idempotencyKeyOf} from '../http/idempotencyKey.ts';
import {json, type Reply} from '../http/reply.ts';
import {jsonOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {systemOf, type SystemCaller} from '../http/system.ts';
import {chosenFrom} from './chosen.ts';
import type {ProfessionalDeps} from './deps.ts';
import {isLicensed} from './licence.ts';
import {prepare, type Prepared} from './prepared.ts';
import {sendAll} from './sendAll.ts';
import {asAsked} from './sentBefore.ts';

type Deps = Pick<
  ProfessionalDeps,
  | 'profiles'
  | 'licences'
  | 'getAnyListingBySlug'
  | 'getMailbox'
  | 'referrals'
  | 'limits'
  | 'newReference'
  | 'now'
>;

const refuse = (errors: readonly FieldError[]): void => {
  if (errors.length === 0) return;
  throw new ProblemError('invalid-request', 'Some answers need another look', {errors});
};

const created = (listings: readonly string[], references: readonly string[]): Reply =>
  json(
    SystemReferralCreated,
    {referrals: listings.map((listing, index) => ({listing, reference: references[index] ?? ''}))},
    {status: 201},
  );

/** What this key has done already: one place a listing, in the order in which they were sent. */
const doneBefore = async (
  {referrals, now}: Pick<Deps, 'referrals' | 'now'>,
  keys: readonly {readonly keyHash: string; readonly bodyHash: string}[],
): Promise<readonly (string | undefined)[]> => {
  const earlier = await Promise.all(keys.map(({keyHash}) => referrals.getByKey(keyHash, now())));
  if (earlier.some((each, index) => each && each.bodyHash !== keys[index]?.bodyHash)) {
    throw new ProblemError('key-reused', 'This Idempotency-Key was used for another referral');
  }
  return earlier.map((each) => each?.reference);
};

const whoRefers = async ({profiles}: Deps, {actor}: SystemCaller): Promise<ReferrerProfile> => {
  const profile = may.makeReferral(actor) ? await profiles.get(actor.account.id) : undefined;
  if (profile) return profile;
  throw new ProblemError(
    'not-allowed',
    may.makeReferral(actor)
      ? 'Whoever answers for this system has not said yet who they are: they sign in and fill in “your details”.'
      : 'Whoever answers for this system may not refer here now.',
  );
};

/** Those that were asked for and are there, in that order; what was saved before may have closed since, or be hidden. */
const listingsFor = async (
  deps: Deps,
  {listings: slugs}: SystemReferral,
  done: readonly (string | undefined)[],
): Promise<readonly WholeListing[]> => {
  const {asked, closed} = await chosenFrom(deps)(slugs);
  // A page that was merged into another is found by the address that it had.
  const found = slugs.map((slug) => asked.find((whole) => asAsked(whole).listing.slug === slug));
  refuse(
    found.flatMap((whole, index) =>
      whole && (whole.listing.status !== 'hidden' || done[index] !== undefined)
        ? []
        : [{pointer: `#/listings/${index}`, detail: 'There is no support with this name'}],
    ),
  );
  const isNew = (slug: string): boolean => done[slugs.indexOf(slug)] === undefined;
  const merged = found.flatMap((whole) =>
    whole?.mergedFrom && isNew(asAsked(whole).listing.slug) ? [whole] : [],
  );
  if (merged.length > 0) {
    throw new ProblemError('not-acceptable-now', 'Some of these were merged into other support', {
      errors: merged.map((whole) => ({
        pointer: `#/listings/${slugs.indexOf(asAsked(whole).listing.slug)}`,
        detail: `This is now part of ${whole.listing.slug}: read that, and send it there`,
      })),
    });
  }
  const shut = closed.filter(({listing: {slug}, mergedFrom}) => !mergedFrom && isNew(slug));
  if (shut.length > 0) {
    throw new ProblemError('not-acceptable-now', 'Some of these take no referrals online now', {
      errors: shut.map(({listing}) => ({
        pointer: `#/listings/${slugs.indexOf(listing.slug)}`,
        detail: listing.contact.phone === undefined ? listing.referral.how : `Call ${listing.contact.phone}`,
      })),
    });
  }
  return found.flatMap((whole) => (whole ? [asAsked(whole)] : []));
};

const judged = (sent: SystemReferral, given: Parameters<typeof prepare>[1]): Prepared => {
  const {asked, listings, hasLicence} = given;
  const prepared = prepare(systemFormValues(sent, asked), given);
  const faults = 'errors' in prepared ? prepared.errors.map((error) => systemFault(error, asked)) : [];
  const isUnlicensed = sent.activation !== undefined && !hasLicence;
  refuse([
    ...faults,
    ...answerFaults(sent, asked),
    ...(isUnlicensed
      ? [{pointer: '#/activation', detail: 'Your organisation has not confirmed its licence here'}]
      : []),
  ]);
  if ('errors' in prepared) throw new Error('A form had faults and none was told');
  refuse(
    prepared.unfit.map(({whole, because}) => ({
      pointer: `#/listings/${listings.indexOf(whole)}`,
      detail: because.join(' '),
    })),
  );
  return prepared;
};

/**
 * POST /api/professional/referrals, with an access token and an `Idempotency-Key`
 *
 * What a professional's form does, for a record system: judged and saved by the same code, in the name of whoever
 * answers for the system. All listings take it or none is sent. 201 with a reference for each; the same again for the same
 * key and body.
 *
 * @throws ProblemError `invalid-request`, `not-allowed`, `not-acceptable-now`, `key-reused`, `too-many-requests`
 */
export const systemReferral =
  (deps: Deps): Route =>
  async (request) => {
    const system = systemOf(request);
    const profile = await whoRefers(deps, system);
    const key = idempotencyKeyOf(request);
    const sent = parse(SystemReferral, jsonOf(request));
    const bodyHash = sha256(canonicalJson(sent));
    // By place, not by listing: another list under the same key is another body.
    const keys = sent.listings.map((_, index) => ({
      keyHash: sha256(`system/${system.clientId}/${key}/${index}`),
      bodyHash,
    }));
    const done = await doneBefore(deps, keys);
    if (done.every((reference) => reference !== undefined)) return created(sent.listings, done);

    const now = deps.now();
    if (!(await deps.limits.allows('system', sha256(`system/${system.clientId}`), now))) {
      throw new ProblemError('too-many-requests', 'Too many referrals from this system in an hour', {
        retryAfterSeconds: secondsOfHourLeft(now),
      });
    }
    const listings = await listingsFor(deps, sent, done);
    const asked = askedQuestions(listings.map(({listing}) => listing));
    const prepared = judged(sent, {
      listings,
      asked,
      hasLicence: await isLicensed(deps, system.actor, profile),
      today: londonDate(now),
    });
    const saved = await sendAll(deps)({
      ...prepared,
      asked,
      profile,
      actor: system.actor,
      sentBy: system.name,
      keyOf: (whole) => keys[listings.indexOf(whole)] ?? {keyHash: '', bodyHash},
      togetherId: sha256(`together/${system.clientId}/${key}`).slice(0, 32),
    });
    if (saved === 'key-reused') {
      throw new ProblemError('key-reused', 'This Idempotency-Key was used for another referral');
    }
    return created(
      sent.listings,
      saved.map(({reference}) => reference),
    );
  };
