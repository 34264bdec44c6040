import {londonDate} from '#shared/london.ts';
import type {MapSource} from '#shared/model/mapSource.ts';
import type {Notice, SearchQuery, SearchResults} from '#shared/model/search.ts';
import {ProblemError} from '#shared/problems.ts';
import {EMPTY_QUERY, readQuery} from '#shared/search/readQuery.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {headingRegion} from '#shared/ui/find/headingRegion.tsx';
import {resultsRegion, type ResultsProps} from '#shared/ui/find/resultsRegion.tsx';
import {resultsTitle} from '#shared/ui/find/resultsTitle.ts';
import type {SearchFormProps} from '#shared/ui/find/SearchForm.tsx';
import {searchRegion} from '#shared/ui/find/searchRegion.tsx';
import {fillShell, type Shells} from '../http/page.ts';
import {html} from '../http/reply.ts';
import {type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {SHARING} from '../http/sharing.ts';
import {placeSorted} from '../search/placeSorted.ts';
import type {CountDemand} from './countDemand.ts';

export interface FindPageDeps {
  readonly runSearch: (query: SearchQuery, q?: unknown) => Promise<SearchResults>;
  readonly shells: () => Shells;
  readonly origin: string;
  readonly now: () => Date;
  /** Where pictures of a map come from, if one is offered. */
  readonly map?: MapSource | undefined;
  /** Counts a search that somebody made. Never throws. */
  readonly countDemand?: CountDemand;
}

interface FindPageContent {
  readonly title: string;
  readonly form: SearchFormProps;
  readonly results: ResultsProps;
  readonly safety?: SearchResults['safety'];
}

const FIRST_TITLE = 'Find support';

type Values = ReturnType<typeof valuesOf>;

/** What was asked, undefined when a field cannot be read. */
const readable = (values: Values): SearchQuery | undefined => {
  try {
    return readQuery(placeSorted(values));
  } catch (failure) {
    if (failure instanceof ProblemError) return undefined;
    throw failure;
  }
};

const problemWithPlace = (notices: readonly Notice[]): string | undefined =>
  notices.find(({code}) => code === 'place-not-found')?.text;

const typed = (request: HttpRequest, name: string): string => (request.query.get(name) ?? '').slice(0, 200);

/** What the page says when a field cannot be read: what was typed stays in the form. */
const contentOfFault = (request: HttpRequest, postcodeError: string): FindPageContent => ({
  title: FIRST_TITLE,
  form: {
    q: typed(request, 'q'),
    postcode: typed(request, 'postcode'),
    radiusKm: EMPTY_QUERY.radiusKm,
    postcodeError,
  },
  results: {kind: 'nothing-asked'},
});

const contentOf = (results: SearchResults, today: string, map: MapSource | undefined): FindPageContent => {
  const {filters} = results.query;
  const postcodeError = problemWithPlace(results.notices);
  return {
    title: resultsTitle(results),
    form: {
      q: filters.q,
      postcode: filters.postcode || filters.place,
      radiusKm: filters.radiusKm,
      postcodeError,
      fold: postcodeError === undefined && results.total > 0 ? 'closed' : 'open',
    },
    safety: results.safety,
    results: {kind: 'results', results, today, map},
  };
};

/**
 * GET /find?q&postcode&radiusKm&condition…
 *
 * The search page: first steps without any parameter, else results, which are kept nowhere: they say what somebody
 * looks for, and each search is counted. A parameter that we do not know is left out; a
 * place that cannot be read comes back at its field with everything typed kept.
 */
export const findPage =
  ({runSearch, shells, origin, now, map, countDemand}: FindPageDeps): Route =>
  async (request) => {
    const answer = (
      {title, form, results, safety}: FindPageContent,
      {status = 200, headers = {}}: {status?: number; headers?: Record<string, string>} = {},
    ) =>
      html(
        fillShell(shells(), 'find', {
          head: renderHead({
            title: form.postcodeError === undefined ? title : `Error: ${title}`,
            description: 'Find courses, groups and other support for living with a long-term condition.',
            ...(request.query.size > 0 ? {robots: 'noindex'} : {canonicalPath: '/find', origin}),
          }),
          heading: (
            <>
              {headingRegion.render({
                title,
                postcodeError: form.postcodeError,
                safety,
                hasResults: results.kind === 'results',
              })}
            </>
          ),
          search: <>{searchRegion.render(form)}</>,
          results: <>{resultsRegion.render(results)}</>,
        }),
        {status, headers},
      );

    if (request.query.size === 0) {
      const form = {q: '', postcode: '', radiusKm: EMPTY_QUERY.radiusKm};
      const first: FindPageContent = {title: FIRST_TITLE, form, results: {kind: 'nothing-asked'}};
      return answer(first, {headers: {'cache-control': SHARING.asked}});
    }
    const values = valuesOf(request.query);
    const query = readable(values);
    if (!query) {
      return answer(contentOfFault(request, 'Enter a postcode, like LS8 4AB, or a town'), {status: 400});
    }
    const results = await runSearch(query, values.q);
    const counted = request.method === 'GET' ? countDemand?.(results) : undefined;
    const page = answer(contentOf(results, londonDate(now()), map));
    await counted;
    return page;
  };
