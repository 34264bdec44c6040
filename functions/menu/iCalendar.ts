import {addressInWords} from '#shared/ui/listing/addressInWords.ts';
import type {CourseRun, Session} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';

/** The rules of UK time since 1996, so that a calendar needs no table of its own (RFC 5545, 3.6.5). */
const LONDON = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZNAME:BST',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZNAME:GMT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const MOST_OCTETS_A_LINE = 75;

/** Text as a value: backslash, semicolon, comma and line end have a meaning there (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll(/\r\n|\r|\n/g, '\\n');

/** A long line goes on after a line end and a space, never inside a character (RFC 5545, 3.1). */
const folded = (line: string): string => {
  let octets = 0;
  let out = '';
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS_A_LINE) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
};

/** `2026-12-01`, `17:30` → `20261201T173000`: London's wall clock, whatever the clock of the machine. */
const localTime = (date: string, time: string): string =>
  `${date.replaceAll('-', '')}T${time.replace(':', '')}00`;

const utcStamp = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

export interface CalendarOptions {
  readonly listing: Pick<
    Listing,
    'name' | 'summary' | 'slug' | 'places' | 'contact' | 'version' | 'updatedAt'
  >;
  readonly run: CourseRun;
  /** Scheme and host of the public site. */
  readonly origin: string;
}

const eventLines = ({listing, run, origin}: CalendarOptions, session: Session, index: number): string[] => {
  const url = `${origin}/support/${listing.slug}`;
  const place = run.place ?? listing.places[0];
  const {phone} = listing.contact;
  const about = [listing.summary, ...(phone === undefined ? [] : [`Phone: ${phone}`]), url].join('\n');
  return [
    'BEGIN:VEVENT',
    // The same event each time it is downloaded, so that a newer copy replaces an older one.
    `UID:${escaped(run.id)}-${index + 1}@${new URL(origin).hostname}`,
    `SEQUENCE:${listing.version}`,
    `DTSTAMP:${utcStamp(listing.updatedAt)}`,
    `DTSTART;TZID=Europe/London:${localTime(session.date, session.startsAt)}`,
    `DTEND;TZID=Europe/London:${localTime(session.date, session.endsAt)}`,
    `SUMMARY:${escaped(listing.name)}`,
    `DESCRIPTION:${escaped(about)}`,
    ...(place ? [`LOCATION:${escaped(addressInWords(place))}`] : []),
    `URL:${url}`,
    ...(run.status === 'cancelled' ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ];
};

/** A run as an iCalendar file (RFC 5545): one event a session, in Europe/London with its rules. */
export const iCalendar = (options: CalendarOptions): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Local Menu//Course dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...LONDON,
    ...options.run.sessions.flatMap((session, index) => eventLines(options, session, index)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};
