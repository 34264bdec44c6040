import {renderHead} from '#shared/ui/Head.tsx';
import {followRegion, followTitle} from '#shared/ui/follow/followRegion.tsx';
import type {FollowView} from '#shared/ui/follow/views.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {ReferralDeps} from './deps.ts';

/** A page of `/my-referral`, in its built shell. */
export const showFollow = (
  {shells}: Pick<ReferralDeps, 'shells'>,
  view: FollowView,
  {status = 200, cookies = []}: {status?: number; cookies?: readonly string[]} = {},
): Reply =>
  html(
    fillShell(shells(), 'my-referral', {
      head: renderHead({title: followTitle(view), robots: 'noindex'}),
      follow: <>{followRegion.render(view)}</>,
    }),
    {status, cookies},
  );
