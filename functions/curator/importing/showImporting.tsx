import {renderHead} from '#shared/ui/Head.tsx';
import {importingRegion, importingTitle} from '#shared/ui/importing/importingRegion.tsx';
import type {ImportingView} from '#shared/ui/importing/views.ts';
import {fillShell} from '../../http/page.ts';
import {html, type Reply} from '../../http/reply.ts';
import type {CuratorDeps} from '../deps.ts';

/** A page about imports, in its built shell. */
export const showImporting = (
  {shells}: Pick<CuratorDeps, 'shells'>,
  view: ImportingView,
  {status = 200}: {status?: number} = {},
): Reply =>
  html(
    fillShell(shells(), 'curator/import', {
      head: renderHead({title: importingTitle(view), robots: 'noindex'}),
      importing: <>{importingRegion.render(view)}</>,
    }),
    {status},
  );
