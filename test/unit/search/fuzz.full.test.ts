import {expect, it} from 'vitest';
import {fuzzReading} from './fuzzReading.ts';

it('reads 100,000 texts of every kind without a fault, and quickly', () => {
  const {p99Ms, slowest} = fuzzReading(100_000, 3);
  expect(p99Ms).toBeLessThan(100);
  expect(slowest.ms).toBeLessThan(2000);
}, 600_000);
