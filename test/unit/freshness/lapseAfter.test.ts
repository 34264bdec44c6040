import {describe, expect, it} from 'vitest';
import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {lapseAfter} from '#shared/freshness/lapseAfter.ts';

const LAPSED = {
  status: 'hidden',
  checkedOn: '2026-01-10',
  lapse: {stage: 'hidden', on: '2026-09-09', statusBefore: 'waiting-list'},
} as const;

describe('a page that was hidden because nobody checked it', () => {
  it('has its own status again after a check', () => {
    expect(lapseAfter({...LAPSED, checkedOn: '2026-09-09'}, LAPSED)).toEqual({
      status: 'waiting-list',
      checkedOn: '2026-09-09',
      lapse: undefined,
    });
  });

  it('stays hidden through an import that knows of an older check, and has the import’s status after the next', () => {
    const imported = lapseAfter({status: 'live', checkedOn: '2025-01-01', lapse: undefined}, LAPSED);
    expect(imported).toMatchObject({
      status: 'hidden',
      checkedOn: '2026-01-10',
      lapse: {statusBefore: 'live'},
    });
    expect(lapseAfter({...imported, checkedOn: '2026-10-01'}, imported).status).toBe('live');
  });

  it('is told from one that somebody hides by hand, which no check brings back', () => {
    expect(isHiddenByHand(LAPSED)).toBe(false);
    const byHand = lapseAfter({status: 'hidden', checkedOn: '2026-01-10', lapse: undefined}, LAPSED);
    expect(isHiddenByHand(byHand)).toBe(true);
    expect(lapseAfter({...byHand, checkedOn: '2026-10-01'}, byHand).status).toBe('hidden');
    expect(isHiddenByHand({status: 'hidden', lapse: undefined})).toBe(true);
  });

  it('keeps what it was through every other save', () => {
    expect(lapseAfter(LAPSED, LAPSED)).toEqual(LAPSED);
    const live = {status: 'live', checkedOn: undefined, lapse: undefined} as const;
    expect(lapseAfter(live, undefined)).toEqual(live);
    const lapse = {stage: 'hidden', on: '2026-09-09'} as const;
    expect(lapseAfter({...live, lapse}, live)).toMatchObject({
      status: 'hidden',
      lapse: {statusBefore: 'live'},
    });
  });
});
