import {KM_PER_MILE} from '#shared/geo/distance.ts';
import type {ExplainedItem} from '#shared/search/explain.ts';
import {PART_WEIGHTS} from '#shared/search/ranking.ts';
import type {Standing} from '#shared/search/standing.ts';
import type {Column} from '#shared/tables/column.ts';
import type {SearchExplanation} from './explainSearch.ts';

const LEVELS = {
  all: 'not at all: every result answers all the words',
  core: 'to what the search is about: conditions and programmes',
  kin: 'to what is near to what the search is about: the wider kind, or other support for a programme’s condition',
  any: 'to any of the words',
} as const;

const listed = (values: readonly string[]): string => (values.length === 0 ? 'none' : values.join(', '));
const two = (value: number): string => value.toFixed(2);

/** One thing that the order follows from: its name, and what is said of it, a line each. */
export interface ExplainedFact {
  readonly name: string;
  readonly lines: readonly string[];
}

const shardsInWords = ({shards, emptyShards, isPartial}: SearchExplanation): string =>
  [
    listed(shards.map(({name, listings}) => `${name} (${listings})`)),
    ...(emptyShards > 0 ? [`${emptyShards} more cells in the circle are empty`] : []),
    ...(isPartial ? ['others were left out, for want of a place'] : []),
  ].join('; ');

const groupsInWords = ({search}: SearchExplanation): string[] =>
  search.groups.map(({typed, weight, isCore, isChoice, concepts}, index) => {
    const meaning =
      concepts.length === 0
        ? 'as a word'
        : concepts.map(({kind, label}) => `${label} (${kind})`).join(isChoice ? ' or ' : ', ');
    return `w${index + 1} “${typed}”, weight ${weight}: ${meaning}${isCore ? ', what the search is about' : ''}`;
  });

/** How a search was read, and from what it was answered. */
export const explainedFacts = (explanation: SearchExplanation): ExplainedFact[] => {
  const {place, placeProblem, safety, search} = explanation;
  const groups = groupsInWords(explanation);
  return [
    {
      name: 'Place',
      lines: [place ? `${place.label}, known to the ${place.precision}` : (placeProblem ?? 'none given')],
    },
    {name: 'Shards', lines: [shardsInWords(explanation)]},
    ...(safety === undefined ? [] : [{name: 'Urgent', lines: [safety]}]),
    {name: 'Words', lines: groups.length === 0 ? ['none'] : groups},
    ...(search.mended.length === 0
      ? []
      : [{name: 'Mended', lines: search.mended.map(({typed, read}) => `“${typed}” read as “${read}”`)}]),
    {name: 'Filters', lines: [`read from the words: ${listed(search.filtersRead)}`]},
    {name: 'Relaxed', lines: [LEVELS[search.level]]},
    {name: 'Found', lines: [String(search.total)]},
  ];
};

/** Where one listing stands, or what keeps it out. */
export const standingInWords = (slug: string, standing: Standing): string => {
  if (standing.kind === 'ranked') return `${slug} is number ${standing.rank}.`;
  if (standing.kind === 'not-read')
    return `${slug} is in none of these shards: it is too far away, hidden, or not there.`;
  const reasons = [
    ...(standing.words.length > 0
      ? [`does not answer ${standing.words.map((word) => `“${word}”`).join(', ')}`]
      : []),
    ...(standing.isOutOfReach ? ['is out of reach'] : []),
    ...(standing.filters.length > 0 ? [`does not pass the filter ${standing.filters.join(', ')}`] : []),
  ];
  return `${slug} is left out: it ${listed(reasons)}.`;
};

const factorsInWords = ({factors}: ExplainedItem): string =>
  Object.entries(factors)
    .filter(([, factor]) => factor !== 1)
    .map(([name, factor]) => `${name} ${factor}`)
    .join(', ');

/** The columns of the results: each part of the score, and what it is made of. */
export const explainedColumns = ({search, shards}: SearchExplanation): Column<ExplainedItem>[] => {
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
          ...(each.askedAbout === null ? [] : [`about carers ${two(each.askedAbout)}`]),
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
