import {addDays, dateInWords} from '../london.ts';
import {quarterOf} from './dimensions.ts';

/** The first and the last London day of a quarter. */
export const daysOfQuarter = (quarter: string): {readonly first: string; readonly last: string} => {
  const month = String(Number(quarter.slice(5)) * 3 - 2).padStart(2, '0');
  const first = `${quarter.slice(0, 4)}-${month}-01`;
  const last = addDays(`${addDays(first, 95).slice(0, 7)}-01`, -1);
  return {first, last};
};

/** So many quarters, the one that a London day lies in first. */
export const quartersUpTo = (today: string, count: number): string[] => {
  const quarters: string[] = [];
  for (let day = today; quarters.length < count; day = addDays(daysOfQuarter(quarterOf(day)).first, -1)) {
    quarters.push(quarterOf(day));
  }
  return quarters;
};

const monthOf = (day: string): string => dateInWords(day).replace(/^\d+ /, '');

/** "July to September 2026"; of the quarter that is not over, with "so far". */
export const quarterInWords = (quarter: string, today: string): string => {
  const {first, last} = daysOfQuarter(quarter);
  const name = `${monthOf(first).replace(/ \d+$/, '')} to ${monthOf(last)}`;
  return quarter === quarterOf(today) ? `${name}, so far` : name;
};
