import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';

/** A day that was typed in three fields, `YYYY-MM-DD`, or what is wrong with it. */
export const readDay = (
  values: FormValues,
  {field, id, nothing}: {readonly field: string; readonly id: string; readonly nothing: string},
): {readonly day: string} | {readonly error: FormError} => {
  const error = (text: string) => ({error: {field, href: `#${id}-day`, text}}) as const;
  const [day, month, year] = ['day', 'month', 'year'].map((part) =>
    valueOf(values, `${field}-${part}`).trim(),
  );
  if (!day || !month || !year) return error(nothing);
  const typed = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${typed}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== typed
    ? error('Enter a real date, like 8 5 2026')
    : {day: typed};
};

const TIME = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/i;

/** A time as people type it ("10", "10.30", "2pm") as `HH:MM`; undefined when nothing was typed, null when it is none. */
export const readTime = (typed: string): string | undefined | null => {
  const text = typed.trim();
  if (text === '') return undefined;
  const [, hours = '', minutes = '00', half = ''] = TIME.exec(text) ?? [];
  if (hours === '') return null;
  const isTwelve = half !== '';
  const given = Number(hours);
  if (isTwelve ? given < 1 || given > 12 : given > 23) return null;
  if (Number(minutes) > 59) return null;
  const hour = isTwelve ? (given % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : given;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
};
