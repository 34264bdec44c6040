import {afterAll, describe, expect, it} from 'vitest';
import {OUTCODES} from '#shared/geo/outcodes.ts';
import {SearchQuery} from '#shared/model/search.ts';
import {search, type SearchOrigin} from '#shared/search/index.ts';
import {demoSearch} from './demoShards.ts';
import {type Judgement, JUDGEMENTS} from './judgements.ts';
import {mean, ndcg} from './measure.ts';

/** What the search must reach on the whole. The set is small, and grows with the next issue. */
const GATES = {precisionAt1: 0.93, ndcgAt10: 0.85};

const TODAY = '2026-05-04';
const demo = demoSearch(TODAY);

const originOf = (outcode: string | undefined): SearchOrigin | null => {
  if (outcode === undefined) return null;
  const known = OUTCODES.get(outcode);
  if (!known) throw new Error(`${outcode} is not in the demonstration's area`);
  return {label: outcode, point: known.point, precision: 'outcode', outcode};
};

const shown = ({q, from}: Judgement): string[] =>
  search(demo.shards, SearchQuery.parse({q}), {
    now: new Date(`${TODAY}T10:00:00Z`),
    origin: originOf(from),
    programmes: demo.programmes,
  }).items.map(({slug}) => slug);

const gradesOf = ({best, good = [], fair = []}: Judgement): Map<string, number> =>
  new Map([
    ...fair.map((slug): [string, number] => [slug, 1]),
    ...good.map((slug): [string, number] => [slug, 2]),
    ...best.map((slug): [string, number] => [slug, 3]),
  ]);

const measured = JUDGEMENTS.map((judgement) => {
  const grades = gradesOf(judgement);
  const slugs = shown(judgement);
  return {
    judgement,
    slugs,
    isBestFirst: grades.get(slugs[0] ?? '') === 3,
    ndcg: ndcg(
      slugs.map((slug) => grades.get(slug) ?? 0),
      [...grades.values()],
    ),
  };
});

const precisionAt1 = mean(measured.map(({isBestFirst}) => Number(isBestFirst)));
const ndcgAt10 = mean(measured.map((each) => each.ndcg));

afterAll(() => {
  const lines = measured.map(
    ({judgement: {q, from = '-'}, isBestFirst, ndcg: value, slugs}) =>
      `${isBestFirst ? ' ' : '✗'} ${value.toFixed(2)}  ${from.padEnd(5)}${q.padEnd(40)}${slugs[0] ?? 'nothing'}`,
  );
  console.log(
    [
      `P@1 ${precisionAt1.toFixed(3)}, nDCG@10 ${ndcgAt10.toFixed(3)}, ${measured.length} queries`,
      ...lines,
    ].join('\n'),
  );
});

it('judges listings that are in the menu', () => {
  const known = new Set(demo.documents.map(({slug}) => slug));
  const named = JUDGEMENTS.flatMap(({best, good = [], fair = [], never = []}) => [
    ...best,
    ...good,
    ...fair,
    ...never,
  ]);
  expect(named.filter((slug) => !known.has(slug))).toEqual([]);
});

it('shows the best first often enough', () => {
  expect(precisionAt1).toBeGreaterThanOrEqual(GATES.precisionAt1);
});

it('shows the good before the fair', () => {
  expect(ndcgAt10).toBeGreaterThanOrEqual(GATES.ndcgAt10);
});

describe('never shows among the first five what must not be there', () => {
  it.each(measured.filter(({judgement}) => judgement.never))('$judgement.q', ({judgement, slugs}) => {
    expect(slugs.slice(0, 5)).not.toEqual(expect.arrayContaining([...(judgement.never ?? [])]));
  });
});
