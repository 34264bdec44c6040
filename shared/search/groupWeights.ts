import {eachOf} from './eachOf.ts';
import type {Group} from './groups.ts';
import {keptFor} from './keptFor.ts';
import {GROUP_WEIGHTS, MOST_OF_WORDS_BESIDE, SENTENCE} from './ranking.ts';

/** A group and where it stands among the words of a reading. */
export type PlacedGroup = Group & {readonly from: number};

const isWord = ({meanings, state}: Group): boolean => meanings.length === 0 && state === undefined;

/** Words that mean nothing special count for less where the search is about something. */
export const weighed = (groups: readonly PlacedGroup[]): PlacedGroup[] => {
  if (!groups.some(({isCore}) => isCore)) return [...groups];
  const weight = Math.min(GROUP_WEIGHTS.wordBeside, MOST_OF_WORDS_BESIDE / groups.filter(isWord).length);
  return eachOf(groups, (group) => {
    if (isWord(group)) return {...group, weight};
    return group.isOptional ? {...group, weight: GROUP_WEIGHTS.optional} : group;
  });
};

/** More groups than this are not looked for: those that mean something go before mere words. */
const MOST_GROUPS = 14;

/** The same list for the same meanings, so that what a shard has of them is kept. */
const lessGeneric = keptFor((meanings: Group['meanings']) =>
  eachOf(meanings, (meaning) =>
    meaning.isGeneric ? {...meaning, match: meaning.match * SENTENCE.generic} : meaning,
  ),
);

/** What is for any condition is a poorer answer where somebody has told what theirs is like. */
const withLessGeneric = (group: PlacedGroup): PlacedGroup => ({
  ...group,
  meanings: lessGeneric(group.meanings),
});

const meaningOf = ({concepts, typed}: Group): string =>
  concepts.length > 0 ? concepts.map(({kind, slug}) => `${kind}:${slug}`).join() : typed;

/** Each meaning once, where it is first named: who writes "worry worry worry" has one thing to say. */
const onceEach = (groups: readonly PlacedGroup[]): PlacedGroup[] => {
  const seen = new Set<string>();
  return groups.filter((group) => {
    const meaning = meaningOf(group);
    if (isWord(group) || !seen.has(meaning)) {
      seen.add(meaning);
      return true;
    }
    return false;
  });
};

/**
 * The groups of a sentence. Of several things that it is about the first leads, and what is felt because of another
 * ("cannot sleep for worry") only ranks. Mere words are the story: each counts little, and all of them little more.
 */
export const weighedInSentence = (given: readonly PlacedGroup[]): PlacedGroup[] => {
  const groups = eachOf(onceEach(given), withLessGeneric);
  const chosen = [...groups.filter((group) => !isWord(group)), ...groups.filter(isWord)]
    .slice(0, MOST_GROUPS)
    .sort((one, other) => one.from - other.from);
  const isCondition = ({isCore, concepts}: Group): boolean =>
    isCore && concepts.some(({kind}) => kind !== 'support');
  const hasBody = chosen.some((group) => isCondition(group) && !group.isOptional && !group.isFeeling);
  const hasCondition = chosen.some(isCondition);
  const words = chosen.filter(isWord).length;
  const isBeside = chosen.some(({isCore}) => isCore);
  let named = 0;
  return eachOf(chosen, (group) => {
    if (isWord(group)) {
      return {...group, isBeside, weight: Math.min(SENTENCE.word, SENTENCE.allWords / words), share: 0};
    }
    if (group.isOptional || (hasBody && group.isFeeling)) {
      return {
        ...group,
        isOptional: true,
        weight: GROUP_WEIGHTS.optional,
        share: SENTENCE.besideShare * GROUP_WEIGHTS.optional,
      };
    }
    // "Too scared to walk into a room" is no walking group: beside a condition an activity only ranks.
    if (!group.isCore || (hasCondition && !isCondition(group))) {
      const weight = group.concepts.some(({kind}) => kind === 'support') ? group.weight : SENTENCE.whom;
      return {...group, isCore: false, isBeside, weight, share: SENTENCE.besideShare * weight};
    }
    named += 1;
    const weight = group.weight * (named === 1 ? 1 : SENTENCE.later);
    return {...group, weight, share: named === 1 ? weight : SENTENCE.besideShare * weight};
  });
};
