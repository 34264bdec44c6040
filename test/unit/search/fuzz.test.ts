import {expect, it} from 'vitest';
import {fuzzReading} from './fuzzReading.ts';

/** The whole, 100,000 inputs, is in fuzz.full.test.ts. */
it('reads 4,000 texts of every kind without a fault, and quickly', () => {
  const {p99Ms, slowest} = fuzzReading(4000, 20261122);
  expect(p99Ms).toBeLessThan(100);
  expect(slowest.ms).toBeLessThan(2000);
}, 60_000);
