import type {Dimension} from '#shared/outcomes/dimensions.ts';
import type {ReportName} from '#shared/outcomes/report.ts';
import type {StoredCounts} from '../data/outcomeCounts.ts';

interface Shown {
  readonly report: ReportName;
  readonly by: Dimension;
  readonly hiddenRows: number;
  readonly counts: readonly StoredCounts[];
}

const ABOUT: Readonly<Record<ReportName, string>> = {
  funnel:
    'Everybody is counted in the quarter in which they were referred, whenever the rest happened: these numbers still grow after its end. Who has come further is counted in every column before.',
  waits:
    'Days are counted from when somebody was referred. “Half” is of those who had an answer, or have started: who still waits is not in it. It is shown for 10 people or more.',
  activation:
    'Only people whose level was measured both when they were referred and after they went, with a licensed tool: the same people in each column. It says nothing of everybody else.',
  reasons:
    '“Could not” is what kept somebody: time, travel, work, cost, health, caring, or help that they did not get. “Would not” is what they made of it.',
};

const BY: Partial<Record<Dimension, string>> = {
  condition: 'Support that is for several conditions counts for each of them, so rows do not add up.',
  delivery: 'Support that is given in several ways counts for each of them, so rows do not add up.',
  language: 'This is the interpreter that somebody asked for, not the language of the sessions.',
  decile:
    'Areas of each nation are put in 10 equal groups by deprivation, and people in the group of their postcode. This is looked up while counting, and kept with nobody.',
};

/** What a reader must know of a table, a sentence or two each. */
export const notesOf = ({report, by, hiddenRows, counts}: Shown): string[] => [
  'Numbers are to the nearest 5. Fewer than 5 are hidden, and so is whatever would give them away.',
  ...(hiddenRows === 0
    ? []
    : [`${hiddenRows} more ${hiddenRows === 1 ? 'row' : 'rows'} cannot be shown at all.`]),
  ABOUT[report],
  ...(BY[by] === undefined ? [] : [BY[by]]),
  ...(counts.some(({isApproximate}) => isApproximate)
    ? [
        'The group of a postcode is approximate: the file that was imported places postcodes about, by a point in each.',
      ]
    : []),
];
