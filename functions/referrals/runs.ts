import {dateInWords, londonDate, timeInWords} from '#shared/london.ts';
import type {CourseRun, SeatBand} from '#shared/model/courseRun.ts';
import type {RunChoice} from '#shared/ui/refer/views.ts';
import type {WholeListing} from '../data/directoryReader.ts';

/** More starts than this are no help to choose from. */
const MOST_CHOICES = 8;

const BAND_WORDS: Readonly<Record<SeatBand, string>> = {
  open: 'Places free.',
  'nearly-full': 'Nearly full.',
  'waiting-list': 'Waiting list.',
  full: 'Full.',
  unknown: '',
};

const startsOn = (run: CourseRun): string => run.sessions[0]?.date ?? '';

/** The run of a listing that a person asks for: planned, and not begun. */
export const findRun = ({runs}: WholeListing, runId: string, now: Date): CourseRun | undefined =>
  runs.find((run) => run.id === runId && run.status === 'planned' && startsOn(run) >= londonDate(now));

/**
 * The runs of a listing that can be chosen, soonest first: planned, not begun, and not known to be full. One that was
 * chosen before is among them, however late it is.
 */
export const runChoices = (
  whole: WholeListing,
  now: Date,
  {without, chosen}: {without?: string; chosen?: string} = {},
): RunChoice[] =>
  whole.runs
    .filter((run) => findRun(whole, run.id, now) && run.id !== without && whole.bands[run.id] !== 'full')
    .filter((run, index) => index < MOST_CHOICES || run.id === chosen)
    .map((run) => ({
      id: run.id,
      label: runInWords(run),
      hint:
        [run.place?.name, BAND_WORDS[whole.bands[run.id] ?? 'unknown']].filter(Boolean).join('. ') ||
        undefined,
    }));

/** "Tuesday 5 May 2026, 10am". */
export const runInWords = (run: CourseRun): string => {
  const [first] = run.sessions;
  return first
    ? `${dateInWords(first.date, {weekday: true})}, ${timeInWords(first.startsAt)}`
    : 'Date not known';
};
