import {londonDate} from '#shared/london.ts';
import {ListingView} from '#shared/model/listingView.ts';
import {listingView} from '#shared/ui/listing/listingView.ts';
import type {DirectoryReader} from '../data/directoryReader.ts';
import {json} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import {SHARING} from '../http/sharing.ts';
import {movedTo, publicListing} from './publicListing.ts';

/**
 * GET /api/support/{slug}
 *
 * The listing as the public may read it, with its provider, programme, dates and bands, certification and freshness.
 *
 * @throws ProblemError `not-found`
 */
export const showListing =
  ({
    directory,
    now,
  }: {
    directory: Pick<DirectoryReader, 'getListingBySlug' | 'isKnownSlug' | 'getUsualAnswer'>;
    now: () => Date;
  }): Route =>
  async ({params}) => {
    const found = await publicListing(directory, params.slug ?? '');
    if (found.redirectTo !== undefined) return movedTo(`/api/support/${found.redirectTo}`);
    const today = londonDate(now());
    const usualAnswerDays = await directory.getUsualAnswer(found.listing.id, today);
    return json(ListingView, listingView({...found, usualAnswerDays}, today), {
      headers: {'cache-control': SHARING.asked},
    });
  };
