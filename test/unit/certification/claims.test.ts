import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {claimablesOf} from '#shared/certification/claimable.ts';
import {claimValues, readClaim} from '#shared/certification/readClaim.ts';
import {afterJudgement, decisionsFor, readJudgement} from '#shared/certification/readJudgement.ts';
import {isAwaiting} from '#shared/certification/isAwaiting.ts';
import {warningDue} from '#shared/certification/warnings.ts';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {actorOf} from '#shared/access/actor.ts';
import {may} from '#shared/access/may.ts';
import {addDays} from '#shared/london.ts';
import {Certificate} from '#shared/model/certificate.ts';

const TODAY = '2026-11-22';
const NOW = new Date('2026-11-22T12:00:00Z');
const claimables = claimablesOf(
  [
    {listing: {supportType: 'pulmonary-rehabilitation'}, programme: undefined},
    {listing: {supportType: 'condition-education'}, programme: undefined},
    {listing: {supportType: 'informal-peer-support'}, programme: undefined},
  ],
  {schemes: FIRST_SCHEMES},
);
const around = {claimables, today: TODAY};
const TYPED = {
  about: 'support.pulmonary-rehabilitation',
  scheme: 'rcp-pr',
  standard: ' ',
  number: 'PR-7',
  'validFrom-day': '1',
  'validFrom-month': 'January',
  'validFrom-year': '2026',
  'validTo-day': '31',
  'validTo-month': '12',
  'validTo-year': '2028',
};
const wrong = (changes: object) => {
  const read = readClaim({...TYPED, ...changes}, 'held', around);
  return 'errors' in read ? read.errors.map(({href, text}) => `${href} ${text}`) : [];
};
const certificate = (changes: object = {}): Certificate =>
  Certificate.parse({
    id: 'c1',
    organisationId: 'o1',
    scheme: 'rcp-pr',
    supportType: 'pulmonary-rehabilitation',
    state: 'held',
    validFrom: '2026-01-01',
    validTo: '2028-12-31',
    enteredAt: '2026-02-01T09:00:00Z',
    ...changes,
  });

describe('A claim', () => {
  test('can be made of what a scheme is about, and of nothing else', () => {
    expect(claimables.map(({value}) => value).sort()).toEqual([
      'support.condition-education',
      'support.pulmonary-rehabilitation',
    ]);
  });

  test('is read as it was typed, and shown again as it is', () => {
    const read = readClaim(TYPED, 'held', around);
    expect(read).toEqual({
      facts: {
        scheme: 'rcp-pr',
        supportType: 'pulmonary-rehabilitation',
        number: 'PR-7',
        state: 'held',
        validFrom: '2026-01-01',
        validTo: '2028-12-31',
      },
    });
    const shown = claimValues(certificate({number: 'PR-7'}), TYPED.about);
    expect(readClaim(shown, 'held', around)).toEqual(read);
  });

  test.each([
    [{about: 'programme.of-another'}, '#about Choose what the certificate is for'],
    [{scheme: ''}, '#scheme Choose who certifies it'],
    [{scheme: 'qismet'}, '#scheme This scheme does not certify Lung exercise classes. Choose another'],
    [{number: 'x'.repeat(61)}, '#number Use 60 letters and numbers at most'],
    [{'validTo-year': '2025'}, '#validTo-day The end date must be after the start date'],
    [
      {'validFrom-year': '2020', 'validTo-year': '2025'},
      '#validTo-day This certificate has ended. Tell us when you have a new one',
    ],
    [
      {'validTo-day': '31', 'validTo-month': '2'},
      '#validTo-day The end date must be a real date, like 30 6 2028',
    ],
    [{'validTo-year': '2826'}, '#validTo-year Check the year: it is more than 10 years away'],
    [{'validFrom-month': ''}, '#validFrom-month The start date must have a month'],
  ])('says at the field what is wrong: %o', (changes, words) => {
    expect(wrong(changes)).toEqual([words]);
  });

  test('never throws, whatever is posted', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string(), {maxLength: 2}));
    const fields = fc.dictionary(fc.constantFrom(...Object.keys(TYPED), 'expectedOn-year'), value);
    fc.assert(
      fc.property(fields, fc.constantFrom('held' as const, 'working-towards' as const), (values, kind) => {
        const read = readClaim(values, kind, around);
        expect('facts' in read || read.errors.length > 0).toBe(true);
        expect('facts' in readJudgement(values, certificate(), NOW)).toBe(false);
      }),
    );
  });
});

describe('A decision', () => {
  const VERIFY = {
    decision: 'verify',
    method: 'register',
    'checkedOn-day': '22',
    'checkedOn-month': '11',
    'checkedOn-year': '2026',
  };

  test('verifies with a method and a day, by a role and nobody’s name', () => {
    const read = readJudgement(VERIFY, certificate(), NOW);
    if ('errors' in read) throw new Error('it was refused');
    expect(afterJudgement(certificate(), read).verification).toEqual({
      by: 'the Local Menu team',
      on: TODAY,
      method: 'register',
    });
  });

  test.each([
    [{...VERIFY, method: 'looks-fine'}, 'method'],
    [{...VERIFY, 'checkedOn-day': '23'}, 'checkedOn'],
    [{decision: 'refuse', reason: '  '}, 'reason'],
    [{decision: 'refuse', reason: 'x'.repeat(601)}, 'reason'],
    [{decision: 'withdraw', endReason: 'It was never checked.'}, 'decision'],
    [{}, 'decision'],
  ])('says what is missing: %o', (values, field) => {
    const read = readJudgement(values, certificate(), NOW);
    expect('errors' in read && read.errors.map((error) => error.field)).toEqual([field]);
  });

  test('can never count a certificate that has ended or has no end', () => {
    expect(decisionsFor(certificate({validTo: '2026-11-21'}), TODAY).verify).toBe(false);
    expect(decisionsFor(certificate({validTo: undefined}), TODAY).verify).toBe(false);
    expect(decisionsFor(certificate({validTo: TODAY}), TODAY).verify).toBe(true);
    expect(decisionsFor(certificate({state: 'taken-back'}), TODAY).verify).toBe(false);
  });

  test('ends the waiting of a claim', () => {
    expect(isAwaiting(certificate())).toBe(true);
    const refused = afterJudgement(certificate(), {decision: 'refuse', reason: 'It is not so.'});
    expect(isAwaiting(refused)).toBe(false);
    expect(refused.state).toBe('refused');
  });

  test('is nobody’s who works for that provider, curator or not', () => {
    const account = {
      id: 'a1',
      email: 'both@people.example',
      createdAt: '2026-01-01T09:00:00Z',
      sessionsFrom: '2026-01-01T09:00:00Z',
    };
    const granted = {grantedBy: 'invitation', grantedAt: '2026-01-01T09:00:00Z'} as const;
    const both = actorOf(account, [
      {role: 'curator', ...granted},
      {role: 'provider', organisationId: 'o1', duties: ['editor'], ...granted},
    ]);
    expect(may.judgeCertificate(both, 'o1')).toBe(false);
    expect(may.judgeCertificate(both, 'o2')).toBe(true);
    expect(may.claimCertificate(both, 'o2')).toBe(false);
  });
});

describe('A warning', () => {
  test('comes at 90, 30 and 7 days, once each, whichever days the steward is awake', () => {
    const asleep = fc.uniqueArray(fc.nat(120), {maxLength: 100});
    fc.assert(
      fc.property(asleep, (missed) => {
        const given: number[] = [];
        let warnedDays: number | undefined;
        for (let left = 120; left >= 0; left -= 1) {
          if (missed.includes(left)) continue;
          const days = warningDue({endsOn: addDays(TODAY, left), warnedDays}, TODAY);
          if (days === undefined) continue;
          expect(left).toBeLessThanOrEqual(days);
          warnedDays = days;
          given.push(days);
        }
        expect(given).toEqual([...new Set(given)].sort((one, other) => other - one));
        const isAwakeAt = (days: number): boolean => !missed.includes(days);
        expect([90, 30, 7].filter((days) => isAwakeAt(days) && !given.includes(days))).toEqual([]);
      }),
    );
  });

  test('is not given after the end, nor long before it', () => {
    expect(warningDue({endsOn: addDays(TODAY, -1)}, TODAY)).toBeUndefined();
    expect(warningDue({endsOn: addDays(TODAY, 91)}, TODAY)).toBeUndefined();
    expect(warningDue({endsOn: addDays(TODAY, 20)}, TODAY)).toBe(30);
  });
});
