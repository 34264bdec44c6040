import {describe, expect, it} from 'vitest';
import {rootOf} from '#shared/geo/cells.ts';
import {SearchQuery} from '#shared/model/search.ts';
import {cutIntoShards} from '#shared/search/cutIntoShards.ts';
import {buildShard, cellsOf, openShard, type SearchDocument, type Shard} from '#shared/search/index.ts';
import {matching} from '#shared/search/matching.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {demoSearch} from '../../relevance/demoShards.ts';
import {documentWith, LEEDS, northOf, NOW, placeAt} from './documents.ts';

const NEAR = placeAt(LEEDS);
const FAR = placeAt(northOf(400));

const rootIn = (document: SearchDocument): string => rootOf(cellsOf(document)[0] ?? '');

const named = (name: string, places: typeof NEAR): SearchDocument =>
  documentWith({name, places, languages: ['en']});

const shardsOf = (documents: readonly SearchDocument[]): readonly Shard[] =>
  [...Map.groupBy(documents, rootIn)].map(([cell, held]) => openShard(buildShard(held, {cell})));

const found = (shards: readonly Shard[], q: string, programmes: readonly KnownProgramme[] = []): string[] =>
  matching(shards, SearchQuery.parse({q}), {
    context: {now: NOW, origin: null, programmes},
    roots: new Set(shards.map(({cell}) => rootOf(cell))),
  })
    .map(({shard, place}) => shard.card(place).card.name)
    .sort();

/** What all parts have together, and what the whole has. */
const both = (q: string, documents: readonly SearchDocument[]): {parts: string[]; whole: string[]} => {
  const shards = shardsOf(documents);
  expect(shards).toHaveLength(2);
  return {parts: shards.flatMap((shard) => found([shard], q)).sort(), whole: found(shards, q)};
};

/** These in both. */
const alike = (...names: readonly string[]) => ({parts: names.toSorted(), whole: names.toSorted()});

describe('What matches in a part of the menu', () => {
  it('is never what the filters alone find, where nothing there has the word beside them', () => {
    const clubs = [named('Rumba club', NEAR), named('Garden club', NEAR), named('Zumba club', FAR)];
    expect(both('zumba in english', clubs)).toEqual(alike('Zumba club'));
    expect(both('in english', clubs)).toEqual(alike('Rumba club', 'Garden club', 'Zumba club'));
  });

  it('is in all of a story too, and who helps with anything is no part of it', () => {
    const story = 'Kettle wagon button marble ladder bucket pillow candle hammer ribbon';
    const helper = documentWith({name: 'Helper', places: NEAR, supportType: 'social-prescribing'});
    expect(both(story, [helper, named(story, FAR), named('Kettle wagon', NEAR)])).toEqual(alike(story));
  });

  it('has the words as they were typed, in one part as in another: no slip is mended', () => {
    const balls = [named('Korfball', NEAR), named('Korfbell', FAR)];
    expect(both('korfball', balls)).toEqual(alike('Korfball'));
    expect(both('korfbull', balls)).toEqual(alike());
    // What would be a slip in a word of ours may be a word of a listing in another part.
    expect(
      both('astma', [documentWith({places: NEAR, conditions: ['asthma']}), named('Astma', FAR)]),
    ).toEqual(alike('Astma'));
  });

  it('has two words that may be one either way, in one part as in another', () => {
    const apart = named('Book-worm readers', NEAR);
    const joined = named('Bookworm readers', FAR);
    const half = [named('Book club', NEAR), named('Worm farm', FAR)];
    expect(both('book-worm', [apart, joined, ...half])).toEqual(
      alike('Book-worm readers', 'Bookworm readers'),
    );
    expect(
      both('red e-kart', [named('Red ekart', NEAR), named('Red e kart', FAR), named('Red kart', FAR)]),
    ).toEqual(alike('Red ekart', 'Red e kart'));
    expect(both('gym for ward', [named('Gym ward', NEAR), named('Gym forward', FAR)])).toEqual(
      alike('Gym ward'),
    );
  });

  it('is the same whichever part is asked, in the demonstration menu, for what its own pages say', () => {
    const {documents, programmes} = demoSearch('2026-05-04');
    const shards = [...cutIntoShards(documents)].map(([cell, held]) => openShard(buildShard(held, {cell})));
    const roots = [...Map.groupBy(shards, ({cell}) => rootOf(cell)).values()];
    const texts = documents
      .filter((_, index) => index % 8 === 0)
      .flatMap(({name, summary, provider}) => [name, summary, `${provider.name} in english`, 'free ' + name]);
    expect(texts.length).toBeGreaterThan(40);
    let matches = 0;
    for (const q of texts) {
      const whole = found(shards, q, programmes);
      matches += whole.length;
      expect({q, found: roots.flatMap((part) => found(part, q, programmes)).sort()}).toEqual({
        q,
        found: whole,
      });
    }
    expect(matches).toBeGreaterThan(texts.length);
  });
});
