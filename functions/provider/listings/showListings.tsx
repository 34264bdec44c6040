import {renderHead} from '#shared/ui/Head.tsx';
import {listingsRegion, listingsTitle} from '#shared/ui/editing/listingsRegion.tsx';
import type {EditingView} from '#shared/ui/editing/views.ts';
import type {EditingDeps} from '../../editing/deps.ts';
import {fillShell} from '../../http/page.ts';
import {html, type Reply} from '../../http/reply.ts';

/** A page under `/provider/listings`, in its built shell. */
export const showListings = (
  {shells}: Pick<EditingDeps, 'shells'>,
  view: EditingView,
  {status = 200}: {status?: number} = {},
): Reply =>
  html(
    fillShell(shells(), 'provider/listings', {
      head: renderHead({title: listingsTitle(view), robots: 'noindex'}),
      listings: <>{listingsRegion.render(view)}</>,
    }),
    {status},
  );
