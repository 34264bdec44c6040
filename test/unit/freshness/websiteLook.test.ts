import {describe, expect, it} from 'vitest';
import {afterLook, brokenSince, isLookedAt, type WebsiteAnswer} from '#shared/freshness/websiteLook.ts';

const URL = 'https://group.example/';

/** What is known after answers on these days. */
const after = (...looks: readonly (readonly [day: string, answer: WebsiteAnswer, url?: string])[]) =>
  looks.reduce<ReturnType<typeof afterLook> | undefined>(
    (state, [day, answer, url = URL]) => afterLook(state, {url, answer}, day),
    undefined,
  );

describe('what is known of a website', () => {
  it('is a doubt after two failures on different days, since the second', () => {
    expect(brokenSince(after(['2026-05-01', 'down']), URL)).toBeUndefined();
    expect(brokenSince(after(['2026-05-01', 'down'], ['2026-05-01', 'down']), URL)).toBeUndefined();
    const broken = after(['2026-05-01', 'down'], ['2026-05-08', 'down'], ['2026-05-15', 'down']);
    expect(brokenSince(broken, URL)).toBe('2026-05-08');
  });

  it('ends with an answer, and with another address', () => {
    const broken = [
      ['2026-05-01', 'down'],
      ['2026-05-08', 'down'],
    ] as const;
    expect(after(...broken, ['2026-05-15', 'up'])).toEqual({url: URL, lookedOn: '2026-05-15'});
    expect(brokenSince(after(...broken), 'https://other.example/')).toBeUndefined();
    expect(brokenSince(after(...broken), undefined)).toBeUndefined();
    const other = 'https://other.example/';
    expect(brokenSince(after(...broken, ['2026-05-15', 'down', other]), other)).toBeUndefined();
  });

  it('neither begins nor ends with an answer that says nothing', () => {
    expect(brokenSince(after(['2026-05-01', 'down'], ['2026-05-08', 'unknown']), URL)).toBeUndefined();
    const broken = after(['2026-05-01', 'down'], ['2026-05-08', 'down'], ['2026-05-15', 'unknown']);
    expect(brokenSince(broken, URL)).toBe('2026-05-08');
  });

  it('is looked into once a week', () => {
    const state = after(['2026-05-01', 'up']);
    expect(isLookedAt(state, URL, '2026-05-07')).toBe(true);
    expect(isLookedAt(state, URL, '2026-05-08')).toBe(false);
    expect(isLookedAt(state, 'https://other.example/', '2026-05-02')).toBe(false);
    expect(isLookedAt(undefined, URL, '2026-05-02')).toBe(false);
  });
});
