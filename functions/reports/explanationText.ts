import {KM_PER_MILE} from '#shared/geo/distance.ts';
import type {ExplainedItem} from '#shared/search/explain.ts';
import {PART_WEIGHTS} from '#shared/search/ranking.ts';
import type {Standing} from '#shared/search/standing.ts';
import type {SearchExplanation} from '../search/explainSearch.ts';
import {type Column, plainTable} from './plainTable.ts';

const LEVELS = {
  all: 'not at all: every result answers all the words',
  core: 'to what the search is about: conditions and programmes',
  kin: 'to what is near to what the search is about: the wider kind, or other support for a programme’s condition',
  any: 'to any of the words',
} as const;

const listed = (values: readonly string[]): string => (values.length === 0 ? 'none' : values.join(', '));
const two = (value: number): string => value.toFixed(2);

const placeLines = ({place, placeProblem, shards, emptyShards, isPartial}: SearchExplanation): string[] => [
  `Place     ${place ? `${place.label}, known to the ${place.precision}` : (placeProblem ?? 'none given')}`,
  `Shards    ${listed(shards.map(({name, listings}) => `${name} (${listings})`))}${emptyShards > 0 ? `; ${emptyShards} more cells in the circle are empty` : ''}${isPartial ? '; others were left out, for want of a place' : ''}`,
];

const readingLines = ({search, safety}: SearchExplanation): string[] => [
  ...(safety === undefined ? [] : [`Urgent    ${safety}`]),
  ...(search.groups.length === 0 ? ['Words     none'] : []),
  ...search.groups.map(
    ({typed, weight, isCore, isChoice, concepts}, index) =>
      `${index === 0 ? 'Words     ' : '          '}w${index + 1} “${typed}”, weight ${weight}: ${
        concepts.length === 0
          ? 'as a word'
          : concepts.map(({kind, label}) => `${label} (${kind})`).join(isChoice ? ' or ' : ', ')
      }${isCore ? ', what the search is about' : ''}`,
  ),
  ...search.mended.map(({typed, read}) => `Mended    “${typed}” read as “${read}”`),
  `Filters   read from the words: ${listed(search.filtersRead)}`,
  `Relaxed   ${LEVELS[search.level]}`,
  `Found     ${search.total}`,
];

const standingLines = (slug: string, standing: Standing): string[] => {
  if (standing.kind === 'ranked') return [`${slug} is number ${standing.rank}.`];
  if (standing.kind === 'not-read')
    return [`${slug} is in none of these shards: it is too far away, hidden, or not there.`];
  const reasons = [
    ...(standing.words.length > 0
      ? [`does not answer ${standing.words.map((word) => `“${word}”`).join(', ')}`]
      : []),
    ...(standing.isOutOfReach ? ['is out of reach'] : []),
    ...(standing.filters.length > 0 ? [`does not pass the filter ${standing.filters.join(', ')}`] : []),
  ];
  return [`${slug} is left out: it ${listed(reasons)}.`];
};

const factorsInWords = ({factors}: ExplainedItem): string =>
  Object.entries(factors)
    .filter(([, factor]) => factor !== 1)
    .map(([name, factor]) => `${name} ${factor}`)
    .join(', ');

const columnsOf = ({search, shards}: SearchExplanation): Column<ExplainedItem>[] => {
  const part = (name: keyof typeof PART_WEIGHTS): Column<ExplainedItem> => ({
    title: `${name} ×${PART_WEIGHTS[name]}`,
    value: ({parts}) => two(parts[name]),
    isNumber: true,
  });
  return [
    {title: '#', value: ({rank}) => rank, isNumber: true},
    {title: 'score', value: ({parts}) => two(parts.score), isNumber: true},
    part('words'),
    ...search.groups.map((_, index): Column<ExplainedItem> => ({
      title: `w${index + 1}`,
      value: ({answers}) => two(answers[index] ?? 0),
      isNumber: true,
    })),
    part('reach'),
    part('start'),
    part('freshness'),
    part('route'),
    {title: 'factor', value: ({parts}) => two(parts.factor), isNumber: true},
    {
      title: 'miles',
      value: ({item}) => (item.distanceKm === null ? '' : (item.distanceKm / KM_PER_MILE).toFixed(1)),
      isNumber: true,
    },
    {title: 'listing', value: ({item}) => item.slug},
    {
      title: 'because',
      value: (each) =>
        [
          each.reach,
          ...(each.isExactName ? ['exact name'] : []),
          ...(each.item.certification.status === 'certified' ? ['certified'] : []),
          factorsInWords(each),
        ]
          .filter((word) => word !== '')
          .join(', '),
    },
    {title: 'shard', value: ({shard}) => shards[shard]?.name ?? ''},
  ];
};

/** An explained search as plain lines. `listing`: the slug whose standing was asked for. */
export const explanationText = (explanation: SearchExplanation, listing?: string): string[] => [
  ...placeLines(explanation),
  ...readingLines(explanation),
  '',
  ...(explanation.search.items.length === 0
    ? ['No results.']
    : plainTable(columnsOf(explanation), explanation.search.items)),
  ...(listing !== undefined && explanation.standing
    ? ['', ...standingLines(listing, explanation.standing)]
    : []),
];
