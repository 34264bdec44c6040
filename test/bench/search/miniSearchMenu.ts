import MiniSearch from 'minisearch';
import type {SearchDocument} from '#shared/search/index.ts';
import {reachesEverywhere} from '#shared/search/reach.ts';
import {stem} from '#shared/search/words.ts';
import {type Baseline, boxAround, FEW, leastProduct, Values, vectorOf} from './baseline.ts';

/** Squares of a tenth of a degree, for searches without words: MiniSearch knows no places. */
const squareOf = (degrees: number): number => Math.floor(degrees * 10);

/**
 * The same corpus in MiniSearch 7, as well as we know how to use it: stemmed terms, fields boosted as ours weigh, all
 * words first and any word where few have them all, no fuzziness, nothing stored, results out of reach dropped by its own filter before it sorts; and by plain loops over
 * typed arrays what it does not do itself: a grid of places, the radius, the filters, the facets and the page.
 */
export const miniSearchMenu = (documents: readonly SearchDocument[]): Baseline => {
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
  const held: Int32Array[] = [];
  const vectors = new Float64Array(documents.length * 3);
  const everywhere = new Uint8Array(documents.length);
  const everywhereIds: number[] = [];
  const grid = new Map<number, number[]>();
  const gridKey = (row: number, column: number): number => row * 10_000 + column;
  for (const [id, document] of documents.entries()) {
    const {name, conditions, summary, provider, descriptionStems, places} = document;
    index.add({
      id,
      name,
      conditions: conditions.join(' '),
      summary,
      provider: provider.name,
      description: descriptionStems,
    } as {id: number});
    held.push(Int32Array.from(values.of(document)));
    const point = places[0]?.point;
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

  return (query, origin) => {
    const [x, y, z] = vectorOf(origin);
    const least = leastProduct(query.radiusKm);
    const isNear = (id: number): boolean =>
      everywhere[id] === 1 ||
      (vectors[id * 3] ?? 0) * x + (vectors[id * 3 + 1] ?? 0) * y + (vectors[id * 3 + 2] ?? 0) * z >= least;
    let near: number[];
    if (query.q === '') {
      near = [...everywhereIds];
      const {south, north, west, east} = boxAround(origin, query.radiusKm);
      for (let row = squareOf(south); row <= squareOf(north); row += 1) {
        for (let column = squareOf(west); column <= squareOf(east); column += 1) {
          for (const id of grid.get(gridKey(row, column)) ?? []) if (isNear(id)) near.push(id);
        }
      }
    } else {
      const found = (combineWith: 'AND' | 'OR'): number[] =>
        index
          .search(query.q, {combineWith, filter: ({id}) => isNear(id as number)})
          .map(({id}) => id as number);
      near = found('AND');
      if (near.length < FEW && query.q.includes(' ')) near = found('OR');
    }
    const chosen = values.chosen(query);
    const counts = new Uint32Array(values.names.length);
    const results: number[] = [];
    for (const id of near) {
      const own = held[id] ?? new Int32Array();
      let missing = 0;
      let missingKind = -1;
      for (const {kind, values: wanted} of chosen) {
        if (wanted.some((value) => own.includes(value))) continue;
        missing += 1;
        missingKind = kind;
      }
      if (missing > 1) continue;
      if (missing === 0) results.push(id);
      for (const value of own) {
        if (missing === 0 || values.kinds[value] === missingKind) counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    const facets = new Map<string, number>();
    for (const [number, name] of values.names.entries()) {
      const count = counts[number] ?? 0;
      if (count > 0) facets.set(name, count);
    }
    return {
      total: results.length,
      facets,
      items: results.slice(0, query.pageSize).flatMap((id) => documents[id] ?? []),
      allIds: () => results.map((id) => documents[id]?.id ?? ''),
    };
  };
};
