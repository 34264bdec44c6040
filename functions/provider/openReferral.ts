import type {Referral} from '#shared/model/referral.ts';
import {readReference} from '#shared/referral/reference.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ProviderDeps} from './deps.ts';
import {accessTo, referralAt} from './providerSession.ts';
import {referralView, type ReferralViewSources} from './referralView.ts';
import {showProvider} from './showProvider.tsx';

/** Everything that the page of a referral is made of; undefined when the person's part has been deleted. */
export const sourcesOf = async (
  {referrals, getListing, now}: Pick<ProviderDeps, 'referrals' | 'getListing' | 'now'>,
  referral: Referral,
  cookie: string,
): Promise<ReferralViewSources | undefined> => {
  const [person, events, whole] = await Promise.all([
    referrals.getPerson(referral.id, now()),
    referrals.listEvents(referral.id),
    referral.runId === undefined ? undefined : getListing(referral.listing.id),
  ]);
  return person && {referral, person, events, whole, cookie};
};

/**
 * GET /provider/referral/{token}
 *
 * A mailed link, or a reference: one button that sends a code; after a code, the referral. Opening it changes nothing,
 * and a reference that does not exist looks like one that does.
 */
export const openReferral = (deps: ProviderDeps): Route => {
  const find = referralAt(deps);
  const access = accessTo(deps);
  return async (request: HttpRequest): Promise<Reply> => {
    const {token: named = ''} = request.params;
    const isReference = readReference(named) !== null;
    const referral = await find(named);
    if (!referral && !isReference) {
      return showProvider(deps, {page: 'ended', reference: '', errors: []}, {status: 410});
    }
    const cookie = referral && (await access(request, referral));
    const action = `/provider/referral/${encodeURIComponent(named)}`;
    if (!referral || cookie === undefined) return showProvider(deps, {page: 'ask-code', action});
    if (!isReference) return seeOther(`/provider/referral/${referral.reference}`);
    const sources = await sourcesOf(deps, referral, cookie);
    const notice = request.query.has('done') ? 'done' : undefined;
    return sources
      ? showProvider(deps, referralView(sources, {notice}))
      : showProvider(deps, {page: 'ended', reference: '', errors: []}, {status: 410});
  };
};
