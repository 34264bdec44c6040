import {renderHead} from '#shared/ui/Head.tsx';
import {providerRegion, providerTitle} from '#shared/ui/provider/providerRegion.tsx';
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
