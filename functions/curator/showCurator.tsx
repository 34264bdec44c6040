import {renderHead} from '#shared/ui/Head.tsx';
import {curatorRegion, curatorTitle} from '#shared/ui/curator/curatorRegion.tsx';
import type {CuratorView} from '#shared/ui/curator/views.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {CuratorDeps} from './deps.ts';

/** A page under `/curator`, in its built shell. */
export const showCurator = (
  {shells}: Pick<CuratorDeps, 'shells'>,
  view: CuratorView,
  {status = 200}: {status?: number} = {},
): Reply =>
  html(
    fillShell(shells(), 'curator', {
      head: renderHead({title: curatorTitle(view), robots: 'noindex'}),
      curator: <>{curatorRegion.render(view)}</>,
    }),
    {status},
  );
