import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {differenceOf, type ShownListing} from '#shared/judged/compare.ts';
import {JUDGEMENTS} from '#shared/judged/judgements.ts';
import {SENTENCES} from '#shared/judged/judgements/sentences.ts';
import {NEAR_CHOICES} from '#shared/words/nearRules.ts';
import {ADDABLE_MEANINGS} from '#shared/words/wordList.ts';
import {bothSides} from '../../../functions/curator/preview/bothSides.ts';
import {compareSearches} from '../../../functions/curator/preview/compareSearches.ts';
import {typedSearches} from '../../../functions/curator/preview/judgedPreview.ts';
import {previewShown} from '../../../functions/curator/preview/previewShown.ts';
import {progressInText, readProgress} from '../../../functions/curator/preview/progress.ts';
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
  const deps = {...menu.deps, now: () => new Date('2026-05-04T10:00:00Z')};
  const compare = compareSearches(deps);
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
    const {typed, changed} = previewShown(found, {isFurther: false});
    expect(typed.map(({lines}) => lines.length > 0)).toEqual([false, true]);
    expect(changed[0]?.lines.join()).toMatch(/comes in|goes|moves/);
  });

  it('are made one after the other until the time ends, what the change can reach first, and go on from there', async () => {
    const some = judgements.slice(0, 90);
    const after = {...plain, words: [{phrases: ['sugar diabetes'], means: ['condition:gout'] as const}]};
    const sides = {before: plain, after};
    const whole = await compare(sides, {judgements: some, typed: []});
    expect([whole.notMade, whole.judged]).toEqual([0, some.length]);

    // All are looked at in no time; then each look at the clock is a fifth of a second: about 30 searches a round.
    let [nowMs, looks] = [0, 0];
    const slowly = compareSearches(deps, () => (nowMs += (looks += 1) > some.length + 1 ? 200 : 0));
    let round = await slowly(sides, {judgements: some, typed: []});
    expect(round.judged).toBeLessThan(some.length / 2);
    expect(round.changed).toEqual(whole.changed);
    expect(round.notMadeSame).toBe(round.notMade);
    for (let rounds = 1; round.notMade > 0; rounds += 1) {
      expect(rounds).toBeLessThan(10);
      const progress = readProgress(progressInText(round.progress));
      round = await slowly(sides, {judgements: some, typed: [], progress});
      expect(round.changed).toEqual([]);
    }
    expect(round.progress.made.toSorted((one, other) => one - other)).toEqual([...some.keys()]);
    expect(round.figures?.of).toBe(whole.figures?.of);
    for (const side of ['before', 'after'] as const) {
      expect(round.figures?.[side].precisionAt1).toBeCloseTo(whole.figures?.[side].precisionAt1 ?? -1, 9);
      expect(round.figures?.[side].ndcgAt10).toBeCloseTo(whole.figures?.[side].ndcgAt10 ?? -1, 9);
      expect(round.figures?.[side].hardFails).toBe(whole.figures?.[side].hardFails);
    }
  });

  it('are not even looked at once half of the time is over, and are all made in the end, with the same figures', async () => {
    const some = judgements.slice(0, 90);
    const after = {...plain, words: [{phrases: ['sugar diabetes'], means: ['condition:gout'] as const}]};
    const sides = {before: plain, after};
    const whole = await compare(sides, {judgements: some, typed: []});
    let nowMs = 0;
    const slowly = compareSearches(deps, () => (nowMs += 200));
    const changed: unknown[] = [];
    let progress = readProgress('');
    for (let rounds = 0; progress.made.length < some.length; rounds += 1) {
      expect(rounds).toBeLessThan(10);
      const startMs = nowMs;
      const round = await slowly(sides, {judgements: some, typed: [], progress});
      expect(nowMs - startMs).toBeLessThan(7000);
      expect(round.judged + round.notMade).toBe(some.length);
      changed.push(...round.changed);
      ({progress} = round);
    }
    const inOrder = (searches: readonly unknown[]): string[] =>
      searches.map((search) => JSON.stringify(search)).sort();
    expect(inOrder(changed)).toEqual(inOrder(whole.changed));
    expect(progress.after.of).toBe(whole.progress.after.of);
    expect(progress.after.ndcgAt10).toBeCloseTo(whole.progress.after.ndcgAt10, 9);
  });

  it('make at least one in each round, however slow they are', async () => {
    let nowMs = 0;
    const never = compareSearches(deps, () => (nowMs += 60_000));
    const {judged, progress} = await never({before: plain, after: plain}, {judgements, typed: []});
    expect([judged, progress.made.length]).toEqual([1, 1]);
  });

  it('find the same where their words are read alike, whatever row is added', async () => {
    const wordsOf = (q: string): string[] => q.toLowerCase().match(/[a-z]+/g) ?? ['zopple'];
    const aSearch = fc.constantFrom(...judgements);
    // Phrases of its own words in another order, and of another search's beside them.
    const aCase = fc.tuple(aSearch, aSearch).chain(([judgement, other]) => {
      const word = fc.constantFrom(...wordsOf(judgement.q), ...wordsOf(other.q));
      const phrase = fc.array(word, {minLength: 1, maxLength: 2}).map((each) => each.join(' '));
      const row = fc.record({
        phrases: fc.array(phrase, {minLength: 1, maxLength: 3}),
        means: fc.uniqueArray(fc.constantFrom(...ADDABLE_MEANINGS), {minLength: 1, maxLength: 3}),
      });
      return fc.tuple(fc.constant(judgement), row);
    });
    const counts = {read: 0, found: 0, none: 0};
    await fc.assert(
      fc.asyncProperty(aCase, async ([{q, from = ''}, added]) => {
        const {prepare, reachOf, compared} = bothSides(deps, {
          before: plain,
          after: {...plain, words: [added]},
        });
        const prepared = await prepare(q, from);
        const reach = reachOf(prepared);
        counts[reach] += 1;
        const isOtherwise = compared(prepared).difference !== undefined;
        expect(isOtherwise && reach === 'none').toBe(false);
      }),
      {numRuns: 300},
    );
    expect(counts.read).toBeGreaterThan(10);
    expect(counts.none).toBeGreaterThan(50);
  });

  it('find the same where their words are read alike, whatever pair of conditions is added', async () => {
    const aCase = fc.record({
      judgement: fc.constantFrom(...judgements),
      supportFor: fc.constantFrom(...NEAR_CHOICES),
      helpsWith: fc.constantFrom(...NEAR_CHOICES),
    });
    const counts = {read: 0, found: 0, none: 0};
    await fc.assert(
      fc.asyncProperty(aCase, async ({judgement: {q, from = ''}, ...pair}) => {
        const {prepare, reachOf, compared} = bothSides(deps, {
          before: plain,
          after: {...plain, nearConditions: [pair]},
        });
        const prepared = await prepare(q, from);
        const reach = reachOf(prepared);
        counts[reach] += 1;
        expect(compared(prepared).difference !== undefined && reach === 'none').toBe(false);
      }),
      {numRuns: 300},
    );
    expect(counts.read).toBeGreaterThan(0);
    expect(counts.none).toBeGreaterThan(50);
  });

  it('of a programme begin with those that may find its listings', async () => {
    const [shard] = (await menu.deps.shards.load(['everywhere'])).filter(({count}) => count > 0);
    const {prepare, reachOf, isOfWordsAlone} = bothSides(deps, {
      before: plain,
      after: {...plain, changed: shard},
      writtenAgain: shard,
    });
    expect(isOfWordsAlone).toBe(false);
    expect(reachOf(await prepare('type 2 diabetes online', ''))).toBe('found');
    expect(reachOf(await prepare('zopple', ''))).toBe('none');
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

it.each(['', 'made', '{"made":[1]}', '[]', '{"made":[-1],"before":{},"after":{}}'])(
  'begins a preview again where what its form carried cannot be read: %s',
  (text) => {
    expect(readProgress(text)).toEqual(readProgress('nothing'));
    expect(readProgress(text).made).toEqual([]);
  },
);
