import {renderHead} from '#shared/ui/Head.tsx';
import {referRegion, referTitle} from '#shared/ui/refer/referRegion.tsx';
import type {ReferView} from '#shared/ui/refer/views.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {ReferralDeps} from './deps.ts';
import type {Visitor} from './visitor.ts';

/** A page of the referral form, in its built shell. */
export const showRefer = (
  {shells}: Pick<ReferralDeps, 'shells'>,
  view: ReferView,
  {visitor, status = 200}: {visitor: Visitor; status?: number},
): Reply =>
  html(
    fillShell(shells(), 'refer', {
      head: renderHead({title: referTitle(view), robots: 'noindex'}),
      refer: <>{referRegion.render(view)}</>,
    }),
    {status, cookies: visitor.cookies},
  );
