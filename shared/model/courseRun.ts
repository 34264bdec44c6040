import * as z from 'zod/mini';
import {DeliveryMode, LanguageCode} from '#shared/taxonomy/index.ts';
import {Id, IsoDate, LocalTime, text, WebAddress} from './primitives.ts';
import {Place} from './listing.ts';

/** One session of a run, in Europe/London wall-clock time. */
export const Session = z.strictObject({date: IsoDate, startsAt: LocalTime, endsAt: LocalTime});
export type Session = z.infer<typeof Session>;

/** One dated run of a listing. How many places are left is not here: see SeatBand. */
export const CourseRun = z.strictObject({
  id: Id,
  listingId: Id,
  /** In order of time; at least one. */
  sessions: z.array(Session).check(z.minLength(1), z.maxLength(60)),
  delivery: z.optional(DeliveryMode),
  place: z.optional(Place),
  link: z.optional(WebAddress),
  language: z._default(LanguageCode, 'en'),
  /** Places in all; absent when the provider keeps its own count. */
  capacity: z.optional(z.int().check(z.minimum(1), z.maximum(500))),
  note: z.optional(text(200)),
  status: z._default(z.enum(['planned', 'cancelled']), 'planned'),
});
export type CourseRun = z.infer<typeof CourseRun>;

/** The band of places left that the public sees; the count itself lives with the referrals. */
export const SeatBand = z.enum(['open', 'nearly-full', 'waiting-list', 'full', 'unknown']);
export type SeatBand = z.infer<typeof SeatBand>;
