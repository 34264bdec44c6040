import {londonDate} from '#shared/london.ts';
import {readHandoverCode} from '#shared/referral/handoverCode.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {handoverRegion, handoverTitle, type HandoverView} from '#shared/ui/handover/handoverRegion.tsx';
import {listingView} from '#shared/ui/listing/listingView.ts';
import {eachOnce} from '../data/eachOnce.ts';
import type {HandoverStore} from '../data/handoverStore.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply, seeOther} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';

export interface HandedOverDeps extends Pick<ReferralDeps, 'getListingBySlug' | 'shells' | 'origin' | 'now'> {
  readonly handovers: Pick<HandoverStore, 'get'>;
}

const show = ({shells}: Pick<HandedOverDeps, 'shells'>, view: HandoverView, status = 200): Reply =>
  html(
    fillShell(shells(), 'go', {
      head: renderHead({title: handoverTitle(view), robots: 'noindex'}),
      handover: <>{handoverRegion.render(view)}</>,
    }),
    {status},
  );

/** GET /go?code: where a code is typed; with one, on to its page. */
export const handedOverStart =
  (deps: HandedOverDeps): Route =>
  ({query}) => {
    const typed = query.get('code');
    if (typed === null) return show(deps, {page: 'enter', code: '', errors: []});
    const code = readHandoverCode(typed.slice(0, 40));
    if (code !== null) return seeOther(`/go/${code}`);
    const error = {field: 'code', href: '#code', text: 'Enter a code, like K7P-4QX'} as const;
    return show(deps, {page: 'enter', code: typed.slice(0, 40), errors: [error]}, 400);
  };

/** GET /go/{code}: what was chosen. It changes nothing, however often it is opened. */
export const handedOver =
  (deps: HandedOverDeps): Route =>
  async ({params}) => {
    const now = deps.now();
    const typed = (params.code ?? '').slice(0, 40);
    const code = readHandoverCode(typed);
    const handover = code === null ? undefined : await deps.handovers.get(code, now);
    if (!handover) return show(deps, {page: 'enter', code: typed, notice: 'ended', errors: []}, 404);
    const today = londonDate(now);
    const {listed, gone} = await eachOnce(deps, handover.slugs);
    return show(deps, {
      page: 'chosen',
      // What somebody keeps of it is kept by the address that it has now.
      items: listed.map(({records, formerly}) => ({
        slug: records.listing.slug,
        formerly,
        view: listingView(records, today),
      })),
      gone,
      today,
      origin: deps.origin,
    });
  };
