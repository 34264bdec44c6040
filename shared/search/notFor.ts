import type {SearchDocument} from './document.ts';
import {findPhrases, phraseTable} from './phrases.ts';
import {type Word, wordsOf} from './words.ts';

/** Before what a person has or is: "you already have diabetes", "you are pregnant or breastfeeding". */
const LEADING: ReadonlySet<string> = new Set('you already have are use take'.split(' '));

/** The words after the leading ones, up to the first that is not a part of an enumeration. */
const meaningsAfter = (words: readonly Word[], entered: ReadonlySet<string>): string[] => {
  let at = words.findIndex(({text}) => !LEADING.has(text));
  if (at <= 0) return [];
  const isCertainlyHad = words.some(({text}) => text === 'already');
  const found: string[] = [];
  for (const {from, to, entry} of findPhrases(words, phraseTable())) {
    if (from !== at) continue;
    if (entry.kind !== 'synonym') break;
    const {means, state, isChoice = false} = entry.synonym;
    if (state !== undefined) found.push(`state:${state}`);
    else if (!isChoice || isCertainlyHad) found.push(...means);
    at = words[to]?.text === 'or' ? to + 1 : Infinity;
  }
  return found.filter((meaning) => !entered.has(meaning));
};

/**
 * What of a person keeps them out of a listing, as its "not for you if" lines plainly say: conditions that it is not
 * entered under, and states ("you are pregnant"). A line that says anything more ("chest pain at rest") is left to the
 * person who reads it.
 */
export const notForOf = ({notForYouIf = [], conditions}: SearchDocument): string[] => {
  const entered = new Set<string>(conditions.map((slug) => `condition:${slug}`));
  return [...new Set(notForYouIf.flatMap((line) => meaningsAfter(wordsOf(line), entered)))];
};
