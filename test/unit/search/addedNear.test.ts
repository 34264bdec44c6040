import {describe, expect, it} from 'vitest';
import {type AddedNear, NO_ADDED_NEAR} from '#shared/search/addedNear.ts';
import {ofSynonym} from '#shared/search/groupMeanings.ts';
import type {KnownWords} from '#shared/search/reading.ts';
import {understand} from '#shared/search/reading.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';
import {ask, documentWith, idsOf} from './documents.ts';

const GOUT_FOR_ASTHMA: AddedNear = {supportFor: 'gout', helpsWith: 'asthma'};
const NOBODY = {has: () => false, like: () => []};

const asthma = documentWith({id: 'asthma', conditions: ['asthma']});
const gout = documentWith({id: 'gout', conditions: ['gout']});
const copd = documentWith({id: 'copd', conditions: ['copd']});

const found = (q: string, nearConditions: readonly AddedNear[]) =>
  idsOf(ask([copd, gout, asthma], q, {nearConditions}));

const meaningsOf = (q: string, nearConditions?: readonly AddedNear[]) =>
  understand(q, {programmes: [], nearConditions} satisfies KnownWords, NOBODY).groups.map(
    ({meanings}) => meanings,
  );

describe('A pair of conditions that a curator has added', () => {
  it('finds support for the one below what is for the other, and not the other way round', () => {
    expect(found('asthma', [])).toEqual(['asthma']);
    expect(found('asthma', [GOUT_FOR_ASTHMA])).toEqual(['asthma', 'gout']);
    expect(found('gout', [GOUT_FOR_ASTHMA])).toEqual(['gout']);
  });

  it('leaves the compiled ones as they are', () => {
    const added: AddedNear = {supportFor: 'gout', helpsWith: 'bronchiectasis'};
    expect(found('bronchiectasis', [])).toEqual(['copd']);
    expect(found('bronchiectasis', [added]).toSorted()).toEqual(['copd', 'gout']);
  });

  it('is of any words that mean the condition, and of nobody who is asked which they mean but by the first', () => {
    const choice = SYNONYMS.find(({means}) => means.indexOf('condition:asthma') === 1);
    const [phrase = ''] = choice?.phrases ?? [];
    expect(choice?.isChoice).toBe(true);
    expect(meaningsOf(phrase, [GOUT_FOR_ASTHMA])).toEqual(meaningsOf(phrase));
    const plain =
      SYNONYMS.find(({means, reads}) => means.join() === 'condition:asthma' && !reads)?.phrases[0] ?? '';
    expect(found(plain, [GOUT_FOR_ASTHMA])).toContain('gout');
  });

  it('costs nothing where there is none: the very meanings that are compiled are read', () => {
    for (const synonym of SYNONYMS.slice(0, 50)) {
      expect(ofSynonym(synonym, [])).toBe(ofSynonym(synonym, NO_ADDED_NEAR));
    }
    expect(meaningsOf('asthma', [])[0]).toBe(meaningsOf('asthma')[0]);
    const pairs = [GOUT_FOR_ASTHMA];
    expect(meaningsOf('asthma', pairs)[0]).toBe(meaningsOf('asthma', pairs)[0]);
  });
});
