import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {certificationOf} from '#shared/certification/certificationOf.ts';
import {claimablesOf} from '#shared/certification/claimable.ts';
import {readScheme, SCHEME_KINDS, schemeValues} from '#shared/certification/readScheme.ts';
import {CERTIFIABLE_TYPES, FIRST_SCHEMES, type Scheme} from '#shared/certification/schemes.ts';
import {freeSlug} from '#shared/freeSlug.ts';
import {Certificate} from '#shared/model/certificate.ts';
import {SchemeRecord} from '#shared/model/scheme.ts';

const TODAY = '2026-11-22';
const without = (slug: string): Scheme[] =>
  FIRST_SCHEMES.map((each) => (each.slug === slug ? {...each, isRetired: true} : each));
const certificate = Certificate.parse({
  id: 'c1',
  organisationId: 'o1',
  scheme: 'rcp-pr',
  supportType: 'pulmonary-rehabilitation',
  state: 'held',
  validTo: '2027-01-31',
  enteredAt: '2026-02-01T09:00:00Z',
  verification: {by: 'ICB', on: '2026-03-01', method: 'register'},
});
const asked = (certificates: readonly Certificate[], schemes: readonly Scheme[] = FIRST_SCHEMES) =>
  certificationOf({
    certificates,
    supportType: 'pulmonary-rehabilitation',
    programme: null,
    schemes,
    today: TODAY,
  });

describe('The schemes', () => {
  test('are there from the start: QISMET, NACR’s and RCP’s, as a curator could have written them', () => {
    const names = FIRST_SCHEMES.map(({name}) => name).join('\n');
    expect(names).toMatch(/QISMET[^]*NACR[^]*Royal College of Physicians/);
    for (const scheme of FIRST_SCHEMES) expect(SchemeRecord.parse(scheme)).toEqual(scheme);
  });

  test('are called everywhere what a curator calls them', () => {
    const schemes = FIRST_SCHEMES.map((each) => ({
      ...each,
      certifiedWords: 'seen to be good',
      notCertifiedWords: 'Not seen',
    }));
    expect(asked([certificate], schemes).label).toMatch(/^Seen to be good until 31 January 2027/);
    expect(asked([], schemes).label).toBe('Not seen');
  });

  test('once retired are nobody’s to claim or to be without, and what names them is shown until it ends', () => {
    const before = asked([certificate]);
    const schemes = without('rcp-pr');
    expect(asked([certificate], schemes)).toEqual(before);
    expect(asked([], schemes)).toEqual({status: 'not-applicable', label: '', certificate: undefined});
    const offers = [{listing: {supportType: 'pulmonary-rehabilitation' as const}, programme: undefined}];
    expect(claimablesOf(offers, {schemes})).toEqual([]);
    expect(claimablesOf(offers, {schemes, keeps: 'rcp-pr'}).map(({schemes}) => schemes)).toEqual([
      ['rcp-pr'],
    ]);
  });
});

describe('What a curator writes of a scheme', () => {
  const TYPED = {
    name: 'Example',
    certifiedWords: 'certified by Example',
    notCertifiedWords: 'Not by Example',
  };
  const wrong = (changes: object): string[] => {
    const read = readScheme({...TYPED, ...changes}, TODAY);
    return 'errors' in read ? read.errors.map(({href, text}) => `${href} ${text}`) : [];
  };

  test.each([
    [{name: ' '}, '#name Enter the name of the scheme'],
    [{name: 'x'.repeat(121)}, '#name Use 120 letters at most'],
    [{certifiedWords: ''}, '#certifiedWords Enter what people read of a provider that has it'],
    [{notCertifiedWords: ''}, '#notCertifiedWords Enter what people read of a provider without it'],
    [{standards: 'x'.repeat(121)}, '#standards Use 120 letters at most for each'],
    [
      {standards: Array.from({length: 31}, (_, n) => `S${n}`).join('\n')},
      '#standards Enter 30 standards at most',
    ],
    [
      {website: 'javascript:alert(1)'},
      '#website Enter the address of its home page, like https://www.example.org',
    ],
    [
      {'checkedOn-day': '23', 'checkedOn-month': '11', 'checkedOn-year': '2026'},
      '#checkedOn-day The date must be today or earlier',
    ],
    [{'checkedOn-day': '1'}, '#checkedOn-month The date must have a month'],
  ])('is told at the field what is wrong: %o', (changes, words) => {
    expect(wrong(changes)[0]).toContain(words.split(' must have')[0] ?? '');
    expect(wrong(changes)).toHaveLength(1);
  });

  test('is read as it was typed, and shown again as it is', () => {
    const text = fc
      .string({minLength: 1, maxLength: 100})
      .filter((each) => each.trim() !== '' && !/[\r\n]/.test(each));
    const scheme = fc.record({
      slug: fc.constant('example'),
      name: text.map((each) => each.trim()),
      certifiedWords: text.map((each) => each.trim()),
      notCertifiedWords: text.map((each) => each.trim()),
      supportTypes: fc.subarray([...CERTIFIABLE_TYPES]),
      standards: fc.uniqueArray(
        text.map((each) => each.trim()),
        {maxLength: 5},
      ),
    });
    fc.assert(
      fc.property(scheme, (given: Scheme) => {
        const scheme = {...given, slug: undefined};
        expect(readScheme(schemeValues(given), TODAY)).toEqual({scheme});
      }),
    );
  });

  test('never makes it throw, whatever is posted', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string(), {maxLength: 2}));
    const fields = fc.dictionary(
      fc.constantFrom(...Object.keys(TYPED), 'supportTypes', 'website', 'checkedOn-day'),
      value,
    );
    fc.assert(
      fc.property(fields, (values) => {
        const read = readScheme(values, TODAY);
        const isWhole =
          'scheme' in read
            ? SchemeRecord.safeParse({slug: 'x', ...read.scheme}).success
            : read.errors.length > 0;
        expect(isWhole).toBe(true);
      }),
    );
  });

  test('has a name for addresses that no other has', () => {
    expect(freeSlug('Éxample & Sons’ “Gold”', [], 'scheme')).toBe('xample-sons-gold');
    expect(freeSlug('质量', ['scheme'], 'scheme')).toBe('scheme-2');
    expect(SCHEME_KINDS.map(({value}) => value)).toEqual(CERTIFIABLE_TYPES);
    fc.assert(
      fc.property(fc.string({maxLength: 200}), fc.array(fc.string()), (name, taken) => {
        expect(
          SchemeRecord.parse({...FIRST_SCHEMES[0], slug: freeSlug(name, taken, 'scheme')}).slug,
        ).not.toBe('');
      }),
    );
  });
});
