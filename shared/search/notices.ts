import type {Notice, SearchQuery} from '#shared/model/search.ts';
import {ConditionSlug, SupportType} from '#shared/taxonomy/index.ts';
import type {Group} from './groups.ts';
import {queryString} from './queryString.ts';
import type {Reading} from './reading.ts';

/** How far a search was relaxed: not at all, to what it is about, or to any of its words. */
export type Level = 'all' | 'core' | 'any';

const quoted = (text: string): string => `“${text}”`;

const without = (q: string, typed: string): string => q.replace(typed, ' ').replace(/\s+/g, ' ').trim();

/** The words of a group taken for one of the things that they may mean. */
const choiceLinks = (group: Group, query: SearchQuery): Notice['links'] =>
  group.concepts.flatMap(({slug, label}) => {
    const q = without(query.q, group.typed);
    const condition = ConditionSlug.safeParse(slug);
    if (condition.success) {
      return [
        {
          label,
          query: queryString(query, {q, condition: [...new Set([...query.condition, condition.data])]}),
        },
      ];
    }
    const supportType = SupportType.safeParse(slug);
    if (!supportType.success) return [];
    return [
      {
        label,
        query: queryString(query, {q, supportType: [...new Set([...query.supportType, supportType.data])]}),
      },
    ];
  });

const choices = ({groups, query}: Reading): Notice[] =>
  groups
    .filter(({isChoice}) => isChoice)
    .map((group) => ({
      code: 'ambiguous',
      text: `${quoted(group.typed)} can mean different things. Did you mean:`,
      links: choiceLinks(group, query),
    }));

const readAs = ({groups, query}: Reading): Notice[] =>
  groups
    .filter(({isChoice, isOwnName, concepts}) => !isChoice && !isOwnName && concepts[0]?.kind === 'condition')
    .map((group) => ({
      code: 'read-as',
      text: `Showing results for ${group.concepts[0]?.label ?? ''}.`,
      links: [
        {
          label: `Search only for the words ${quoted(group.typed)}`,
          query: queryString(query, {q: query.q.replace(group.typed, `"${group.typed}"`)}),
        },
      ],
    }));

const mended = ({mended: slips, query}: Reading): Notice[] =>
  slips.map(({typed, read}) => ({
    code: 'read-as',
    text: `Showing results for ${quoted(read)}. You searched ${quoted(typed)}.`,
    links: [{label: `Search only for ${quoted(typed)}`, query: queryString(query, {q: `"${typed}"`})}],
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
