import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';

/** How far ahead dates are taken. */
export const MOST_DAYS_AHEAD = 800;
export const LONGEST_NOTE = 200;
/** Places of one start. */
export const MOST_CAPACITY = 500;

export const errorAt = (field: string, text: string): FormError => ({field, href: `#${field}`, text});

const twoDigits = (part: string): string => part.trim().padStart(2, '0');

/** The day in three boxes, `YYYY-MM-DD`; '' where nothing was typed, undefined where there is no such day. */
export const dayIn = (values: FormValues, id: string): string | undefined => {
  const part = (name: string): string => valueOf(values, `${id}-${name}`).trim();
  if (part('day') + part('month') + part('year') === '') return '';
  const date = `${part('year')}-${twoDigits(part('month'))}-${twoDigits(part('day'))}`;
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T12:00:00Z`) : undefined;
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined;
};

/** As our own pages write them (`timeInWords`). */
const NAMED_TIMES: Readonly<Record<string, string>> = {midday: '12:00', noon: '12:00', midnight: '00:00'};

/** "6pm", "18:30", "6.30pm", "midday" as `HH:MM`; undefined when it is no time. */
export const timeIn = (typed: string): string | undefined => {
  const named = Object.entries(NAMED_TIMES).find(([word]) => word === typed.trim().toLowerCase());
  if (named) return named[1];
  const found = /^(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?$/i.exec(typed.trim());
  if (!found) return undefined;
  const [, hours = '', minutes = '00', half] = found;
  const given = Number(hours);
  const isPm = half?.toLowerCase() === 'pm';
  if (half !== undefined && (given < 1 || given > 12)) return undefined;
  const hour = half === undefined ? given : (given % 12) + (isPm ? 12 : 0);
  return hour < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined;
};

/** A whole number from 1 to `most`; undefined for anything else. */
export const numberIn = (values: FormValues, field: string, most: number): number | undefined => {
  const typed = valueOf(values, field).trim();
  const number = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= most ? number : undefined;
};

/** The note of a start, in one line. */
export const noteIn = (values: FormValues): string =>
  valueOf(values, 'note').toWellFormed().replaceAll(/\s+/g, ' ').trim();

/** A day as the three boxes of `id` ask for it. */
export const dayValues = (id: string, date: string): Record<string, string> => {
  const [year = '', month = '', day = ''] = date.split('-');
  return {[`${id}-day`]: String(Number(day)), [`${id}-month`]: String(Number(month)), [`${id}-year`]: year};
};
