import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {AddedWords} from '#shared/search/addedPhrases.ts';
import {type KnownProgramme, phraseTable} from '#shared/search/phrases.ts';
import {EMPTY_QUERY} from '#shared/search/readQuery.ts';
import {read} from '#shared/search/reading.ts';
import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {RED_FLAGS} from '#shared/taxonomy/redFlags.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';
import {ask, documentWith, idsOf, NOW, shardOf} from './documents.ts';
import {search} from '#shared/search/search.ts';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
import {fuzzReading} from './fuzzReading.ts';
import {typedText} from './typedText.ts';

const NOBODY = {has: () => false, like: () => []};
const HOPE: KnownProgramme = {
  id: 'hope',
  name: 'HOPE',
  aliases: [],
  conditions: ['cancer'],
  supportType: 'condition-education',
};

const meaningsOf = (
  q: string,
  added: readonly AddedWords[],
  programmes: readonly KnownProgramme[] = [],
): string[] =>
  read({...EMPTY_QUERY, q}, programmes, NOBODY, added).groups.flatMap(({concepts}) =>
    concepts.map(({slug}) => slug),
  );

const GLUCO: AddedWords = {phrases: ['gluco trouble', 'glucotrouble clinic'], means: ['condition:gout']};

describe('Words that a curator has added', () => {
  it('are read like the compiled ones: in any case, form and order', () => {
    const asked = ['gluco trouble', 'my GLUCO-TROUBLE', 'glucotrouble', 'help with troubled gluco'];
    expect(asked.map((q) => meaningsOf(q, [GLUCO]).join())).toEqual(asked.map(() => 'gout'));
    expect(meaningsOf('gluco trouble', [])).toEqual([]);
  });

  it('take the place of a compiled row, and of the other orders of its phrase', () => {
    const other: AddedWords = {phrases: ['bad knee'], means: ['condition:gout']};
    expect(meaningsOf('bad knee', [])).toContain('osteoarthritis');
    expect(meaningsOf('bad knee', [other])).toEqual(['gout']);
    expect(meaningsOf('knees are bad', [other])).toEqual(['gout']);
  });

  it('ask which is meant where they could be several', () => {
    const either: AddedWords = {phrases: ['zopple'], means: ['condition:gout', 'condition:copd']};
    const [group] = read({...EMPTY_QUERY, q: 'zopple'}, [], NOBODY, [either]).groups;
    expect(group?.isChoice).toBe(true);
  });

  it('leave an ordinary word as it is guarded: "me" stays a pronoun', () => {
    const me: AddedWords = {phrases: ['ME'], means: ['condition:gout']};
    expect(meaningsOf('help me with asthma', [me])).not.toContain('gout');
    expect(meaningsOf('ME group', [me])).toContain('gout');
  });

  it('are read of few letters only where they stand out, or alone', () => {
    const short: AddedWords = {phrases: ['zop'], means: ['condition:gout']};
    expect(meaningsOf('I have a zop at home', [short])).not.toContain('gout');
    const asked = ['zop', 'I have ZOP', 'zop group'];
    expect(asked.filter((q) => !meaningsOf(q, [short]).includes('gout'))).toEqual([]);
  });

  it('are found with a slip of the keyboard too, and the person is told', () => {
    const zopple: AddedWords = {phrases: ['zopplitis', 'wonky zopplers'], means: ['condition:gout']};
    const readOf = (q: string) => read({...EMPTY_QUERY, q}, [], NOBODY, [zopple]);
    const asked = ['zoplitis', 'help with zopplitsi', 'wonky zoplers'].map(readOf);
    expect(
      asked.map(({groups}) => groups.flatMap(({concepts}) => concepts.map(({slug}) => slug)).join()),
    ).toEqual(['gout', 'gout', 'gout']);
    expect(asked.map(({mended}) => mended.length)).toEqual([1, 1, 1]);
    expect(read({...EMPTY_QUERY, q: 'zoplitis'}, [], NOBODY, []).mended).toEqual([]);
    // What was right before is no slip now, and what the compiled words mend is mended as it was.
    expect(readOf('asthma').mended).toEqual([]);
    expect(readOf('asthmma').mended.map(({read: to}) => to)).toEqual(['asthma']);
    expect(readOf('"zoplitis"').mended).toEqual([]);
  });

  it('never take a word that is a filter, nor the name of a programme', () => {
    const online: AddedWords = {phrases: ['online', 'HOPE'], means: ['condition:gout']};
    expect(read({...EMPTY_QUERY, q: 'online'}, [], NOBODY, [online]).query.delivery).not.toEqual([]);
    expect(meaningsOf('HOPE', [online], [HOPE])).toEqual(['hope']);
  });

  it('cost a search nothing where there are none, and are laid out once where there are', () => {
    const programmes = [HOPE];
    const plain = phraseTable(programmes);
    expect(phraseTable(programmes, [])).toBe(plain);
    const words = [GLUCO];
    expect(phraseTable(programmes, words)).toBe(phraseTable(programmes, words));
  });

  it('keep the care card above the results, whatever part of words of danger they are', () => {
    const inDanger = RED_FLAGS.flatMap(({phrases}) => phrases).filter((phrase) => !/[*#$]/.test(phrase));
    const shards = [shardOf([documentWith({id: 'gout', conditions: ['gout']})])];
    const some = inDanger.filter((phrase, index) => index % 20 === 0 && redFlagsIn(phrase) !== null);
    expect(some.length).toBeGreaterThan(20);
    const withoutCard = some.flatMap((phrase) => {
      const [first = '', ...rest] = phrase.split(' ');
      const words: AddedWords[] = [
        {phrases: [phrase, first, rest.join(' ')], means: ['condition:gout']},
        {phrases: [`${phrase} zopple`, `zopple ${phrase}`], means: ['condition:gout']},
      ];
      const context = {now: NOW, origin: null, programmes: [], words};
      return [phrase, `${phrase} zopple`, `zopple ${phrase}`].filter(
        (q) => search(shards, {...EMPTY_QUERY, q}, context).safety === null,
      );
    });
    expect(withoutCard).toEqual([]);
  });
});

const CONDITION_MEANINGS = CONDITIONS.map(({slug}) => `condition:${slug}` as const);
const PHRASES = SYNONYMS.flatMap(({phrases}) => phrases);
const addedRow: fc.Arbitrary<AddedWords> = fc.record({
  phrases: fc.array(
    fc.oneof(fc.constantFrom(...PHRASES), fc.stringMatching(/^[a-z]{3,9}( [a-z]{2,9}){0,2}$/)),
    {minLength: 1, maxLength: 3},
  ),
  means: fc.uniqueArray(fc.constantFrom(...CONDITION_MEANINGS), {minLength: 1, maxLength: 3}),
});
const rows = fc.array(addedRow, {minLength: 1, maxLength: 6});
const readWith = (q: string, added: readonly AddedWords[]) => {
  const {groups, query, isSentence} = read({...EMPTY_QUERY, q}, [HOPE], NOBODY, added);
  return {groups, query, isSentence};
};

describe('For any added words and any search', () => {
  it('a row that is taken out again leaves every search as it was', () => {
    fc.assert(
      fc.property(rows, typedText, (added, q) => {
        const before = readWith(q, added.slice(1));
        readWith(q, added);
        expect(readWith(q, added.slice(1))).toEqual(before);
      }),
      {numRuns: 150},
    );
  });

  it('the order of the rows, and of the phrases in them, plays no part', () => {
    fc.assert(
      fc.property(rows, fc.nat(), typedText, (added, at, q) => {
        const turned = [...added.slice(at % added.length), ...added.slice(0, at % added.length)].map(
          (row) => ({
            ...row,
            phrases: [...row.phrases].reverse(),
          }),
        );
        expect(readWith(q, turned)).toEqual(readWith(q, added));
      }),
      {numRuns: 150},
    );
  });

  it('reading stays whole and quick', () => {
    const added = fc.sample(rows, {numRuns: 20, seed: 20261122}).flat();
    const {p99Ms, slowest} = fuzzReading(2000, 20261123, added);
    expect(p99Ms).toBeLessThan(100);
    expect(slowest.ms).toBeLessThan(2000);
  }, 60_000);
});

describe('A search with an added word', () => {
  it('finds what it means, and says so', () => {
    const gout = documentWith({id: 'gout', conditions: ['gout']});
    const other = documentWith({id: 'other', conditions: ['copd']});
    expect(idsOf(ask([gout, other], 'gluco trouble', {words: [GLUCO]}))).toEqual(['gout']);
  });
});
