import {dateInWords, timeInWords} from '#shared/london.ts';
import type {Session} from '../model/courseRun.ts';
import type {Place} from '../model/listing.ts';
import type {StartChangeRow, StartFacts} from '../model/startChange.ts';
import {LANGUAGES, labelIn} from '../taxonomy/index.ts';

/** What each of them is called, to whoever comes and to whoever keeps the start. */
export const START_LABELS: Readonly<Record<StartChangeRow['what'], string>> = {
  when: 'When',
  where: 'Where',
  link: 'Online link',
  language: 'Language',
  note: 'Note',
};

const timesOf = ({startsAt, endsAt}: Session): string => `${timeInWords(startsAt)} to ${timeInWords(endsAt)}`;

/** The dates of a start: with its times once, where all are at the same. */
export const sessionsInWords = (sessions: readonly Session[]): string => {
  const [first] = sessions;
  if (!first) return 'No date';
  const isSameTime = sessions.every((session) => timesOf(session) === timesOf(first));
  if (!isSameTime) {
    return sessions
      .map((session) => `${dateInWords(session.date, {weekday: true})}, ${timesOf(session)}`)
      .join('; ');
  }
  const days = sessions.map(({date}) => dateInWords(date, {weekday: true}));
  return days.length === 1
    ? `${days.join('')}, ${timesOf(first)}`
    : `${days.length} dates, ${timesOf(first)}: ${days.join('; ')}`;
};

const placeInWords = (place: Place | undefined): string =>
  place
    ? [place.name, place.address, place.town, place.postcode].filter((part) => part !== undefined).join(', ')
    : 'As the page says';

const wordsOf = ({
  sessions,
  place,
  link,
  language,
  note,
}: StartFacts): Record<StartChangeRow['what'], string> => ({
  when: sessionsInWords(sessions),
  where: placeInWords(place),
  link: link ?? 'None',
  language: labelIn(LANGUAGES, language),
  note: note ?? 'None',
});

/** What is not as it was, in the order in which it is read; nothing where two starts say the same. */
export const startChangeRows = (before: StartFacts, after: StartFacts): StartChangeRow[] => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  return (['when', 'where', 'link', 'language', 'note'] as const).flatMap((what) =>
    was[what] === is[what] ? [] : [{what, before: was[what], after: is[what]}],
  );
};

/**
 * What is to be told to somebody who has not been told of `untold` yet: each thing as they last knew it. Where it was
 * changed there and back the last change is told: they may have heard of the first, and nobody has said so.
 */
export const rowsSinceTold = (
  untold: readonly StartChangeRow[],
  rows: readonly StartChangeRow[],
): StartChangeRow[] => {
  const kept = untold.filter(({what}) => !rows.some((row) => row.what === what));
  const merged = rows.map((row) => ({
    ...row,
    before: untold.find(({what}) => what === row.what)?.before ?? row.before,
  }));
  const all = [...kept, ...merged].filter(({before, after}) => before !== after);
  const order = Object.keys(START_LABELS);
  return all.length === 0 ? [...rows] : all.sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
};
