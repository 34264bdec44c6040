import {londonDate} from '#shared/london.ts';
import {valueOf} from '#shared/referral/form/values.ts';
import {phoneAnswers, readPhone} from '#shared/referral/readPhone.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {phoneRegion, phoneTitle} from '#shared/ui/provider/phoneRegion.tsx';
import type {PhoneView} from '#shared/ui/provider/phoneView.ts';
import {fillShell} from '../../http/page.ts';
import {html, type Reply, seeOther} from '../../http/reply.ts';
import {formOf, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {ProviderDeps} from '../deps.ts';
import {ownListings} from '../ownStarts.ts';
import {phoneListing} from './phoneListing.ts';
import {checkView, formView, notSavedView, phoneHref} from './phoneViews.ts';
import {saveByPhone} from './saveByPhone.ts';

type Deps = Pick<
  ProviderDeps,
  'referrals' | 'practices' | 'samePages' | 'getListing' | 'listListings' | 'newReference' | 'shells' | 'now'
>;

const KEY = /^[0-9a-f-]{36}$/;

const show = ({shells}: Pick<Deps, 'shells'>, view: PhoneView, status = 200): Reply =>
  html(
    fillShell(shells(), 'provider/phone', {
      head: renderHead({title: phoneTitle(view), robots: 'noindex'}),
      phone: <>{phoneRegion.render(view)}</>,
    }),
    {status},
  );

/** GET /provider/phone?listing: which support, or the form of one. */
export const phonePage =
  (deps: Deps): Route =>
  async (request) => {
    const found = await phoneListing(deps, request);
    if (found && !found.goneTo)
      return show(deps, await formView(deps, {request, whole: found.whole, values: {}}));
    const own = await ownListings(deps, sessionOf(request).actor);
    const listings = own
      .filter(({listing}) => !listing.merged)
      .map(({listing: {id, name}}) => ({href: phoneHref(id), name}));
    return show(deps, {page: 'choose', listings});
  };

/**
 * POST /provider/phone?listing: the form, then what to read back, then saving it. Each page carries what it shows. 409 with
 * what was typed, and nothing is saved, where the page became part of another provider's meanwhile, or is not to be found.
 */
export const takeByPhone =
  (deps: Deps): Route =>
  async (request) => {
    const found = await phoneListing(deps, request);
    const posted = valuesOf(formOf(request));
    const values = phoneAnswers(posted);
    if (!found || found.goneTo) {
      const view = notSavedView(values, found);
      return view ? show(deps, view, 409) : seeOther('/provider/phone');
    }
    const {whole, isMerged} = found;
    const taken = {request, whole, values};
    const step = valueOf(posted, 'step');
    if (step === 'change') return show(deps, await formView(deps, taken));
    const read = readPhone(values, {listing: whole.listing, today: londonDate(deps.now())});
    if ('errors' in read) return show(deps, await formView(deps, taken, read.errors), 400);
    const key = valueOf(posted, 'key');
    // What was merged meanwhile has another name: it is seen before anything is saved under it.
    if (step !== 'save' || !KEY.test(key) || isMerged) {
      return show(deps, await checkView(deps, taken, read.request));
    }
    const reference = await saveByPhone(deps, taken, read.request, key);
    return reference === undefined
      ? show(deps, await checkView(deps, taken, read.request, {notice: 'key-reused'}), 409)
      : seeOther(`/provider/referrals/${reference}?done=1`);
  };
