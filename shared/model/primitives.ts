import * as z from 'zod/mini';

/** Lower-case words joined by single hyphens, as used in public URLs; 1 to 100 characters. */
export const Slug = z
  .string()
  .check(
    z.maxLength(100),
    z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use small letters, numbers and single hyphens'),
  );

/** An opaque identifier: a UUID for what we make, or a stable `source:key` for what we import. */
export const Id = z
  .string()
  .check(z.minLength(1), z.maxLength(120), z.regex(/^[A-Za-z0-9][A-Za-z0-9:._-]*$/));

/** A calendar day in Europe/London, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();

/** An instant in UTC, ISO 8601 with `Z`. */
export const IsoInstant = z.iso.datetime();

/** A wall-clock time in Europe/London, `HH:MM`. */
export const LocalTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time like 18:30'));

/** A point in WGS84 degrees. */
export const Point = z.strictObject({
  lat: z.number().check(z.minimum(-90), z.maximum(90)),
  lng: z.number().check(z.minimum(-180), z.maximum(180)),
});
export type Point = z.infer<typeof Point>;

/** A web address: http or https only, so that a stored `javascript:` link can never be shown. */
export const WebAddress = z.url({protocol: /^https?$/}).check(z.maxLength(500));

/** A phone number as written for people: digits, spaces, +, ( ) and -; 3 to 20 characters ("111" is one). */
export const Phone = z
  .string()
  .check(z.trim(), z.regex(/^\+?[\d ()-]{3,20}$/, 'Enter a phone number, like 0113 496 0000'));

/** A mailbox; kept as typed, compared in lower case. */
export const Mailbox = z.email().check(z.maxLength(254));

/** Plain text for the public: trimmed, not empty. */
export const text = (maximum: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(maximum));
