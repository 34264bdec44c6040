import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {differenceOf, type ShownListing} from '#shared/judged/compare.ts';
import {JUDGEMENTS} from '#shared/judged/judgements.ts';
import {SENTENCES} from '#shared/judged/judgements/sentences.ts';
import {compareSearches} from '../../../functions/curator/preview/compareSearches.ts';
import {typedSearches} from '../../../functions/curator/preview/judgedPreview.ts';
import {previewShown} from '../../../functions/curator/preview/previewShown.ts';
import {menuOfADay} from '../../relevance/menuOfADay.ts';

const listingsOf = (slugs: readonly string[]): ShownListing[] =>
  slugs.map((slug) => ({slug, name: slug.toUpperCase()}));
const slugs = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), {
  maxLength: 10,
});

describe('What is different between two lists of results', () => {
  it('names who changed places with another, and nobody who only made room', () => {
    const difference = differenceOf(listingsOf(['a', 'b', 'c']), listingsOf(['n', 'a', 'c', 'b']));
    expect(difference?.came.map(({slug}) => slug)).toEqual(['n']);
    expect(difference?.went).toEqual([]);
    expect(difference?.moved).toEqual([
      {slug: 'c', name: 'C', from: 3, to: 3},
      {slug: 'b', name: 'B', from: 2, to: 4},
    ]);
  });

  it('is nothing for the same list, and turns round with the lists', () => {
    fc.assert(
      fc.property(slugs, slugs, (one, other) => {
        const [before, after] = [listingsOf(one), listingsOf(other)];
        expect(differenceOf(before, before)).toBeUndefined();
        const [there, back] = [differenceOf(before, after), differenceOf(after, before)];
        expect(back?.came).toEqual(there?.went);
        expect(back?.went).toEqual(there?.came);
        expect(new Set(back?.moved.map(({slug}) => slug))).toEqual(
          new Set(there?.moved.map(({slug}) => slug)),
        );
      }),
    );
  });
});

describe('The judged searches before and after a change', () => {
  const menu = menuOfADay('2026-05-04');
  const compare = compareSearches({...menu.deps, now: () => new Date('2026-05-04T10:00:00Z')});
  const plain = {programmes: menu.programmes, words: []};
  const judgements = [...JUDGEMENTS, ...SENTENCES];

  it('are the same where nothing is changed, with the figures of the project', async () => {
    const {judged, figures, changed} = await compare({before: plain, after: plain}, {judgements, typed: []});
    expect(judged).toBe(judgements.length);
    expect(changed).toEqual([]);
    expect(figures?.of).toBe(judgements.length);
    expect(figures?.after).toEqual(figures?.before);
    expect(figures?.before.ndcgAt10).toBeGreaterThan(0.85);
  });

  it('show what a row would do to each search, and only then', async () => {
    const after = {...plain, words: [{phrases: ['sugar diabetes'], means: ['condition:gout'] as const}]};
    const found = await compare(
      {before: plain, after},
      {judgements, typed: ['zopple', 'sugar diabetes in Leeds']},
    );
    expect(found.changed.length).toBeGreaterThan(0);
    expect(found.changed.filter(({q}) => !q.toLowerCase().includes('diabetes'))).toEqual([]);
    expect(found.figures?.after.precisionAt1).toBeLessThan(found.figures?.before.precisionAt1 ?? 0);
    const {typed, changed} = previewShown(found);
    expect(typed.map(({lines}) => lines.length > 0)).toEqual([false, true]);
    expect(changed[0]?.lines.join()).toMatch(/comes in|goes|moves/);
  });

  it('give no figures in a menu of which nothing is graded', async () => {
    const strange = judgements.map((judgement) => ({...judgement, best: ['not-in-this-menu']}));
    const {figures, judged} = await compare(
      {before: plain, after: plain},
      {judgements: strange.slice(0, 5), typed: []},
    );
    expect(figures).toBeUndefined();
    expect(judged).toBe(5);
  });
});

it('takes 10 searches of those that a curator types, each once', () => {
  expect(typedSearches('gout\r\n\n gout \nms')).toEqual(['gout', 'ms']);
  expect(typedSearches(Array.from({length: 30}, (_, index) => `gout ${index}`).join('\n'))).toHaveLength(10);
});
