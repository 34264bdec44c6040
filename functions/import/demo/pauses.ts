import {easterSunday, isBankHoliday} from '#shared/referral/bankHolidays.ts';

/** Whether courses and groups pause on a day: bank holidays of England, Easter Sunday, and 23 December to 2 January. */
export const isPause = (date: string): boolean => {
  const day = date.slice(5);
  return (
    day >= '12-23' || day <= '01-02' || isBankHoliday(date) || date === easterSunday(Number(date.slice(0, 4)))
  );
};
