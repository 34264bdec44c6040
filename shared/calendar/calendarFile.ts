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

/** Octets of one character in UTF-8. */
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** A long line goes on after a line end and a space, never inside a character (RFC 5545, 3.1). */
const folded = (line: string): string => {
  let octets = 0;
  let out = '';
  for (const character of line) {
    const size = octetsOf(character);
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

/** One date in somebody's calendar, in London's wall-clock time. */
export interface CalendarEvent {
  /** The same each time it is made, so that a newer copy replaces an older one. */
  readonly uid: string;
  /** Grows with each change. */
  readonly sequence: number;
  /** When it was last changed, an ISO instant. */
  readonly changedAt: string;
  readonly date: string;
  /** Left out, all day. */
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly summary: string;
  readonly about: readonly string[];
  readonly location?: string | undefined;
  readonly url: string;
  readonly isCancelled?: boolean;
}

const whenLines = ({date, startsAt, endsAt}: CalendarEvent): string[] =>
  startsAt === undefined
    ? [`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`]
    : [
        `DTSTART;TZID=Europe/London:${localTime(date, startsAt)}`,
        ...(endsAt === undefined ? [] : [`DTEND;TZID=Europe/London:${localTime(date, endsAt)}`]),
      ];

const eventLines = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${utcStamp(event.changedAt)}`,
  ...whenLines(event),
  `SUMMARY:${escaped(event.summary)}`,
  `DESCRIPTION:${escaped(event.about.join('\n'))}`,
  ...(event.location === undefined ? [] : [`LOCATION:${escaped(event.location)}`]),
  `URL:${event.url}`,
  ...(event.isCancelled ? ['STATUS:CANCELLED'] : []),
  'END:VEVENT',
];

/** Dates as an iCalendar file (RFC 5545), in Europe/London with its rules. */
export const calendarFile = (events: readonly CalendarEvent[]): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Local Menu//Course dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...LONDON,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};
