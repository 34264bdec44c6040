import {describe, expect, it} from 'vitest';
import {
  bankHolidaysByRule,
  bankHolidaysOf,
  easterSunday,
  PUBLISHED_YEARS,
} from '#shared/referral/bankHolidays.ts';
import {addWorkingDays, clocksOf, isWorkingDay} from '#shared/referral/workingDays.ts';

describe('bank holidays of England', () => {
  it.each(PUBLISHED_YEARS)('as published for %i are what the standing rule gives', (year) => {
    expect(bankHolidaysByRule(year)).toEqual(bankHolidaysOf(year));
  });

  it('move from a weekend to the next weekday', () => {
    // 2021 and 2022 as gov.uk had them, without the proclaimed days of 2022.
    expect(bankHolidaysByRule(2021).slice(-2)).toEqual(['2021-12-27', '2021-12-28']);
    expect(bankHolidaysByRule(2022).at(0)).toBe('2022-01-03');
  });

  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('have Easter of %i on %s', (year, easter) => {
    expect(easterSunday(year)).toBe(easter);
  });
});

describe('working days', () => {
  it('leave out weekends and bank holidays', () => {
    expect(isWorkingDay('2026-04-02')).toBe(true);
    expect(isWorkingDay('2026-04-03')).toBe(false);
    expect(isWorkingDay('2026-04-04')).toBe(false);
    expect(isWorkingDay('2026-04-06')).toBe(false);
  });

  it('count across a long weekend', () => {
    // Thursday before Easter: the next working day is the Tuesday after.
    expect(addWorkingDays('2026-04-02', 1)).toBe('2026-04-07');
    expect(addWorkingDays('2026-12-24', 2)).toBe('2026-12-30');
  });

  it('never count the day itself, working or not', () => {
    expect(addWorkingDays('2026-05-09', 1)).toBe('2026-05-11');
    expect(addWorkingDays('2026-05-11', 1)).toBe('2026-05-12');
  });
});

describe('the clocks of a referral', () => {
  it('give the provider 2 working days to acknowledge and 5 to act', () => {
    expect(clocksOf({state: 'sent', owedSince: '2026-05-01T16:00:00Z'})).toEqual({
      acknowledgeBy: '2026-05-06',
      actBy: '2026-05-11',
      escalateOn: '2026-05-14',
      unansweredOn: '2026-06-16',
    });
  });

  it('count from the London day, not from the UTC one', () => {
    // 23:30 UTC in summer is the next day in London.
    expect(clocksOf({state: 'sent', owedSince: '2026-06-01T23:30:00Z'})?.acknowledgeBy).toBe('2026-06-04');
  });

  it('stop the first clock when the provider has it, and keep the second', () => {
    const before = clocksOf({state: 'sent', owedSince: '2026-05-01T16:00:00Z'});
    const after = clocksOf({state: 'received', owedSince: '2026-05-01T16:00:00Z'});
    expect(after?.acknowledgeBy).toBeNull();
    expect(after?.actBy).toBe(before?.actBy);
  });

  it('do not run while the provider owes nothing', () => {
    expect(clocksOf({state: 'accepted', owedSince: '2026-05-01T16:00:00Z'})).toBeNull();
    expect(clocksOf({state: 'withdrawn', owedSince: '2026-05-01T16:00:00Z'})).toBeNull();
  });
});
