import {londonDate} from '#shared/london.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {listingView} from '#shared/ui/listing/listingView.ts';
import {shortlistRegion} from '#shared/ui/shortlist/shortlistRegion.tsx';
import {eachOnce} from '../data/eachOnce.ts';
import {fillShell} from '../http/page.ts';
import {html} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {readShortlist, slugsIn} from './shortlistCookie.ts';

export type ShortlistDeps = Pick<ReferralDeps, 'getListingBySlug' | 'shells' | 'origin' | 'now'>;

/**
 * GET /shortlist?list
 *
 * The person's own shortlist, or with `list` (slugs with commas) one that somebody shared. Reading changes nothing: a
 * shared list becomes one's own only by its button.
 */
export const shortlistPage =
  ({getListingBySlug, shells, origin, now}: ShortlistDeps): Route =>
  async (request) => {
    const list = request.query.get('list');
    const slugs = list === null ? readShortlist(request, origin) : slugsIn(list, ',');
    const today = londonDate(now());
    const {listed, gone} = await eachOnce({getListingBySlug}, slugs);
    const region = shortlistRegion.render({
      kind: list === null ? 'own' : 'shared',
      items: listed.map(({records, ...each}) => ({...each, view: listingView(records, today)})),
      gone,
      today,
      origin,
      isFull: request.query.has('full'),
    });
    return html(
      fillShell(shells(), 'shortlist', {
        head: renderHead({title: 'Your shortlist', robots: 'noindex'}),
        shortlist: <>{region}</>,
      }),
    );
  };
