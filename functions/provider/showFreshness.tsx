import {renderHead} from '#shared/ui/Head.tsx';
import {freshnessRegion, freshnessTitle} from '#shared/ui/freshness/freshnessRegion.tsx';
import type {FreshnessView} from '#shared/ui/freshness/views.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {ProviderDeps} from './deps.ts';

/** A page on which a provider says that a listing is right, in its built shell. */
export const showFreshness = (
  {shells}: Pick<ProviderDeps, 'shells'>,
  view: FreshnessView,
  status = 200,
): Reply =>
  html(
    fillShell(shells(), 'provider/still-right', {
      head: renderHead({title: freshnessTitle(view), robots: 'noindex'}),
      freshness: <>{freshnessRegion.render(view)}</>,
    }),
    {status},
  );
