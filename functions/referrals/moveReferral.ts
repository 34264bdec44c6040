import * as z from 'zod/mini';
import {londonDate} from '#shared/london.ts';
import {parsePostcode} from '#shared/geo/postcode.ts';
import {Person, type Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {ageOn} from '#shared/referral/age.ts';
import {canMove} from '#shared/referral/canMove.ts';
import {fitOfAge} from '#shared/referral/form/fit.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {newReferral} from '../data/referral/newReferral.ts';
import {viewerHash} from '../data/limitStore.ts';
import {newToken, sha256} from '../data/secrets.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import type {ReferralDeps} from './deps.ts';
import {type FollowSession, grantAccess, pageOf} from './followSession.ts';
import {gateOf} from './gate.ts';

/**
 * What goes along. What the provider wrote down, what another listing asked, and who had referred them, stay behind.
 */
const Told = z.pick(Person, {
  for: true,
  helperName: true,
  name: true,
  dateOfBirth: true,
  phone: true,
  email: true,
  contactBy: true,
  postcode: true,
  interpreter: true,
  needs: true,
  otherNeeds: true,
  note: true,
  nhsNumber: true,
});

type Deps = Pick<
  ReferralDeps,
  | 'referrals'
  | 'access'
  | 'limits'
  | 'origin'
  | 'addressSecret'
  | 'newReference'
  | 'now'
  | 'getListingBySlug'
  | 'getMailbox'
>;

/**
 * True when a request fits a listing as it stands: it asks nothing that the person has not been asked, and is for
 * people of their age. Everybody else finds the listing's own form.
 */
const fitsAsItIs = (
  {listing}: WholeListing,
  {dateOfBirth}: Pick<Person, 'dateOfBirth'>,
  now: Date,
): boolean =>
  listing.referral.questions.length === 0 &&
  (dateOfBirth === undefined
    ? listing.eligibility.minimumAge === undefined && listing.eligibility.maximumAge === undefined
    : fitOfAge(listing, ageOn(dateOfBirth, londonDate(now))).outcome === 'fits');

/** Whether a listing takes somebody's request with one press now; of nobody in particular, whether it may. */
export const takesAsItIs =
  (deps: Pick<Deps, 'getListingBySlug' | 'getMailbox' | 'now'>) =>
  async (slug: string, person: Person | undefined): Promise<WholeListing | undefined> => {
    try {
      const {whole, gate} = await gateOf(deps)(slug);
      const isAsItIs = person
        ? fitsAsItIs(whole, person, deps.now())
        : whole.listing.referral.questions.length === 0;
      return gate === 'online' && isAsItIs ? whole : undefined;
    } catch (failure) {
      // A listing that has gone since it was found.
      if (failure instanceof ProblemError) return undefined;
      throw failure;
    }
  };

const save = async (
  deps: Deps,
  {referral, person, whole}: {referral: Referral; person: Person; whole: WholeListing},
) => {
  const now = deps.now();
  const postcode = parsePostcode(person.postcode ?? '');
  return await deps.referrals.create(
    {
      ...newReferral(
        {
          whole,
          route: person.for === 'me' ? 'self' : 'someone',
          by: 'person',
          person: {...Told.parse(person), answers: []},
          ...(postcode?.kind === 'full' && {outcode: postcode.outcode}),
        },
        now,
      ),
      // One request goes to one listing once, however often it is pressed.
      key: {keyHash: sha256(`move/${referral.id}/${whole.listing.id}`), bodyHash: sha256('move')},
      token: newToken(),
    },
    {newReference: deps.newReference, now},
  );
};

/**
 * Sends a request that has ended to another listing, with everything that the person typed for the first. The page then
 * shows the new one. Undefined when it cannot be sent there as it is.
 * @throws ProblemError `too-many-requests`
 */
export const moveReferral =
  (deps: Deps) =>
  async (request: HttpRequest, {referral}: FollowSession, slug: string): Promise<Reply | undefined> => {
    const now = deps.now();
    const person = canMove(referral) ? await deps.referrals.getPerson(referral.id, now) : undefined;
    const whole = person && (await takesAsItIs(deps)(slug, person));
    if (!person || !whole || whole.listing.id === referral.listing.id) return undefined;
    const viewer = viewerHash(request.viewerAddress, deps.addressSecret, now);
    if (!(await deps.limits.allows('referral', viewer, now))) {
      throw new ProblemError('too-many-requests', 'Wait an hour, then send it again');
    }
    const saved = await save(deps, {referral, person, whole});
    if (!('referralId' in saved)) return undefined;
    await deps.referrals.markMoved(referral.id, saved.reference);
    const moved = await deps.referrals.get(saved.referralId, now);
    return moved
      ? seeOther(pageOf({referral: moved}), [await grantAccess(deps, moved, now)])
      : seeOther(pageOf({referral}));
  };
