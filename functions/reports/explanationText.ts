import type {SearchExplanation} from '../search/explainSearch.ts';
import {explainedColumns, explainedFacts, standingInWords} from '../search/explanationWords.ts';
import {plainTable} from './plainTable.ts';

const NAME_WIDTH = 10;

/** An explained search as plain lines. `listing`: the slug whose standing was asked for. */
export const explanationText = (explanation: SearchExplanation, listing?: string): string[] => [
  ...explainedFacts(explanation).flatMap(({name, lines}) =>
    lines.map((line, index) => `${(index === 0 ? name : '').padEnd(NAME_WIDTH)}${line}`),
  ),
  '',
  ...(explanation.search.items.length === 0
    ? ['No results.']
    : plainTable(explainedColumns(explanation), explanation.search.items)),
  ...(listing !== undefined && explanation.standing
    ? ['', standingInWords(listing, explanation.standing)]
    : []),
];
