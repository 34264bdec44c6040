import type {PlaceKind} from './placeKind.ts';
import type {Judgement} from '#shared/judged/judgement.ts';
import type {Score, Summary} from '#shared/judged/scores.ts';

/** One judged search with what each ranking makes of it; the search of this product is `ours`. */
export interface Row {
  readonly judgement: Judgement;
  readonly place: PlaceKind;
  readonly scores: Readonly<Record<string, Score>>;
}

const WIDE = 8;
const SEARCH_WIDTH = 46;

const cells = (values: readonly string[]): string => values.map((value) => value.padStart(WIDE)).join('');

/** A line a ranking: precision at 1, nDCG at 10, and searches with something that must not be shown. */
export const summaryTable = (summaries: ReadonlyMap<string, Summary>): string =>
  [
    `${''.padEnd(10)}${cells(['P@1', 'nDCG@10', 'hard'])}`,
    ...[...summaries].map(
      ([name, {precisionAt1, ndcgAt10, hardFails}]) =>
        `${name.padEnd(10)}${cells([precisionAt1.toFixed(3), ndcgAt10.toFixed(3), String(hardFails)])}`,
    ),
  ].join('\n');

/** A line a search: nDCG at 10 of each ranking, ✗ where ours did not put a best one first, and what it put there. */
export const searchTable = (rows: readonly Row[]): string => {
  const names = Object.keys(rows[0]?.scores ?? {});
  return [
    `  ${cells(names)}  ${'place'.padEnd(18)}${'search'.padEnd(SEARCH_WIDTH)}first`,
    ...rows.map(({judgement: {q, from = ''}, place, scores}) => {
      const values = names.map((name) => scores[name]?.ndcgAt10.toFixed(2) ?? '');
      const {ours} = scores;
      const where = `${place} ${from}`.padEnd(18);
      const search = q.slice(0, SEARCH_WIDTH - 1).padEnd(SEARCH_WIDTH);
      return `${ours?.isBestFirst ? ' ' : '✗'} ${cells(values)}  ${where}${search}${ours?.first ?? 'nothing'}`;
    }),
  ].join('\n');
};
