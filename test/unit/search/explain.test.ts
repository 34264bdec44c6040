import {describe, expect, it} from 'vitest';
import {SearchQuery} from '#shared/model/search.ts';
import {explainedSearch} from '#shared/search/explain.ts';
import {search, type SearchContext} from '#shared/search/index.ts';
import {ASKED_ABOUT, PART_WEIGHTS, SCORE_STEP} from '#shared/search/ranking.ts';
import {standingOf} from '#shared/search/standing.ts';
import {demoSearch} from '../../relevance/demoShards.ts';

const NOW = new Date('2026-05-04T10:00:00Z');
const demo = demoSearch('2026-05-04');
const LEEDS: SearchContext['origin'] = {
  label: 'LS8',
  point: {lat: 53.827, lng: -1.507},
  precision: 'outcode',
};

const asked = [
  {q: 'sugar diabetes'},
  {q: 'breathless course online'},
  {q: 'diabetes evening wheelchair'},
  {q: 'gout', postcode: 'LS8'},
  {q: 'walking group for carers', postcode: 'LS8', radiusKm: 40},
  {q: '', postcode: 'LS8', condition: 'copd', access: ['wheelchair']},
];
const each = asked.map((given) => {
  const query = SearchQuery.parse(given);
  const origin = query.postcode === '' ? null : LEEDS;
  return {name: JSON.stringify(given), query, context: {now: NOW, origin, programmes: demo.programmes}};
});

describe.each(each)('an explained search of $name', ({query, context}) => {
  const explained = explainedSearch(demo.shards, query, context);

  it('has the results of the search itself, in its order', () => {
    const {items, total} = search(demo.shards, query, context);
    expect(explained.total).toBe(total);
    expect(explained.items.map(({item}) => item)).toEqual(items);
    expect(explained.items.length).toBeGreaterThan(0);
  });

  it('gives parts and factors that make the score', () => {
    for (const {parts, factors} of explained.items) {
      const sum = (Object.keys(PART_WEIGHTS) as (keyof typeof PART_WEIGHTS)[]).reduce(
        (total, name) => total + PART_WEIGHTS[name] * parts[name],
        0,
      );
      const factor = Object.values(factors).reduce((product, one) => product * one, 1);
      expect(parts.factor).toBeCloseTo(factor, 10);
      expect(parts.score).toBeCloseTo(sum * factor, 10);
    }
  });

  it('gives scores that fall, in the steps in which they are compared', () => {
    const steps = explained.items.map(({parts}) => Math.round(parts.score / SCORE_STEP));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
  });

  it('gives answers to the groups whose weighted mean is the part of the words', () => {
    const weights = explained.groups.reduce((sum, {weight}) => sum + weight, 0);
    const worded = explained.items.filter(({answers}) => answers.length > 0);
    expect(worded.length).toBe(explained.groups.length === 0 ? 0 : explained.items.length);
    for (const {answers, parts, isExactName, askedAbout} of worded) {
      const sum = answers.reduce((total, one, at) => total + one * (explained.groups[at]?.weight ?? 0), 0);
      const mean = sum / weights;
      const words = askedAbout === null ? mean : mean + ASKED_ABOUT.share * (askedAbout - mean);
      expect(parts.words).toBeCloseTo(words + (isExactName ? 0.5 : 0), 4);
    }
  });

  it('names the shard that holds the listing', () => {
    for (const {shard, item} of explained.items) {
      const holder = demo.shards[shard];
      const slugs = Array.from({length: holder?.count ?? 0}, (_, place) => holder?.card(place).card.slug);
      expect(slugs).toContain(item.slug);
    }
  });
});

describe('what an explained search says of the words', () => {
  const context = {now: NOW, origin: null, programmes: demo.programmes};

  it('tells the filters that were read from those that were chosen', () => {
    const query = SearchQuery.parse({q: 'copd online evening', delivery: 'video-group', when: 'evening'});
    const {filtersRead} = explainedSearch(demo.shards, query, context);
    expect(filtersRead).not.toContain('when:evening');
    expect(filtersRead).not.toContain('delivery:video-group');
    expect(filtersRead.length).toBeGreaterThan(0);
    expect(filtersRead.every((value) => value.startsWith('delivery:'))).toBe(true);
  });

  it('tells how far the search was relaxed', () => {
    const levelOf = (q: string) => explainedSearch(demo.shards, SearchQuery.parse({q}), context).level;
    expect(levelOf('copd')).toBe('all');
    expect(levelOf('copd unicycle')).toBe('core');
  });
});

describe('where a listing stands', () => {
  const standing = (given: object, slug: string, origin: SearchContext['origin'] = null) =>
    standingOf(demo.shards, SearchQuery.parse(given), {now: NOW, origin, programmes: demo.programmes}, slug);
  const all = demo.documents.filter(({status}) => status !== 'hidden');
  const first = (given: object, page = 1) =>
    search(demo.shards, SearchQuery.parse({...given, page}), {
      now: NOW,
      origin: null,
      programmes: demo.programmes,
    });

  it('is its number, also on a later page', () => {
    const second = first({q: 'diabetes', pageSize: 5}, 2).items[0];
    expect(standing({q: 'diabetes', pageSize: 5}, second?.slug ?? '')).toEqual({kind: 'ranked', rank: 6});
  });

  it('is nowhere for a slug that no shard has', () => {
    expect(standing({q: 'diabetes'}, 'no-such-listing')).toEqual({kind: 'not-read'});
  });

  it('names the words that it does not answer', () => {
    const found = new Set(first({q: 'copd', pageSize: 50}).items.map(({slug}) => slug));
    const other = all.find(({slug, conditions}) => !found.has(slug) && !conditions.includes('copd'));
    expect(standing({q: 'copd'}, other?.slug ?? '')).toMatchObject({
      kind: 'left-out',
      words: ['copd'],
      isOutOfReach: false,
      filters: [],
    });
  });

  it('names each filter that it does not pass', () => {
    const paid = all.find(
      ({cost, delivery}) => cost.kind !== 'free' && !delivery.includes('self-paced-online'),
    );
    expect(standing({cost: 'free', delivery: 'self-paced-online'}, paid?.slug ?? '')).toMatchObject({
      kind: 'left-out',
      words: [],
      filters: ['delivery', 'cost'],
    });
  });

  it('says that it is out of reach', () => {
    const far = all.find(({places, serviceArea}) => places.length > 0 && serviceArea === undefined);
    const cornwall: SearchContext['origin'] = {
      label: 'TR18',
      point: {lat: 50.12, lng: -5.54},
      precision: 'outcode',
    };
    expect(standing({}, far?.slug ?? '', cornwall)).toMatchObject({
      kind: 'left-out',
      words: [],
      isOutOfReach: true,
      filters: [],
    });
  });
});
