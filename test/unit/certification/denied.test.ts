import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {certificationOf} from '#shared/certification/certificationOf.ts';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {addDays, londonDate} from '#shared/london.ts';
import {Certificate} from '#shared/model/certificate.ts';

const certificate = (changes: Record<string, unknown> = {}): Certificate =>
  Certificate.parse({
    id: 'c1',
    organisationId: 'o1',
    scheme: 'qismet',
    programmeId: 'desmond',
    state: 'held',
    validFrom: '2024-07-01',
    validTo: '2027-06-30',
    enteredAt: '2024-07-02T09:00:00Z',
    ...changes,
  });
const VERIFIED = {verification: {by: 'the team', on: '2024-07-03', method: 'register'}};
const asked = (certificates: readonly Certificate[], changes: object = {}) =>
  certificationOf({
    certificates,
    supportType: 'condition-education',
    programme: {id: 'desmond', schemes: ['qismet']},
    schemes: FIRST_SCHEMES,
    today: '2026-11-22',
    ...changes,
  });

describe('What somebody who has looked has said no to', () => {
  test.each(['withdrawn', 'suspended', 'refused'])(
    'is not undone by a new claim when it was %s, and is by a check',
    (state) => {
      const no = certificate({id: 'no', state});
      const claim = certificate({id: 'claim', enteredAt: '2026-11-01T09:00:00Z'});
      expect(asked([no, claim]).label).toBe('Not certified by QISMET');
      expect(asked([no, {...claim, state: 'working-towards'}]).label).toBe('Not certified by QISMET');
      expect(asked([no, certificate({...claim, ...VERIFIED})]).status).toBe('certified');
    },
  );

  test('says nothing of another programme’s claim', () => {
    const elsewhere = certificate({id: 'no', state: 'refused', programmeId: 'x-pert-diabetes'});
    expect(asked([elsewhere, certificate()]).status).toBe('claimed');
  });

  test.each(['refused', 'taken-back'])('never speaks when it was %s', (state) => {
    expect(asked([certificate({state, ...VERIFIED})])).toMatchObject({
      status: 'not-certified',
      certificate: undefined,
    });
  });

  test('does not silence the provider when it has only taken something back itself', () => {
    expect(asked([certificate({id: 'back', state: 'taken-back'}), certificate()]).status).toBe('claimed');
  });

  test('is never certified, whatever else is there', () => {
    const state = fc.constantFrom('withdrawn', 'suspended', 'refused', 'taken-back');
    const claims = fc.array(fc.constantFrom('held', 'working-towards'), {maxLength: 3});
    fc.assert(
      fc.property(state, claims, (no, others) => {
        const all = [
          certificate({id: 'no', state: no, ...VERIFIED}),
          ...others.map((other, index) => certificate({id: `c${index}`, state: other})),
        ];
        expect(asked(all).status).not.toBe('certified');
      }),
    );
  });
});

describe('A certificate for a kind of support', () => {
  const forKind = certificate({programmeId: undefined, supportType: 'condition-education', ...VERIFIED});

  test('counts for that kind where no programme applies, and for nothing else', () => {
    expect(asked([forKind], {programme: null}).status).toBe('certified');
    expect(asked([forKind]).status).toBe('not-certified');
    expect(asked([forKind], {programme: null, supportType: 'online-course'}).status).toBe('not-certified');
  });
});

describe('The day on which a certificate ends', () => {
  /** Instants around midnight in London on the days of both clock changes of 2026, and on days without one. */
  test.each([
    ['2026-03-28', '2026-03-28T23:59:59.999Z', '2026-03-29T00:00:00.000Z'],
    ['2026-03-29', '2026-03-29T22:59:59.999Z', '2026-03-29T23:00:00.000Z'],
    ['2026-10-24', '2026-10-24T22:59:59.999Z', '2026-10-24T23:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:59:59.999Z', '2026-10-26T00:00:00.000Z'],
    ['2026-06-30', '2026-06-30T22:59:59.999Z', '2026-06-30T23:00:00.000Z'],
    ['2026-12-31', '2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
  ])('is whole in London: %s', (validTo, last, after) => {
    const at = (instant: string) =>
      asked([certificate({validTo, ...VERIFIED})], {today: londonDate(new Date(instant))}).status;
    expect(at(last)).toBe('certified');
    expect(at(after)).toBe('expired');
  });

  test('turns the status exactly at each bound, whichever days they are', () => {
    const day = fc.integer({min: 0, max: 4000}).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(day, fc.nat(2000), day, (validFrom, lasts, checkedOn) => {
        const validTo = addDays(validFrom, lasts);
        const one = certificate({
          validFrom,
          validTo,
          verification: {by: 'the team', on: checkedOn, method: 'register'},
        });
        const begins = validFrom > checkedOn ? validFrom : checkedOn;
        const on = (today: string) => asked([one], {today}).status;
        // Checked only after it has ended: it is a claim to its last day.
        const expected =
          begins <= validTo ? ['claimed', 'certified', 'certified'] : ['expired', 'expired', 'claimed'];
        const before = begins <= validTo ? addDays(begins, -1) : addDays(validTo, 1);
        expect([on(before), on(begins), on(validTo)]).toEqual(expected);
        expect(on(addDays(validTo, 1))).toBe('expired');
      }),
    );
  });
});
