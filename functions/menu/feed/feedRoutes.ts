import {feedPage, feedPageAfter, feedPageOf, readAsked} from '#shared/feed/feedPage.ts';
import {isFeedId} from '#shared/feed/feedIds.ts';
import {type FeedService, serviceOf, servicesAtLocations} from '#shared/feed/serviceOf.ts';
import {feedTaxonomies, feedTerms} from '#shared/feed/terms.ts';
import {londonDate} from '#shared/london.ts';
import type {SearchQuery, SearchResults} from '#shared/model/search.ts';
import {ProblemError} from '#shared/problems.ts';
import {placeInWords} from '#shared/search/placeInWords.ts';
import {readQuery} from '#shared/search/readQuery.ts';
import {listingView} from '#shared/ui/listing/listingView.ts';
import type {DirectoryReader, WholeListing} from '../../data/directoryReader.ts';
import {FEED_IDS} from '../../data/feedIds.ts';
import {typedJson} from '../../http/reply.ts';
import type {Route} from '../../http/router.ts';
import {SHARING} from '../../http/sharing.ts';
import {START} from './cursor.ts';
import {homeServices, type Wanted} from './homeServices.ts';
import {type PartDeps, partOfMenu} from './partOfMenu.ts';

export interface FeedDeps {
  readonly directory: Pick<DirectoryReader, 'getListings' | 'getListingBySlug'>;
  readonly shards: PartDeps['shards'];
  readonly programmes: PartDeps['programmes'];
  readonly runSearch: (query: SearchQuery) => Promise<SearchResults>;
  readonly origin: string;
  readonly now: () => Date;
}

/** Filters of the standard that a list does not have. */
const TIMES = ['taxonomy_id', 'minimum_age', 'maximum_age', 'start_time', 'end_time', 'day'] as const;
const NOT_SERVED = {
  services: TIMES,
  places: [...TIMES, 'search', 'taxonomy_term_id', 'postcode', 'proximity'],
} as const;

const PROFILE = 'https://docs.openreferraluk.org/en/latest/';

const answer = (body: object, sharing: string = SHARING.moment) =>
  typedJson(body, {'cache-control': sharing});

const notThere = (): ProblemError => new ProblemError('not-found', 'The feed has nothing of this id.');

/** A page of some of what was asked for would look like one of all of it. */
const tooMany = (name: 'search' | 'taxonomy_term_id'): ProblemError =>
  new ProblemError(
    'invalid-request',
    'This menu is too large to be filtered at once without a place. Ask part by part with cursor=start, or name a town or a postcode in search.',
    {
      errors: [
        {pointer: `#/${name}`, detail: 'Ask with cursor=start, or name a town or a postcode in search'},
      ],
    },
  );

/** Numbers of pages move while listings come and go. */
const pageWithCursor = (): ProblemError =>
  new ProblemError('invalid-request', 'This cannot be asked of the feed', {
    errors: [{pointer: '#/page', detail: 'Leave it out: with a cursor, next_cursor leads on'}],
  });

const firstOr404 = <Row extends {readonly id: string}>(rows: readonly Row[], id: string | undefined): Row => {
  const found = rows.find((row) => row.id === id);
  if (!found) throw notThere();
  return found;
};

/** GET /api/oruk and what is below it: the menu as Open Referral UK 3.0, for whoever wants it (shared/feed). */
export const feedRoutes = ({directory, shards, programmes, runSearch, origin, now}: FeedDeps) => {
  const findInPart = partOfMenu({shards, programmes, now});
  const taxonomies = feedTaxonomies(FEED_IDS);
  const terms = feedTerms(FEED_IDS);

  const serviceFrom = (whole: WholeListing): FeedService =>
    serviceOf(FEED_IDS, {view: listingView(whole, londonDate(now())), runs: whole.runs, origin});

  /** The services of these listings that are public at this moment, in their order. */
  const servicesOf = async (ids: readonly string[]): Promise<readonly (FeedService | undefined)[]> => {
    const found = await directory.getListings(ids);
    return found.map((whole) =>
      whole && whole.listing.status !== 'hidden' ? serviceFrom(whole) : undefined,
    );
  };

  /** The id of a service is one of its listing's addresses (functions/data/directory/writeListing.ts). */
  const serviceById = async (id: string): Promise<FeedService> => {
    const whole = isFeedId(id) ? await directory.getListingBySlug(id) : undefined;
    // One that was merged into another leads to that one, which has an id of its own.
    if (!whole || FEED_IDS.service(whole.listing.id) !== id) throw notThere();
    return serviceFrom(whole);
  };

  const listServices: Route = async ({query}) => {
    const asked = readAsked(query, NOT_SERVED.services);
    const words = query.get('search') ?? '';
    const termId = query.get('taxonomy_term_id') ?? '';
    if (words !== '' || termId !== '') {
      const filter = terms.find(({term}) => term.id === termId)?.filter;
      if (termId !== '' && !filter) return answer(feedPage(asked, 0, []));
      const wanted = readQuery({q: words, ...(filter && {[filter.name]: filter.slug})});
      const cursor = query.get('cursor');
      // With a place all that is near is looked through at once.
      if (cursor !== null && !placeInWords(wanted.q)) {
        if (asked.page > 1) throw pageWithCursor();
        const {ids, next} = await findInPart(wanted, {cursor, most: asked.perPage});
        const services = (await servicesOf(ids)).filter((each) => each !== undefined);
        return answer(
          feedPageAfter(asked, services, {isFirst: cursor === START, next}),
          words === '' ? SHARING.moment : SHARING.personal,
        );
      }
      const {
        total,
        items,
        query: understood,
        safety,
        notices,
      } = await runSearch({
        ...wanted,
        page: asked.page,
        pageSize: asked.perPage,
      });
      if (notices.some(({code}) => code === 'some-of-many'))
        throw tooMany(words === '' ? 'taxonomy_term_id' : 'search');
      const {postcode, place} = understood.filters;
      const isPersonal = postcode !== '' || place !== '' || safety !== null;
      const services = await servicesOf(items.map(({id}) => id));
      return answer(
        feedPage(
          asked,
          total,
          services.filter((each) => each !== undefined),
        ),
        isPersonal ? SHARING.personal : SHARING.moment,
      );
    }
    const from = (asked.page - 1) * asked.perPage;
    const {total, wanted} = await homeServices(shards, 'services', {from, before: from + asked.perPage});
    const services = await servicesOf(wanted.map(({id}) => id));
    return answer(
      feedPage(
        asked,
        total,
        services.filter((each) => each !== undefined),
      ),
    );
  };

  const rowsOf = (service: FeedService | undefined, {from, before}: Wanted) =>
    service ? servicesAtLocations(service).slice(from, before) : [];

  const listPlaces: Route = async ({query}) => {
    const asked = readAsked(query, NOT_SERVED.places);
    const from = (asked.page - 1) * asked.perPage;
    const {total, wanted} = await homeServices(shards, 'places', {from, before: from + asked.perPage});
    const services = await servicesOf(wanted.map(({id}) => id));
    const rows = wanted.flatMap((each, index) => rowsOf(services[index], each));
    return answer(feedPage(asked, total, rows));
  };

  return {
    feed: (() =>
      answer({
        version: 'HSDS-UK-3.0',
        profile: PROFILE,
        openapi_url: `${origin}/api/openapi.json`,
      })) satisfies Route,
    feedServices: listServices,
    feedService: (async ({params}) => answer(await serviceById(params.id ?? ''))) satisfies Route,
    feedPlaces: listPlaces,
    feedPlace: (async ({params}) => {
      const id = params.id ?? '';
      const service = await serviceById(FEED_IDS.serviceOfPlace(id));
      return answer(firstOr404(servicesAtLocations(service), id));
    }) satisfies Route,
    feedTaxonomies: (({query}) => answer(feedPageOf(readAsked(query, []), taxonomies))) satisfies Route,
    feedTaxonomy: (({params}) => answer(firstOr404(taxonomies, params.id))) satisfies Route,
    feedTerms: (({query}) => {
      const asked = readAsked(query, ['parent_id', 'top_only']);
      const taxonomyId = query.get('taxonomy_id') ?? '';
      const wanted = terms
        .map(({term}) => term)
        .filter((term) => taxonomyId === '' || term.taxonomy_id === taxonomyId);
      return answer(feedPageOf(asked, wanted));
    }) satisfies Route,
    feedTerm: (({params}) =>
      answer(
        firstOr404(
          terms.map(({term}) => term),
          params.id,
        ),
      )) satisfies Route,
  };
};
