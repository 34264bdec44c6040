import MiniSearch, {type SearchOptions} from 'minisearch';
import type {SearchQuery} from '#shared/model/search.ts';
import type {SearchDocument} from '#shared/search/index.ts';
import {reachesEverywhere} from '#shared/search/reach.ts';
import {topOf} from '#shared/search/topOf.ts';
import {stem} from '#shared/search/words.ts';
import {
  type Baseline,
  boxAround,
  type Chosen,
  FEW,
  kmOfProduct,
  leastProduct,
  type Point,
  Values,
  vectorOf,
} from './baseline.ts';

/** Squares of a tenth of a degree: MiniSearch knows no places. */
const squareOf = (degrees: number): number => Math.floor(degrees * 10);
const gridKey = (row: number, column: number): number => row * 10_000 + column;

/** Which listings are in reach of somebody, by plain loops over typed arrays. */
const placesOf = (documents: readonly SearchDocument[]) => {
  const vectors = new Float64Array(documents.length * 3);
  const everywhere = new Uint8Array(documents.length);
  const everywhereIds: number[] = [];
  const grid = new Map<number, number[]>();
  for (const [id, document] of documents.entries()) {
    const point = document.places[0]?.point;
    if (reachesEverywhere(document)) {
      everywhere[id] = 1;
      everywhereIds.push(id);
    } else if (point) {
      vectors.set(vectorOf(point), id * 3);
      const key = gridKey(squareOf(point.lat), squareOf(point.lng));
      const square = grid.get(key);
      if (square) square.push(id);
      else grid.set(key, [id]);
    }
  }
  const near = new Uint8Array(documents.length);
  return {
    /** The product of the unit vectors of a listing's place and of an origin; -1 where it needs no place. */
    productWith: (origin: Point): ((id: number) => number) => {
      const [x, y, z] = vectorOf(origin);
      return (id) =>
        everywhere[id] === 1
          ? -1
          : (vectors[id * 3] ?? 0) * x + (vectors[id * 3 + 1] ?? 0) * y + (vectors[id * 3 + 2] ?? 0) * z;
    },
    /** Ids in reach, and 1 in `near` for each of them until the next time. */
    inReach: (origin: Point, radiusKm: number, productOf: (id: number) => number) => {
      near.set(everywhere);
      const ids = [...everywhereIds];
      const least = leastProduct(radiusKm);
      const {south, north, west, east} = boxAround(origin, radiusKm);
      for (let row = squareOf(south); row <= squareOf(north); row += 1) {
        for (let column = squareOf(west); column <= squareOf(east); column += 1) {
          for (const id of grid.get(gridKey(row, column)) ?? []) {
            if (productOf(id) < least) continue;
            near[id] = 1;
            ids.push(id);
          }
        }
      }
      return {ids, near};
    },
  };
};

/**
 * The same corpus in MiniSearch 7, as well as we know how to use it: stemmed terms, fields boosted as ours weigh, all
 * words first and any word where few have them all, no fuzziness, nothing stored. What it does not do itself are plain
 * loops over typed arrays: a grid of places, the radius, the filters, the facets and, without words, what is nearest.
 *
 * @param leavesOut how it leaves out what is out of reach: by `filter`, as its documentation says to, which first makes a
 * result of each match in the country; or by `boostDocument`, whose 0 drops a match before that.
 */
export const miniSearchMenu = (
  documents: readonly SearchDocument[],
  leavesOut: 'filter' | 'boostDocument',
): Baseline => {
  const index = new MiniSearch<{id: number}>({
    fields: ['name', 'conditions', 'summary', 'provider', 'description'],
    idField: 'id',
    processTerm: (term) => stem(term.toLowerCase()),
    searchOptions: {
      combineWith: 'AND',
      boost: {name: 4, conditions: 3, summary: 2, provider: 2, description: 1},
      fuzzy: false,
      prefix: false,
    },
  });
  const values = new Values();
  const held = documents.map((document, id) => {
    const {name, conditions, summary, provider, descriptionStems} = document;
    index.add({
      id,
      name,
      conditions: conditions.join(' '),
      summary,
      provider: provider.name,
      description: descriptionStems,
    } as {id: number});
    return Int32Array.from(values.of(document));
  });
  const {productWith, inReach} = placesOf(documents);

  /** What is in reach and has the words, best first where there are words. */
  const find = ({q, radiusKm}: SearchQuery, origin: Point, productOf: (id: number) => number): number[] => {
    const {ids, near} = inReach(origin, radiusKm, productOf);
    if (q === '') return ids;
    const nearOnly: SearchOptions =
      leavesOut === 'filter'
        ? {filter: ({id}) => near[id as number] === 1}
        : {boostDocument: (id) => near[id as number] ?? 0};
    const found = (combineWith: 'AND' | 'OR'): number[] =>
      index.search(q, {combineWith, ...nearOnly}).map(({id}) => id as number);
    const all = found('AND');
    return all.length < FEW && q.includes(' ') ? found('OR') : all;
  };

  /** The one kind of which an id has nothing that was chosen, counted without it: -1 for none, -2 where it counts nowhere. */
  const missingKind = (own: Int32Array, chosen: readonly Chosen[]): number => {
    let missing = -1;
    for (const {kind, values: wanted, isTogether} of chosen) {
      if (wanted.some((value) => own.includes(value))) continue;
      if (isTogether || missing !== -1) return -2;
      missing = kind;
    }
    return missing;
  };

  return {
    search: (query, origin) => {
      const productOf = productWith(origin);
      const chosen = values.chosen(query);
      const counts = new Uint32Array(values.names.length);
      const results: number[] = [];
      for (const id of find(query, origin, productOf)) {
        const own = held[id] ?? new Int32Array();
        const missing = missingKind(own, chosen);
        if (missing === -2) continue;
        if (missing === -1) results.push(id);
        for (const value of own) {
          if (missing === -1 || values.kinds[value] === missing) counts[value] = (counts[value] ?? 0) + 1;
        }
      }
      let page = results;
      if (query.q === '') {
        const nearest = topOf<{id: number; product: number}>(
          query.pageSize,
          (one, other) => other.product - one.product || one.id - other.id,
        );
        for (const id of results) nearest.add({id, product: productOf(id)});
        page = nearest.inOrder().map(({id}) => id);
      }
      return {
        total: results.length,
        facets: values.facets(counts),
        items: page.slice(0, query.pageSize).flatMap((id) => {
          const document = documents[id];
          const product = productOf(id);
          return document ? [{document, distanceKm: product === -1 ? null : kmOfProduct(product)}] : [];
        }),
        allIds: () => results.map((id) => documents[id]?.id ?? ''),
      };
    },
    count: (queries, origin) => {
      const productOf = productWith(origin);
      // Where several have the same words, those are looked for once, as ours does.
      const known = new Map<string, number[]>();
      return queries.map((query) => {
        const key = `${query.radiusKm} ${query.q}`;
        const ids = known.get(key) ?? find(query, origin, productOf);
        known.set(key, ids);
        const chosen = values.chosen(query);
        let count = 0;
        for (const id of ids) if (missingKind(held[id] ?? new Int32Array(), chosen) === -1) count += 1;
        return count;
      });
    },
  };
};
