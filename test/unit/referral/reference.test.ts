import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Reference} from '#shared/model/referral.ts';
import {HANDOVER_CODE_BYTES, handoverCodeFrom, readHandoverCode} from '#shared/referral/handoverCode.ts';
import {REFERENCE_BYTES, readReference, referenceFrom} from '#shared/referral/reference.ts';

describe('a reference', () => {
  it('is what the model takes, from any bytes, and reads back as itself', () => {
    fc.assert(
      fc.property(fc.uint8Array({minLength: REFERENCE_BYTES, maxLength: REFERENCE_BYTES}), (bytes) => {
        const reference = referenceFrom(bytes);
        expect(Reference.parse(reference)).toBe(reference);
        expect(readReference(reference)).toBe(reference);
      }),
    );
  });

  it('is read in any case, with any spaces, and with letters that look like numbers', () => {
    expect(readReference(' 7k3d 9qxp ')).toBe('7K3D-9QXP');
    expect(readReference('7K3D–9QXP')).toBe('7K3D-9QXP');
    expect(readReference('OIL0-OIL0')).toBe('0110-0110');
  });

  it('that is too short, too long, or has a U, is none', () => {
    expect(readReference('7K3D-9QX')).toBeNull();
    expect(readReference('7K3D-9QXPP')).toBeNull();
    expect(readReference('7K3D-9QXU')).toBeNull();
  });
});

describe('a code of a menu that was handed over', () => {
  it('reads back as itself from any bytes, and is never a reference', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({minLength: HANDOVER_CODE_BYTES, maxLength: HANDOVER_CODE_BYTES}),
        (bytes) => {
          const code = handoverCodeFrom(bytes);
          expect(readHandoverCode(code)).toBe(code);
          expect(readReference(code)).toBeNull();
        },
      ),
    );
  });

  it('is read as it is said and typed', () => {
    expect(readHandoverCode(' k7p 4qx ')).toBe('K7P-4QX');
    expect(readHandoverCode('oil0il')).toBe('011-011');
    for (const typed of ['', 'K7P-4Q', 'K7P-4QXX', 'K7P-4QU', '🙂🙂🙂'])
      expect(readHandoverCode(typed)).toBeNull();
  });
});
