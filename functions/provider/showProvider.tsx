import {renderHead} from '#shared/ui/Head.tsx';
import {providerRegion, providerTitle} from '#shared/ui/provider/providerRegion.tsx';
import type {Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import type {ProviderView} from '#shared/ui/provider/views.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {ProviderDeps} from './deps.ts';

/** A page under `/provider/referral`, in its built shell. */
export const showProvider = (
  {shells}: Pick<ProviderDeps, 'shells'>,
  view: ProviderView,
  {status = 200}: {status?: number} = {},
): Reply =>
  html(
    fillShell(shells(), 'provider/referral', {
      head: renderHead({title: providerTitle(view), robots: 'noindex'}),
      provider: <>{providerRegion.render(view)}</>,
    }),
    {status},
  );

/**
 * A referral of which nothing of the person is left, with the note that was typed of them meanwhile.
 * @throws ProblemError `not-found` to who is signed in
 */
export const showGone = (
  deps: Pick<ProviderDeps, 'shells'>,
  {reference, erasedAt}: Pick<Referral, 'reference' | 'erasedAt'>,
  {isSignedIn, note}: {readonly isSignedIn: boolean; readonly note?: string | undefined},
): Reply => {
  if (erasedAt !== undefined) {
    return showProvider(deps, {page: 'erased', reference, isSignedIn, note}, {status: 410});
  }
  if (isSignedIn) throw new ProblemError('not-found', 'There is no referral to you with this reference.');
  return showProvider(deps, {page: 'ended', reference: '', errors: []}, {status: 410});
};
