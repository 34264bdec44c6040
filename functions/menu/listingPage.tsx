import {londonDate} from '#shared/london.ts';
import {type ResultItem, SearchQuery, type SearchResults} from '#shared/model/search.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {listingJsonLd} from '#shared/ui/listing/listingJsonLd.ts';
import {listingRegion} from '#shared/ui/listing/listingRegion.tsx';
import {listingView, type ListingRecords} from '#shared/ui/listing/listingView.ts';
import type {DirectoryReader} from '../data/directoryReader.ts';
import {fillShell, type Shells} from '../http/page.ts';
import {html} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import {SHARING} from '../http/sharing.ts';
import {log} from '../log.ts';
import {movedTo, publicListing} from './publicListing.ts';

export interface ListingPageDeps {
  readonly directory: Pick<DirectoryReader, 'getListingBySlug' | 'isKnownSlug' | 'getUsualAnswer'>;
  readonly runSearch: (query: SearchQuery) => Promise<SearchResults>;
  readonly shells: () => Shells;
  readonly origin: string;
  readonly now: () => Date;
}

const MOST_SIMILAR = 3;

/** Others for the same conditions, near the same place. Their failure never takes the page with it. */
const similarTo = async (
  {listing}: ListingRecords,
  {runSearch}: Pick<ListingPageDeps, 'runSearch'>,
  requestId: string,
): Promise<ResultItem[]> => {
  const query = SearchQuery.parse({
    condition: listing.conditions.slice(0, 3),
    ...(listing.conditions.length === 0 && {supportType: listing.supportType}),
    place: listing.places[0]?.town ?? '',
    pageSize: MOST_SIMILAR + 1,
  });
  try {
    const {items} = await runSearch(query);
    return items.filter(({id}) => id !== listing.id).slice(0, MOST_SIMILAR);
  } catch (failure) {
    log('warn', 'similar-failed', {requestId, failure});
    return [];
  }
};

/**
 * GET /support/{slug}
 *
 * The listing's page. An old slug leads to the new one; `?emailed` is the page after "email me this".
 *
 * @throws ProblemError `not-found`
 */
export const listingPage =
  (deps: ListingPageDeps): Route =>
  async ({params, query, id}) => {
    const found = await publicListing(deps.directory, params.slug ?? '');
    if (found.redirectTo !== undefined) return movedTo(`/support/${found.redirectTo}`);

    const today = londonDate(deps.now());
    const [similar, usualAnswerDays] = await Promise.all([
      similarTo(found, deps, id),
      deps.directory.getUsualAnswer(found.listing.id, today),
    ]);
    const view = listingView({...found, usualAnswerDays}, today);
    const page = fillShell(deps.shells(), 'support/listing', {
      head: renderHead({
        title: view.listing.name,
        description: view.listing.summary,
        canonicalPath: `/support/${view.listing.slug}`,
        origin: deps.origin,
        jsonLd: listingJsonLd(view, deps.origin),
      }),
      listing: (
        <>
          {listingRegion.render({
            view,
            today,
            origin: deps.origin,
            similar,
            email: {wasAsked: query.has('emailed')},
          })}
        </>
      ),
    });
    return html(page, {headers: {'cache-control': SHARING.asked}});
  };
