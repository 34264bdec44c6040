/** The day `months` calendar months after `date`. */
const monthsAfter = (date: string, months: number): string => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
};

/** Whether a listing has gone longer without a check than it promised; one that nobody ever checked has. */
export const isStale = (
  {checkedOn, checkEveryMonths}: {readonly checkedOn?: string | undefined; readonly checkEveryMonths: number},
  today: string,
): boolean => checkedOn === undefined || monthsAfter(checkedOn, checkEveryMonths) < today;
