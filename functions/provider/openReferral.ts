import {readReference} from '#shared/referral/reference.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {copyView} from './copyView.ts';
import type {ProviderDeps} from './deps.ts';
import {accessTo, referralAt} from './providerSession.ts';
import {referralView} from './referralView.ts';
import {showGone, showProvider} from './showProvider.tsx';
import {linkDoor, sourcesOf} from './sourcesOf.ts';

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
    const sources = await sourcesOf(deps, referral, linkDoor(referral, cookie));
    if (!sources) return showGone(deps, referral, {isSignedIn: false});
    if (request.query.has('copy')) return showProvider(deps, await copyView(deps, sources));
    const notice = request.query.has('done') ? 'done' : undefined;
    return showProvider(deps, referralView({...sources, now: deps.now()}, {notice}));
  };
};
