import type {Notice, SearchQuery} from '#shared/model/search.ts';
import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import type {Group} from './groups.ts';
import {queryString} from './queryString.ts';
import type {PlacedGroup} from './groupWeights.ts';
import type {Reading} from './reading.ts';
import {asLiteral, typedOf} from './typedOf.ts';
import {wishNotice} from './wishNotice.ts';
import type {Word} from './words.ts';

/** How far a search was relaxed: not at all, to what it is about, or to any of its words. */
export type Level = 'all' | 'core' | 'kin' | 'any';

const quoted = (text: string): string => `“${text}”`;

/** The conditions that words were read as. */
const namesOf = ({concepts}: Group): string =>
  concepts
    .filter(({kind}) => kind === 'condition')
    .map(({label}) => label)
    .join(' and ');

/** The words of a group taken for one of the things that they may mean; place and filters stay. */
const choiceLinks = ({concepts, from, length}: PlacedGroup, {query, words}: Reading): Notice['links'] => {
  const q = typedOf([...words.slice(0, from), ...words.slice(from + length)]);
  return concepts.flatMap(({slug, label}) => {
    const condition = CONDITIONS.find((term) => term.slug === slug);
    if (condition) {
      const chosen = [...new Set([...query.condition, condition.slug])];
      return [{label, query: queryString(query, {q, condition: chosen})}];
    }
    const supportType = SUPPORT_TYPES.find((term) => term.slug === slug);
    if (!supportType) return [];
    const chosen = [...new Set([...query.supportType, supportType.slug])];
    return [{label, query: queryString(query, {q, supportType: chosen})}];
  });
};

/** "T2 diabetes" has answered what "diabetes" would be asked about. */
const isAnswered = ({concepts}: PlacedGroup, {groups}: Reading): boolean =>
  groups.some(
    (other) =>
      !other.isChoice && other.concepts.some(({slug}) => concepts.some((concept) => concept.slug === slug)),
  );

const choices = (reading: Reading): Notice[] =>
  reading.groups
    .filter((group) => group.isChoice && !isAnswered(group, reading))
    .map((group) => ({
      code: 'ambiguous',
      text: `${quoted(group.typed)} can mean different things. Did you mean:`,
      links: choiceLinks(group, reading),
    }));

const exactLink = (query: SearchQuery, typed: string, q: string): Notice['links'][number] => ({
  label: `Search for exactly ${quoted(typed)}`,
  query: queryString(query, {q}),
});

const isReadAs = ({isChoice, isOwnName, concepts}: PlacedGroup): boolean =>
  !isChoice && !isOwnName && concepts[0]?.kind === 'condition';

const wordsOfGroup = ({from, length}: PlacedGroup, {words}: Reading): readonly Word[] =>
  words.slice(from, from + length);

const unmended = (word: Word, {mended: slips}: Reading): Word => {
  const slip = slips.find((each) => each.word === word);
  return slip ? {...word, typed: slip.typed} : word;
};

/** The words of a group before any was mended. */
const typedBefore = (group: PlacedGroup, reading: Reading): string =>
  typedOf(wordsOfGroup(group, reading).map((word) => unmended(word, reading)));

/** What words were taken for, where that is not what they say: once for each thing that they were taken for. */
const readAs = (reading: Reading): Notice[] => {
  const named = new Map<string, PlacedGroup[]>();
  for (const group of reading.groups) {
    if (!isReadAs(group)) continue;
    const name = namesOf(group);
    named.set(name, [...(named.get(name) ?? []), group]);
  }
  return [...named].map(([name, groups]) => {
    const typed = [...new Set(groups.map((group) => typedBefore(group, reading)))];
    const isOwn = (index: number): boolean =>
      groups.some(({from, length}) => index >= from && index < from + length);
    const exactly = reading.words.flatMap((word, index) =>
      isOwn(index) ? asLiteral([unmended(word, reading)]) : [word],
    );
    return {
      code: 'read-as',
      text: `Showing results for ${name} because you searched ${typed.map(quoted).join(' and ')}. Not right?`,
      links: [exactLink(reading.query, typed.join(' '), typedOf(exactly))],
    };
  });
};

/** Words that were mended, but where the notice of what they were read as says so already. */
const mended = (reading: Reading): Notice[] => {
  const said = new Set(reading.groups.filter(isReadAs).flatMap((group) => wordsOfGroup(group, reading)));
  return reading.mended
    .filter(({word}) => !said.has(word))
    .map(({typed, read, exactly}) => ({
      code: 'read-as',
      text: `Showing results for ${quoted(read)} because you searched ${quoted(typed)}. Not right?`,
      links: [exactLink(reading.query, typed, exactly)],
    }));
};

const relaxed = (level: Level, {groups, isSentence}: Reading): Notice[] => {
  if (level === 'all' || (isSentence && level !== 'any')) return [];
  const core = groups.filter(({isCore}) => isCore).flatMap(({typed}) => quoted(typed));
  const text =
    level !== 'any' && core.length > 0
      ? `Few results have all your words. We also show other support for ${core.join(' and ')}.`
      : 'Few results have all your words. We also show results with some of them.';
  return [{code: 'relaxed', text, links: []}];
};

/** What a person should know of how their words were read. */
export const noticesOf = (reading: Reading, level: Level): Notice[] => [
  ...choices(reading),
  ...mended(reading),
  ...readAs(reading),
  ...wishNotice(reading),
  ...relaxed(level, reading),
];
