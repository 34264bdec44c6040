import {accountRegion, accountTitle} from '#shared/ui/account/accountRegion.tsx';
import type {AccountView} from '#shared/ui/account/views.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import type {HeldForm} from './admission.ts';
import {formToken} from './formGuard.ts';
import {fillShell, type Shells} from './page.ts';
import {html, type Reply} from './reply.ts';

/** The page that keeps a posted form until its sender has signed in again. The answers stay in the browser only. */
export const heldPage =
  (shells: () => Shells) =>
  ({why, action, values, cookie}: HeldForm): Reply => {
    const view: AccountView = {
      page: 'held',
      why,
      action,
      values: Object.entries(values).flatMap(([name, value]) =>
        [value].flat().map((each) => ({name, value: each})),
      ),
      formToken: cookie === undefined ? undefined : formToken(cookie),
    };
    const page = fillShell(shells(), 'sign-in', {
      head: renderHead({title: accountTitle(view), robots: 'noindex'}),
      account: <>{accountRegion.render(view)}</>,
    });
    return html(page, {status: why === 'signed-out' ? 401 : 409});
  };
