import {renderHead} from '#shared/ui/Head.tsx';
import {doublesRegion, doublesTitle} from '#shared/ui/doubles/doublesRegion.tsx';
import type {DoublesView} from '#shared/ui/doubles/views.ts';
import {fillShell} from '../../http/page.ts';
import {html, type Reply} from '../../http/reply.ts';
import type {CuratorDeps} from '../deps.ts';

/** A page about doubles, in its built shell. */
export const showDoubles = (
  {shells}: Pick<CuratorDeps, 'shells'>,
  view: DoublesView,
  {status = 200}: {status?: number} = {},
): Reply =>
  html(
    fillShell(shells(), 'curator/duplicates', {
      head: renderHead({title: doublesTitle(view), robots: 'noindex'}),
      doubles: <>{doublesRegion.render(view)}</>,
    }),
    {status},
  );
