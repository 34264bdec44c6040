import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Slug} from '#shared/model/primitives.ts';
import {slugFrom} from '#shared/proposal/slugFrom.ts';

const [ID, OTHER] = ['4f1c2d3e-0000-4000-8000-000000000001', '9a8b7c6d-0000-4000-8000-000000000002'];

describe('The web address of a new page', () => {
  it('is its name, numbered where others have it', () => {
    expect(slugFrom('Tea & talk, Ilkley', 1, ID)).toBe('tea-talk-ilkley');
    expect(slugFrom('Tea & talk, Ilkley', 2, ID)).toBe('tea-talk-ilkley-2');
  });

  it('is its own where the name is in letters that no address has', () => {
    expect(slugFrom('صحة', 1, ID)).toBe('support-4f1c2d3e');
    expect(slugFrom('ਸਿਹਤ', 1, OTHER)).toBe('support-9a8b7c6d');
  });

  it('is its own in the end, however many have its name', () => {
    expect(slugFrom('Tea', 10, ID)).not.toBe(slugFrom('Tea', 10, OTHER));
  });

  it('is one that the model takes, of any name, and another for each number', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 160}), fc.uuid(), (name, id) => {
        const slugs = Array.from({length: 20}, (_, before) => slugFrom(name, before + 1, id));
        for (const slug of slugs) expect(Slug.safeParse(slug).success).toBe(true);
        expect(new Set(slugs).size).toBe(20);
      }),
    );
  });
});
