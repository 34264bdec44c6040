import {renderHead} from '#shared/ui/Head.tsx';
import {professionalRegion, professionalTitle} from '#shared/ui/professional/professionalRegion.tsx';
import type {ProfessionalView} from '#shared/ui/professional/views.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {ProfessionalDeps} from './deps.ts';

/** A page under `/professional`, in its built shell. */
export const showProfessional = (
  {shells}: Pick<ProfessionalDeps, 'shells'>,
  view: ProfessionalView,
  {status = 200}: {status?: number} = {},
): Reply =>
  html(
    fillShell(shells(), 'professional', {
      head: renderHead({title: professionalTitle(view), robots: 'noindex'}),
      professional: <>{professionalRegion.render(view)}</>,
    }),
    {status},
  );
