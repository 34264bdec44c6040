import {describe, expect, it} from 'vitest';
import {NEAR_CONDITIONS} from '#shared/taxonomy/nearConditions.ts';
import {NEAR_CHOICES, readNear} from '#shared/words/nearRules.ts';
import {listAfter, NearRow, nearRow, WORD_LIMITS, WordList} from '#shared/words/wordList.ts';

const WHY = {why: 'Heard at a group'};
const GOUT_FOR_ASTHMA = nearRow({supportFor: 'gout', helpsWith: 'asthma'});
const errorsOf = (values: Parameters<typeof readNear>[0], others: readonly NearRow[] = []): string[] => {
  const read = readNear(values, others);
  return 'errors' in read ? read.errors.map(({text}) => text) : [];
};

describe('What also helps', () => {
  it('is read as one pair, with an id of both', () => {
    expect(readNear({supportFor: 'gout', helpsWith: 'asthma', ...WHY}, [])).toEqual({
      row: {id: 'near:gout:asthma', supportFor: 'gout', helpsWith: 'asthma'},
      ...WHY,
    });
    expect(readNear({supportFor: 'asthma', helpsWith: 'gout', ...WHY}, [GOUT_FOR_ASTHMA])).toHaveProperty(
      'row',
    );
  });

  it('says what is missing at each field', () => {
    expect(errorsOf({})).toEqual([
      'Choose what the support is for',
      'Choose what it also helps with',
      'Say why, for whoever looks at this later',
    ]);
    expect(errorsOf({supportFor: '<script>', helpsWith: 'any-long-term-condition', ...WHY})).toHaveLength(2);
  });

  it('is never a condition for itself, nor what search knows, nor what stands in the list', () => {
    expect(errorsOf({supportFor: 'gout', helpsWith: 'gout', ...WHY})).toEqual([
      'Choose another condition than the first',
    ]);
    for (const [helpsWith, near] of Object.entries(NEAR_CONDITIONS)) {
      for (const supportFor of near)
        expect(errorsOf({supportFor, helpsWith, ...WHY}).join()).toMatch(/^Search knows this already/);
    }
    expect(errorsOf({supportFor: 'gout', helpsWith: 'asthma', ...WHY}, [GOUT_FOR_ASTHMA]).join()).toMatch(
      /^This stands in the list already/,
    );
  });

  it('is bounded, for one condition and in all', () => {
    const forAsthma = NEAR_CHOICES.filter((slug) => slug !== 'asthma')
      .slice(0, WORD_LIMITS.nearEach)
      .map((supportFor) => nearRow({supportFor, helpsWith: 'asthma'}));
    expect(errorsOf({supportFor: 'gout', helpsWith: 'asthma', ...WHY}, forAsthma)).toEqual([
      'There are 5 for Asthma already. Take one back',
    ]);
    const many = NEAR_CHOICES.flatMap((supportFor) =>
      NEAR_CHOICES.filter((slug) => slug !== supportFor).map((helpsWith) => nearRow({supportFor, helpsWith})),
    );
    const full = many.filter(({helpsWith}) => helpsWith !== 'asthma').slice(0, WORD_LIMITS.near);
    expect(errorsOf({supportFor: 'gout', helpsWith: 'asthma', ...WHY}, full).join()).toMatch(
      /no room for more/,
    );
    expect(() => WordList.parse({rows: [], near: full, revision: 1})).not.toThrow();
    expect(() => WordList.parse({rows: [], near: [...full, GOUT_FOR_ASTHMA], revision: 1})).toThrow();
    for (const row of many) expect(NearRow.parse(row)).toEqual(row);
  });

  it('is taken back from beside the words, which stay', () => {
    const list = {rows: [{id: 'w-1', phrases: ['zopple'], means: ['condition:gout' as const]}], near: []};
    const added = listAfter(list, {after: GOUT_FOR_ASTHMA});
    expect(added).toEqual({...list, near: [GOUT_FOR_ASTHMA]});
    expect(listAfter(added, {before: GOUT_FOR_ASTHMA})).toEqual(list);
  });
});
