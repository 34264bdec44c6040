import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {maskedNhsNumber, nhsNumberInWords, nhsNumberOf} from '#shared/referral/nhsNumber.ts';

describe('an NHS number', () => {
  it.each(['999 000 0018', '999 000 0123', '999 111 2227', '999 765 4323'])(
    'of the test range, %s, is taken',
    (typed) => {
      expect(nhsNumberOf(typed)).toBe(typed.replaceAll(' ', ''));
    },
  );

  it('is taken with dashes, odd spaces or none', () => {
    expect(nhsNumberOf('999-000-0018')).toBe('9990000018');
    expect(nhsNumberOf(' 99 90 00 00 18 ')).toBe('9990000018');
    expect(nhsNumberOf('9990000018')).toBe('9990000018');
  });

  it('with a wrong check digit is refused, the NHS manual’s own example too', () => {
    expect(nhsNumberOf('999 123 4567')).toBeNull();
  });

  it('is refused with too few or too many digits, or letters', () => {
    expect(nhsNumberOf('999 000 001')).toBeNull();
    expect(nhsNumberOf('999 000 00188')).toBeNull();
    expect(nhsNumberOf('999 000 001X')).toBeNull();
  });

  it('has at most one check digit for nine digits', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 999_999_999}), (nine) => {
        const start = String(nine).padStart(9, '0');
        const taken = [...Array(10).keys()].filter((check) => nhsNumberOf(`${start}${check}`) !== null);
        expect(taken.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is written 3 3 4 and shown again masked', () => {
    expect(nhsNumberInWords('9990000018')).toBe('999 000 0018');
    expect(maskedNhsNumber('9990000018')).toBe('••• ••• 0018');
  });
});
