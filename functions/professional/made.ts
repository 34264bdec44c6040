import {may} from '#shared/access/may.ts';
import type {Actor} from '#shared/access/actor.ts';
import {londonDate} from '#shared/london.ts';
import {type Person, Reference, type Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {MOST_LISTINGS} from '#shared/referral/professional/mostListings.ts';
import {referrerWords} from '#shared/referral/professional/referrerWords.ts';
import {asTold} from '#shared/referral/pending.ts';
import {mayReferrerKnow} from '#shared/referral/professional/outcome.ts';
import {reasonForReferrer} from '#shared/referral/reasons.ts';
import type {MadeReferral} from '#shared/ui/professional/views.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProfessionalDeps} from './deps.ts';
import {showProfessional} from './showProfessional.tsx';

type Deps = Pick<ProfessionalDeps, 'referrals' | 'shells' | 'now'>;

const isTheirs = (actor: Actor, {listing, referrerId}: Referral): boolean =>
  may.followReferral(actor, {organisationId: listing.organisationId, referrerId});

/** A referral as whoever made it sees it: nothing of a decision that can still be taken back. */
export const madeView = (
  standing: Referral,
  person: Pick<Person, 'name'> | undefined,
  now: Date,
): MadeReferral => {
  const referral = asTold(standing, now);
  const {reference, listing, reason} = referral;
  return {
    reference,
    name: person?.name ?? 'Not kept any more',
    listing: {slug: listing.slug, name: listing.name, providerName: listing.organisationName},
    ...referrerWords(referral, londonDate(now)),
    why: reason !== undefined && mayReferrerKnow(referral) ? reasonForReferrer(reason) : undefined,
    phone: listing.phone,
  };
};

const madeOf =
  ({referrals}: Deps, now: Date) =>
  async (referral: Referral): Promise<MadeReferral> =>
    madeView(referral, await referrals.getPerson(referral.id, now), now);

/** GET /professional/referrals: one's own, the newest first; `show=late`: those that wait too long. */
export const madeReferrals =
  (deps: Deps): Route =>
  async (request) => {
    const {actor} = sessionOf(request);
    const now = deps.now();
    const ids = await deps.referrals.listMadeBy(actor.account.id);
    const found = await Promise.all(ids.map((id) => deps.referrals.get(id, now)));
    const own = found.filter((referral) => referral !== undefined && isTheirs(actor, referral));
    const made = await Promise.all(
      own.flatMap((referral) => (referral ? [madeOf(deps, now)(referral)] : [])),
    );
    const show = request.query.get('show') === 'late' ? 'late' : 'all';
    return showProfessional(deps, {
      page: 'made',
      show,
      made: show === 'late' ? made.filter(({isLate}) => isLate) : made,
    });
  };

/**
 * GET /professional/sent?reference=…: what was just sent. A reference of somebody else's is one that there is not.
 * @throws ProblemError `not-found`
 */
export const referSent =
  (deps: Deps): Route =>
  async (request) => {
    const {actor} = sessionOf(request);
    const now = deps.now();
    const asked = request.query.getAll('reference').slice(0, MOST_LISTINGS);
    const found = await Promise.all(
      asked
        .filter((reference) => Reference.safeParse(reference).success)
        .map((reference) => deps.referrals.getByReference(reference, now)),
    );
    const own = found.flatMap((referral) => (referral && isTheirs(actor, referral) ? [referral] : []));
    if (own.length === 0)
      throw new ProblemError('not-found', 'There is no referral of yours at this address.');
    const again = new URLSearchParams(own.map(({listing}) => ['listing', listing.slug]));
    return showProfessional(deps, {
      page: 'sent',
      sent: await Promise.all(own.map(madeOf(deps, now))),
      again: `/professional/refer?${again.toString()}`,
    });
  };
