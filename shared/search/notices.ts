import type {Notice, SearchQuery} from '#shared/model/search.ts';
import {ConditionSlug, SupportType} from '#shared/taxonomy/index.ts';
import type {Group} from './groups.ts';
import {queryString} from './queryString.ts';
import type {PlacedGroup, Reading} from './reading.ts';
import {asLiteral, typedOf} from './typedOf.ts';

/** How far a search was relaxed: not at all, to what it is about, or to any of its words. */
export type Level = 'all' | 'core' | 'any';

const quoted = (text: string): string => `“${text}”`;

/** The conditions that words were read as. */
const namesOf = ({concepts}: Group): string =>
  concepts
    .filter(({kind}) => kind === 'condition')
    .map(({label}) => label)
    .join(' and ');

/** The words of a search before and after a group, and those of the group. */
const around = ({words}: Reading, {from, length}: PlacedGroup) => ({
  before: words.slice(0, from),
  own: words.slice(from, from + length),
  after: words.slice(from + length),
});

/** The words of a group taken for one of the things that they may mean; place and filters stay. */
const choiceLinks = (group: PlacedGroup, reading: Reading): Notice['links'] => {
  const {query} = reading;
  const {before, after} = around(reading, group);
  const q = typedOf([...before, ...after]);
  return group.concepts.flatMap(({slug, label}) => {
    const condition = ConditionSlug.safeParse(slug);
    if (condition.success) {
      const chosen = [...new Set([...query.condition, condition.data])];
      return [{label, query: queryString(query, {q, condition: chosen})}];
    }
    const supportType = SupportType.safeParse(slug);
    if (!supportType.success) return [];
    const chosen = [...new Set([...query.supportType, supportType.data])];
    return [{label, query: queryString(query, {q, supportType: chosen})}];
  });
};

const choices = (reading: Reading): Notice[] =>
  reading.groups
    .filter(({isChoice}) => isChoice)
    .map((group) => ({
      code: 'ambiguous',
      text: `${quoted(group.typed)} can mean different things. Did you mean:`,
      links: choiceLinks(group, reading),
    }));

const exactLink = (query: SearchQuery, typed: string, q: string): Notice['links'][number] => ({
  label: `Search for exactly ${quoted(typed)}`,
  query: queryString(query, {q}),
});

const readAs = (reading: Reading): Notice[] =>
  reading.groups
    .filter(({isChoice, isOwnName, concepts}) => !isChoice && !isOwnName && concepts[0]?.kind === 'condition')
    .map((group) => {
      const {before, own, after} = around(reading, group);
      return {
        code: 'read-as',
        text: `Showing results for ${namesOf(group)} because you searched ${quoted(group.typed)}. Not right?`,
        links: [exactLink(reading.query, group.typed, typedOf([...before, ...asLiteral(own), ...after]))],
      };
    });

const mended = ({mended: slips, query}: Reading): Notice[] =>
  slips.map(({typed, read, exactly}) => ({
    code: 'read-as',
    text: `Showing results for ${quoted(read)} because you searched ${quoted(typed)}. Not right?`,
    links: [exactLink(query, typed, exactly)],
  }));

const relaxed = (level: Level, {groups}: Reading): Notice[] => {
  if (level === 'all') return [];
  const core = groups.filter(({isCore}) => isCore).flatMap(({typed}) => quoted(typed));
  const text =
    level === 'core' && core.length > 0
      ? `Few results have all your words. We also show other support for ${core.join(' and ')}.`
      : 'Few results have all your words. We also show results with some of them.';
  return [{code: 'relaxed', text, links: []}];
};

/** What a person should know of how their words were read. */
export const noticesOf = (reading: Reading, level: Level): Notice[] => [
  ...choices(reading),
  ...mended(reading),
  ...readAs(reading),
  ...relaxed(level, reading),
];
