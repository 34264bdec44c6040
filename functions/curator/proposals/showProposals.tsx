import {renderHead} from '#shared/ui/Head.tsx';
import {proposalsRegion, proposalsTitle} from '#shared/ui/editing/proposalsRegion.tsx';
import type {ProposalsView} from '#shared/ui/editing/views.ts';
import {fillShell} from '../../http/page.ts';
import {html, type Reply} from '../../http/reply.ts';
import type {CuratorDeps} from '../deps.ts';

/** A page under `/curator/proposals`, in its built shell. */
export const showProposals = (
  {shells}: Pick<CuratorDeps, 'shells'>,
  view: ProposalsView,
  {status = 200}: {status?: number} = {},
): Reply =>
  html(
    fillShell(shells(), 'curator/proposals', {
      head: renderHead({title: proposalsTitle(view), robots: 'noindex'}),
      proposals: <>{proposalsRegion.render(view)}</>,
    }),
    {status},
  );
