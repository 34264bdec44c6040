import {accountRegion, accountTitle} from '#shared/ui/account/accountRegion.tsx';
import type {AccountView} from '#shared/ui/account/views.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {SessionDeps} from './deps.ts';

export const showAccount = (
  {shells}: Pick<SessionDeps, 'shells'>,
  view: AccountView,
  options: {readonly status?: number; readonly cookies?: readonly string[]} = {},
): Reply =>
  html(
    fillShell(shells(), 'sign-in', {
      head: renderHead({title: accountTitle(view), robots: 'noindex'}),
      account: <>{accountRegion.render(view)}</>,
    }),
    options,
  );
