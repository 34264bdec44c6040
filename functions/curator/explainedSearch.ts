import {ProblemError} from '#shared/problems.ts';
import {readQuery} from '#shared/search/readQuery.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import type {Explained, ViewOf} from '#shared/ui/curator/views.ts';
import {type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {SearchExplanation} from '../search/explainSearch.ts';
import {explainedColumns, explainedFacts, standingInWords} from '../search/explanationWords.ts';
import {placeSorted} from '../search/placeSorted.ts';
import type {CuratorDeps} from './deps.ts';
import {showCurator} from './showCurator.tsx';

/** Columns that the page has as columns; the others are parts of the score. */
const OWN_COLUMNS: ReadonlySet<string> = new Set(['#', 'score', 'listing', 'because']);

const explainedView = (explanation: SearchExplanation, listing: string): Explained => {
  const columns = explainedColumns(explanation);
  const parts = columns.filter(({title}) => !OWN_COLUMNS.has(title));
  const because = columns.find(({title}) => title === 'because');
  return {
    facts: explainedFacts(explanation),
    rows: explanation.search.items.map((each) => ({
      rank: each.rank,
      name: each.item.name,
      slug: each.item.slug,
      score: each.parts.score.toFixed(2),
      parts: parts.map(({title, value}): [string, string] => [title, String(value(each))]),
      because: String(because?.value(each) ?? ''),
    })),
    standing: explanation.standing && standingInWords(listing, explanation.standing),
  };
};

const typedIn = ({query}: HttpRequest): ViewOf<'search'>['values'] => ({
  q: query.get('q') ?? '',
  postcode: query.get('postcode') ?? query.get('place') ?? '',
  listing: (query.get('listing') ?? '').trim(),
});

/** The one box for a place is called `postcode`, whatever was typed into it. */
const placeError = (text: string): FormError => ({field: 'postcode', href: '#postcode', text});

const errorsOf = (failure: unknown): FormError[] => {
  if (!(failure instanceof ProblemError)) throw failure;
  return failure.errors.map(({detail}) => placeError(detail));
};

/**
 * GET /curator/search?q&postcode&listing, and any other field of a search: why it finds what it finds. It is the public's
 * own search, and is not counted.
 */
export const explainedSearch =
  (deps: Pick<CuratorDeps, 'explain' | 'shells'>): Route =>
  async (request) => {
    const values = typedIn(request);
    if (request.query.size === 0) {
      return showCurator(deps, {page: 'search', values, errors: [], explained: undefined});
    }
    try {
      const query = readQuery(placeSorted(valuesOf(request.query)));
      const listing = values.listing === '' ? undefined : values.listing;
      const explanation = await deps.explain(query, {listing});
      const {placeProblem} = explanation;
      const isPlaceGiven = values.postcode.trim() !== '';
      return showCurator(deps, {
        page: 'search',
        values,
        errors: isPlaceGiven && placeProblem !== undefined ? [placeError(placeProblem)] : [],
        explained: explainedView(explanation, values.listing),
      });
    } catch (failure) {
      const errors = errorsOf(failure);
      return showCurator(deps, {page: 'search', values, errors, explained: undefined}, {status: 400});
    }
  };
