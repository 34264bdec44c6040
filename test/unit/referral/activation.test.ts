import {describe, expect, it} from 'vitest';
import {toldInWords} from '#shared/referral/personInWords.ts';
import {activationFit, activationInWords, readActivation} from '#shared/referral/professional/activation.ts';

const TODAY = '2026-05-01';
const TYPED = {
  activationLevel: '2',
  activationTool: 'PAM-13',
  'activationOn-day': '27',
  'activationOn-month': '3',
  'activationOn-year': '2026',
};
const LEVEL = {level: 2, tool: 'PAM-13', on: '2026-03-27'} as const;

describe('An activation level', () => {
  it('is what the licensed tool gave, with its form and its day', () => {
    expect(readActivation(TYPED, TODAY)).toEqual({activation: LEVEL});
    expect(activationInWords(LEVEL)).toBe('Level 2 (PAM-13, 27 March 2026)');
  });

  it('is none when none was measured, whatever else was touched', () => {
    expect(readActivation({...TYPED, activationLevel: ''}, TODAY)).toEqual({});
  });

  it.each([
    ['activationLevel', {activationLevel: '5'}],
    ['activationLevel', {activationLevel: '47.1'}],
    ['activationTool', {activationTool: 'a quiz of ours'}],
    ['activationOn', {'activationOn-year': '2027'}],
    ['activationOn', {'activationOn-day': '31', 'activationOn-month': '2'}],
    ['activationOn', {'activationOn-day': ''}],
  ])('is refused with a sentence when %s is not so', (field, change) => {
    const read = readActivation({...TYPED, ...change}, TODAY);
    expect('errors' in read && read.errors.map((error) => error.field)).toEqual([field]);
  });

  it('says of a listing only what the listing says of itself', () => {
    expect(activationFit({activationLevels: [1, 2]}, LEVEL)).toBe('suits');
    expect(activationFit({activationLevels: [3, 4]}, LEVEL)).toBe('other');
    expect(activationFit({activationLevels: []}, LEVEL)).toBe('not-said');
  });

  it('is read by the provider and never by the person; what matters to them is read by both', () => {
    const person = {
      for: 'someone',
      name: 'Amina Rashid-Holt',
      contactBy: 'text',
      needs: [],
      answers: [],
      said: {
        reason: 'Asked',
        agreement: 'agreed',
        tellReferrer: true,
        matters: 'Walking to the shops again',
        activation: LEVEL,
      },
    } as const;
    const words = (isOwn: boolean) =>
      JSON.stringify(toldInWords({...person, needs: [], answers: []}, {isOwn}));
    expect(words(false)).toContain('Level 2 (PAM-13');
    expect(words(true)).not.toMatch(/Level 2|PAM|ctivation/);
    expect(words(true)).toContain('Walking to the shops again');
    expect(words(false)).toContain('Walking to the shops again');
  });
});
