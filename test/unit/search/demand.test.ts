import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Origin, SearchQuery, type SearchResults} from '#shared/model/search.ts';
import {demandOf} from '#shared/search/demand.ts';
import {DEMAND_GROUPINGS, type DemandCount, demandReport} from '#shared/search/demandReport.ts';
import {search} from '#shared/search/index.ts';
import {demoSearch} from '../../relevance/demoShards.ts';

const demo = demoSearch('2026-05-04');
const LS8: Origin = {
  label: 'LS8 4AB',
  point: {lat: 53.82, lng: -1.51},
  precision: 'postcode',
};
const resultsOf = (given: object, origin: Origin | null = null): SearchResults =>
  search(demo.shards, SearchQuery.parse(given), {
    now: new Date('2026-05-04T10:00:00Z'),
    origin,
    programmes: demo.programmes,
  });

describe('what is counted of a search', () => {
  it('is what it was for and the outward code, and nothing that was typed', () => {
    const results = resultsOf({q: 'my dad Norman Oakes has sugar diabetes', postcode: 'LS8 4AB'}, LS8);
    const demand = demandOf(results);
    expect(demand).toEqual({outcode: 'LS8', concepts: ['all', 'diabetes-type-2'], outcome: 'searched'});
    expect(JSON.stringify(demand)).not.toMatch(/4AB|Norman|Oakes|sugar/i);
  });

  it('is “other” for words that nobody knows, and “no-words” without any', () => {
    expect(demandOf(resultsOf({q: 'Norman Oakes'}))?.concepts).toEqual(['all', 'other']);
    expect(demandOf(resultsOf({}))?.concepts).toEqual(['all', 'no-words']);
  });

  it('is a condition that was chosen, too', () => {
    expect(demandOf(resultsOf({condition: 'copd'}))?.concepts).toEqual(['all', 'copd']);
  });

  it('is nothing at all when the words ask for urgent help', () => {
    expect(demandOf(resultsOf({q: 'chest pain copd', postcode: 'LS8 4AB'}, LS8))).toBeNull();
  });

  it('is nothing for a later page', () => {
    expect(demandOf(resultsOf({q: 'copd', page: 2, pageSize: 1}))).toBeNull();
  });

  it('has no outward code that was not found, nor one of a place that is only about', () => {
    expect(demandOf(resultsOf({q: 'copd', postcode: 'ZZ99 9ZZ'}))?.outcode).toBe('-');
    const area = {...LS8, label: 'LS (Leeds)', precision: 'area' as const};
    expect(demandOf(resultsOf({q: 'copd', postcode: 'LS77'}, area))?.outcode).toBe('-');
  });

  it('is not far for who asked only for what comes to them', () => {
    const lizard = {label: 'TR12', point: {lat: 49.97, lng: -5.2}, precision: 'outcode' as const};
    const outcomeFor = (delivery: string[]) =>
      demandOf(resultsOf({q: 'diabetes', postcode: 'TR12', delivery}, lizard))?.outcome;
    expect(outcomeFor(['self-paced-online', 'phone', 'app'])).toBe('searched');
    expect(outcomeFor(['self-paced-online', 'in-person-group'])).toBe('far');
    expect(outcomeFor([])).toBe('far');
  });

  it('says when nothing was found, and when nothing was near', () => {
    const lizard = {label: 'TR12', point: {lat: 49.97, lng: -5.2}, precision: 'outcode' as const};
    expect(demandOf(resultsOf({q: 'copd', postcode: 'TR12'}, lizard))).toMatchObject({
      outcode: 'TR12',
      outcome: 'far',
    });
    const impossible = {condition: 'gout', supportType: 'recovery-college', language: 'pl', postcode: 'TR12'};
    expect(demandOf(resultsOf(impossible, lizard))?.outcome).toBe('nothing');
  });
});

const counts = fc.array(
  fc.record<DemandCount>({
    outcode: fc.constantFrom('LS8', 'LS9', 'HX1', '-'),
    concept: fc.constantFrom('all', 'copd', 'gout', 'other'),
    outcome: fc.constantFrom('searched', 'nothing', 'far'),
    count: fc.integer({min: 1, max: 12}),
  }),
  {maxLength: 60},
);

describe('the report of what people searched for', () => {
  it('shows no number under 5 and none that is not rounded to 5', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...DEMAND_GROUPINGS), (given, by) => {
        const shown = demandReport(given, by).rows.flatMap(({searched, nothing, far}) => [
          searched,
          ...[nothing, far].filter((count) => count !== 'few' && count !== 0),
        ]);
        expect(shown.filter((count) => Number(count) < 5 || Number(count) % 5 !== 0)).toEqual([]);
      }),
    );
  });

  it('hides a search of one person, also by the difference of two reports', () => {
    const many = (count: number): DemandCount => ({
      outcode: 'LS8',
      concept: 'copd',
      outcome: 'searched',
      count,
    });
    for (const before of [8, 9, 10, 11]) {
      const one = demandReport([many(before)], 'both').rows;
      expect(demandReport([many(before), many(1)], 'both').rows).toEqual(one);
    }
    expect(demandReport([many(4)], 'both')).toEqual({rows: [], hiddenRows: 1});
    // Of what two reports can differ by, none is under 5.
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (a, b) => {
        const shown = (count: number): number => demandReport([many(count)], 'both').rows[0]?.searched ?? 0;
        const difference = Math.abs(shown(a) - shown(b));
        expect(difference === 0 || difference >= 5).toBe(true);
      }),
    );
  });

  it('adds up searches however they ended, the most wanted first', () => {
    const of = (concept: string, outcome: DemandCount['outcome'], count: number): DemandCount => ({
      outcode: 'LS8',
      concept,
      outcome,
      count,
    });
    const given = [
      of('gout', 'searched', 6),
      of('gout', 'nothing', 1),
      of('copd', 'searched', 10),
      of('copd', 'far', 9),
      of('all', 'searched', 26),
      of('asthma', 'far', 2),
    ];
    expect(demandReport(given, 'concept')).toEqual({
      rows: [
        {concept: 'copd', searched: 20, nothing: 0, far: 10},
        {concept: 'gout', searched: 5, nothing: 'few', far: 0},
      ],
      hiddenRows: 1,
    });
    expect(demandReport(given, 'outcode').rows).toEqual([{outcode: 'LS8', searched: 25, nothing: 0, far: 0}]);
  });
});
