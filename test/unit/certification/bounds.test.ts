import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {certificationOf} from '#shared/certification/certificationOf.ts';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {addDays, dateInWords} from '#shared/london.ts';
import {Certificate} from '#shared/model/certificate.ts';
import {certifiedSpans, dayNumber} from '#shared/search/columns.ts';

const programme = {id: 'desmond', name: 'DESMOND', aliases: [], schemes: ['qismet']};
const START = '2026-03-01';
/** Few days, so that bounds meet: also the two on which clocks change. */
const day = fc.integer({min: 0, max: 40}).map((days) => addDays(START, days));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, {nil: undefined});

const certificate = fc
  .record({
    id: fc.uuid(),
    state: fc.constantFrom(...Certificate.shape.state.options),
    validFrom: maybe(day),
    validTo: maybe(day),
    checkedOn: maybe(day),
    enteredOn: day,
  })
  .map(({id, state, validFrom, validTo, checkedOn, enteredOn}) =>
    Certificate.parse({
      id,
      organisationId: 'o1',
      scheme: 'qismet',
      programmeId: programme.id,
      state,
      ...(validFrom !== undefined && {validFrom}),
      ...(validTo !== undefined && {validTo}),
      enteredAt: `${enteredOn}T09:00:00Z`,
      ...(checkedOn !== undefined && {verification: {by: 'ICB', on: checkedOn, method: 'register'}}),
    }),
  );
const certificates = fc.array(certificate, {maxLength: 4});
const question = {supportType: 'condition-education', programme} as const;

/** The rule of the domain notes, said again: in date, and checked by somebody. */
const isInForce = ({state, validFrom, validTo, verification}: Certificate, today: string): boolean =>
  state === 'held' &&
  (validFrom === undefined || validFrom <= today) &&
  validTo !== undefined &&
  today <= validTo &&
  verification !== undefined &&
  verification.on <= today;

/** Every day on which something of these begins, ends or is checked, with the day before and the day after. */
const daysAround = (given: readonly Certificate[]): string[] => {
  const bounds = given.flatMap(({validFrom, validTo, verification}) =>
    [validFrom, validTo, verification?.on].filter((each) => each !== undefined),
  );
  return [...new Set([START, ...bounds].flatMap((each) => [addDays(each, -1), each, addDays(each, 1)]))];
};

describe('A status, on each day around each of its bounds', () => {
  test('is certified where one is in force, whatever others there are, and says the day on which the last of those ends', () => {
    fc.assert(
      fc.property(certificates, (given) => {
        for (const today of daysAround(given)) {
          const {status, label} = certificationOf({
            ...question,
            certificates: given,
            schemes: FIRST_SCHEMES,
            today,
          });
          const inForce = given.filter((each) => isInForce(each, today));
          expect(status === 'certified').toBe(inForce.length > 0);
          const ends = inForce.map(({validTo = ''}) => validTo).sort();
          const until = `until ${dateInWords(ends.at(-1) ?? today)}. Checked by ICB on `;
          expect(label.includes(until)).toBe(ends.length > 0);
        }
      }),
      {numRuns: 500},
    );
  });

  test('says nothing good where it is not so', () => {
    fc.assert(
      fc.property(certificates, (given) => {
        for (const today of daysAround(given)) {
          const {status, label} = certificationOf({
            ...question,
            certificates: given,
            schemes: FIRST_SCHEMES,
            today,
          });
          const words = {
            certified: /^QISMET certified until /,
            claimed: /^The provider says it (is|will be) QISMET certified/,
            expired: /^Certificate ended on /,
            'working-towards': /^Working towards certification$/,
            withdrawn: /^Not certified by QISMET$/,
            'not-certified': /^Not certified by QISMET$/,
            'not-applicable': /^$/,
          }[status];
          expect(label).toMatch(words);
        }
      }),
      {numRuns: 500},
    );
  });

  test('is what the filter of the search finds on that day', () => {
    fc.assert(
      fc.property(certificates, (given) => {
        const document = {...question, id: 'l1', certificates: given};
        const spans = certifiedSpans(document, FIRST_SCHEMES);
        for (const today of daysAround(given)) {
          const isFound = spans.some(
            ([from, before]) => from <= dayNumber(today) && dayNumber(today) < before,
          );
          expect(isFound).toBe(given.some((each) => isInForce(each, today)));
        }
      }),
      {numRuns: 500},
    );
  });
});
