import {describe, expect, it} from 'vitest';
import {html} from '../../../functions/http/reply.ts';
import {withRetryAfter} from '../../../functions/http/retryAfter.ts';

const NOW = new Date('2026-05-01T09:40:00Z');
const TWENTY_MINUTES = '1200';

describe('A refusal of too many', () => {
  it('says as a page, too, when the hour of the limit is over', () => {
    expect(withRetryAfter(html('', {status: 429}), NOW).headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'retry-after': TWENTY_MINUTES,
    });
  });

  it('keeps what it says already', () => {
    const told = html('', {status: 429, headers: {'retry-after': '7'}});
    expect(withRetryAfter(told, NOW)).toBe(told);
  });

  it.each([200, 303, 409, 503])('is no other answer: %d', (status) => {
    expect(withRetryAfter(html('', {status}), NOW).headers).not.toHaveProperty('retry-after');
  });
});
