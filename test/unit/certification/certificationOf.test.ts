import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {certificationOf} from '#shared/certification/certificationOf.ts';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {addDays} from '#shared/london.ts';
import {Certificate} from '#shared/model/certificate.ts';

const programme = {id: 'desmond-newly-diagnosed', schemes: ['qismet']};
const certificate = (changes: Record<string, unknown> = {}): Certificate =>
  Certificate.parse({
    id: 'c1',
    organisationId: 'o1',
    scheme: 'qismet',
    standard: 'QIS 2020',
    programmeId: programme.id,
    state: 'held',
    validFrom: '2024-07-01',
    validTo: '2027-06-30',
    enteredAt: '2024-07-02T09:00:00Z',
    verification: {by: 'NHS Example ICB', on: '2026-05-03', method: 'register'},
    ...changes,
  });
const asked = (certificates: Certificate[], changes: object = {}) =>
  certificationOf({
    certificates,
    supportType: 'condition-education',
    programme,
    schemes: FIRST_SCHEMES,
    today: '2026-11-22',
    ...changes,
  });

describe('certificationOf', () => {
  test('says until when, and who checked it', () => {
    expect(asked([certificate()])).toMatchObject({
      status: 'certified',
      label: 'QISMET certified (QIS 2020) until 30 June 2027. Checked by NHS Example ICB on 3 May 2026',
    });
  });

  test('is certified on the first day, on the last, and on neither day outside', () => {
    const on = (today: string) =>
      asked([certificate({verification: {by: 'ICB', on: '2024-06-01', method: 'register'}})], {today}).status;
    expect(on('2024-06-30')).toBe('claimed');
    expect(on('2024-07-01')).toBe('certified');
    expect(on('2027-06-30')).toBe('certified');
    expect(on('2027-07-01')).toBe('expired');
  });

  test('is certified exactly when held, begun, not ended and verified, on any day', () => {
    const day = fc.integer({min: -1500, max: 1500}).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(day, day, day, day, (today, validFrom, validTo, checkedOn) => {
        const {status} = asked(
          [certificate({validFrom, validTo, verification: {by: 'ICB', on: checkedOn, method: 'register'}})],
          {today},
        );
        const isInForce = validFrom <= today && today <= validTo && checkedOn <= today;
        expect(status === 'certified').toBe(isInForce);
        expect(status === 'expired').toBe(validTo < today);
      }),
    );
  });

  test('keeps what the provider says apart from what was checked', () => {
    const {status, label} = asked([certificate({verification: undefined})]);
    expect(status).toBe('claimed');
    expect(label).toBe('The provider says it is QISMET certified. We have not checked this yet');
  });

  test('never calls a certificate without an end date certified', () => {
    expect(asked([certificate({validTo: undefined})]).status).toBe('claimed');
  });

  test('says when a certificate ended', () => {
    expect(asked([certificate({validTo: '2026-11-21'})])).toMatchObject({
      status: 'expired',
      label: 'Certificate ended on 21 November 2026',
    });
  });

  test('says nothing good of a withdrawn or suspended certificate', () => {
    for (const state of ['withdrawn', 'suspended']) {
      expect(asked([certificate({state})])).toMatchObject({
        status: 'withdrawn',
        label: 'Not certified by QISMET',
      });
    }
  });

  test('shows working towards, and a newer record instead of an older one', () => {
    const applied = certificate({
      id: 'c2',
      state: 'working-towards',
      enteredAt: '2026-10-01T09:00:00Z',
      validTo: undefined,
    });
    expect(asked([certificate({validTo: '2026-01-01'}), applied]).label).toBe(
      'Working towards certification',
    );
  });

  test('lets a certificate in force win over any other record', () => {
    const later = certificate({id: 'c2', state: 'working-towards', enteredAt: '2026-10-01T09:00:00Z'});
    expect(asked([later, certificate()]).certificate?.id).toBe('c1');
  });

  test('is neutral about a course that has none', () => {
    expect(asked([])).toEqual({
      status: 'not-certified',
      label: 'Not certified by QISMET',
      certificate: undefined,
    });
  });

  test('does not take a certificate of another programme for this one', () => {
    expect(asked([certificate({programmeId: 'x-pert-diabetes'})]).status).toBe('not-certified');
  });

  test('keeps a certificate that names listings to those listings', () => {
    const limited = [certificate({listingIds: ['l1']})];
    expect(asked(limited, {listingId: 'l1'}).status).toBe('certified');
    expect(asked(limited, {listingId: 'l2'}).status).toBe('not-certified');
    expect(asked(limited).status).toBe('not-certified');
  });

  test('says nothing about a choir, a support group, coaching or a leaflet', () => {
    for (const supportType of [
      'group-activity',
      'informal-peer-support',
      'health-coaching',
      'educational-material',
    ]) {
      expect(asked([certificate()], {supportType, programme: null})).toEqual({
        status: 'not-applicable',
        label: '',
        certificate: undefined,
      });
    }
  });

  test('names the scheme of the kind of support when there is no programme', () => {
    expect(asked([], {supportType: 'cardiac-rehabilitation', programme: null}).label).toBe(
      'Not certified by the National Certification Programme for Cardiac Rehabilitation',
    );
    expect(asked([], {supportType: 'pain-rehabilitation', programme: null}).status).toBe('not-applicable');
  });
});
