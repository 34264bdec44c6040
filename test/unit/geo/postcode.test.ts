import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parsePostcode} from '#shared/geo/postcode.ts';

const LETTER = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
const DIGIT = fc.constantFrom(...Array.from('0123456789'));
const UNIT = fc.constantFrom(...Array.from('ABDEFGHJLNPQRSTUWXYZ'));
const NOT_HERE = new Set(['BT', 'JE', 'GY', 'IM', 'BF']);

const full = fc
  .tuple(
    fc.array(LETTER, {minLength: 1, maxLength: 2}),
    DIGIT,
    fc.option(fc.oneof(DIGIT, LETTER)),
    DIGIT,
    UNIT,
    UNIT,
  )
  .filter(([area]) => !NOT_HERE.has(area.join('')))
  .map(([area, digit, last, sector, a, b]) => ({
    outcode: `${area.join('')}${digit}${last ?? ''}`,
    sector,
    unit: a + b,
  }));

describe('reading a postcode', () => {
  it('reads every well-formed postcode back, in any case and spacing', () => {
    fc.assert(
      fc.property(
        full,
        fc.constantFrom('', ' ', '  ', '-', '.'),
        fc.boolean(),
        ({outcode, sector, unit}, gap, isLower) => {
          const typed = ` ${outcode}${gap}${sector}${unit} `;
          expect(parsePostcode(isLower ? typed.toLowerCase() : typed)).toMatchObject({
            kind: 'full',
            postcode: `${outcode} ${sector}${unit}`,
            outcode,
            sector: `${outcode} ${sector}`,
            unit,
          });
        },
      ),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 30}), (typed) => {
        expect(parsePostcode(typed) ?? {kind: 'none'}).toHaveProperty('kind');
      }),
    );
  });

  it.each([
    ['W1A OAX', 'W1A 0AX'],
    ['lsi 4ab', 'LS1 4AB'],
    ['ls8 4AB.', 'LS8 4AB'],
    ['l s 8 4 a b', 'LS8 4AB'],
  ])('mends %s to %s', (typed, postcode) => {
    expect(parsePostcode(typed)).toMatchObject({kind: 'full', postcode});
  });

  it.each([
    ['ls8', {kind: 'outcode', area: 'LS', outcode: 'LS8'}],
    ['sw1a', {kind: 'outcode', area: 'SW', outcode: 'SW1A'}],
    ['LS8 4', {kind: 'sector', area: 'LS', outcode: 'LS8', sector: 'LS8 4'}],
    ['LS84', {kind: 'outcode', area: 'LS', outcode: 'LS84'}],
    ['ls 8', {kind: 'outcode', outcode: 'LS8'}],
  ])('reads the part %s as far as it goes', (typed, found) => {
    expect(parsePostcode(typed)).toMatchObject(found);
  });

  it.each([
    ['BT1 5GS', 'northern-ireland'],
    ['je2', 'channel-islands'],
    ['GY1 1WR', 'channel-islands'],
    ['IM1 1AA', 'isle-of-man'],
    ['BFPO 57', 'bfpo'],
    ['BF1 2AZ', 'bfpo'],
  ])('says that %s is outside this menu', (typed, where) => {
    expect(parsePostcode(typed)).toEqual({kind: 'not-covered', where});
  });

  it.each(['', 'leeds', 'LS', '12345', 'LS8 4AC', 'LS8 44B', 'ABC1 2DE', '33122', "'; drop table"])(
    'reads nothing into %j',
    (typed) => {
      expect(parsePostcode(typed)).toBeNull();
    },
  );
});
