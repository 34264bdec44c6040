import MiniSearch from 'minisearch';
import {distanceKm} from '#shared/geo/distance.ts';
import type {SearchQuery} from '#shared/model/search.ts';
import type {SearchDocument} from '#shared/search/index.ts';
import {bitNamesOf} from '#shared/search/kinds.ts';
import {reachesEverywhere} from '#shared/search/reach.ts';
import {stem} from '#shared/search/words.ts';

const FACET_KINDS = [
  'condition',
  'supportType',
  'delivery',
  'language',
  'access',
  'audience',
  'cost',
  'route',
] as const;

/**
 * The same corpus in MiniSearch 7, as well as we know how to use it: stemmed terms, fields boosted as ours weigh,
 * AND, a slip forgiven only where a word is not known, nothing stored that is not returned; and by plain loops what
 * it does not do itself: the radius, the filters, the facets and the page. Filter values and points are worked out
 * beforehand.
 */
export const miniSearchMenu = (documents: readonly SearchDocument[]) => {
  const index = new MiniSearch<{id: number}>({
    fields: ['name', 'conditions', 'summary', 'provider', 'description'],
    idField: 'id',
    processTerm: (term) => stem(term.toLowerCase()),
    searchOptions: {
      combineWith: 'AND',
      boost: {name: 4, conditions: 3, summary: 2, provider: 2, description: 1},
      fuzzy: false,
    },
  });
  index.addAll(
    documents.map(({name, conditions, summary, provider, descriptionStems}, id) => ({
      id,
      name,
      conditions: conditions.join(' '),
      summary,
      provider: provider.name,
      description: descriptionStems,
    })),
  );
  const names = documents.map((document) => new Set<string>(bitNamesOf(document)));
  const everywhere = documents.map(reachesEverywhere);
  const points = documents.map(({places}) => places.flatMap(({point}) => point ?? []));

  return (query: SearchQuery, origin: {lat: number; lng: number}) => {
    const found =
      query.q === ''
        ? documents.map((_, id) => ({id, score: 0}))
        : index.search(query.q).map(({id, score}) => ({id: Number(id), score}));
    const near = found.filter(
      ({id}) =>
        everywhere[id] === true ||
        (points[id] ?? []).some((point) => distanceKm(point, origin) <= query.radiusKm),
    );
    const chosen = FACET_KINDS.map((kind) => {
      const value = query[kind];
      return {kind, values: value === undefined ? [] : [value].flat().map((each) => `${kind}:${each}`)};
    }).filter(({values}) => values.length > 0);
    const fits = (id: number, except?: string): boolean =>
      chosen.every(({kind, values}) => kind === except || values.some((value) => names[id]?.has(value)));
    const facets = new Map<string, number>();
    for (const {id} of near) {
      for (const name of names[id] ?? []) {
        const kind = name.slice(0, name.indexOf(':'));
        if (fits(id, kind)) facets.set(name, (facets.get(name) ?? 0) + 1);
      }
    }
    const results = near.filter(({id}) => fits(id)).sort((a, b) => b.score - a.score);
    return {
      total: results.length,
      facets,
      items: results.slice(0, query.pageSize).map(({id}) => documents[id]),
    };
  };
};
