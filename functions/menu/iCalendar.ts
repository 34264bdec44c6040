import {calendarFile} from '#shared/calendar/calendarFile.ts';
import {addressInWords} from '#shared/ui/listing/addressInWords.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';

export interface CalendarOptions {
  readonly listing: Pick<
    Listing,
    'name' | 'summary' | 'slug' | 'places' | 'contact' | 'version' | 'updatedAt'
  >;
  readonly run: CourseRun;
  /** Scheme and host of the public site. */
  readonly origin: string;
}

/** A run as an iCalendar file: one event a session. */
export const iCalendar = ({listing, run, origin}: CalendarOptions): string => {
  const url = `${origin}/support/${listing.slug}`;
  const place = run.place ?? listing.places[0];
  const {phone} = listing.contact;
  return calendarFile(
    run.sessions.map(({date, startsAt, endsAt}, index) => ({
      uid: `${run.id}-${index + 1}@${new URL(origin).hostname}`,
      sequence: listing.version,
      changedAt: listing.updatedAt,
      date,
      startsAt,
      endsAt,
      summary: listing.name,
      about: [listing.summary, ...(phone === undefined ? [] : [`Phone: ${phone}`]), url],
      location: place && addressInWords(place),
      url,
      isCancelled: run.status === 'cancelled',
    })),
  );
};
