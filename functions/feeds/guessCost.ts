import type {Cost} from '#shared/model/cost.ts';
import {oneLine, shorten} from './plainText.ts';
import type {SourceCost} from './sourceService.ts';

const FREE = /^(?:it is |this (?:service|is) )*(?:free|no (?:charge|cost|fee)s?|none|0|£0|\$0)\b/i;
const CONDITIONAL = /\b(?:some|may|depend\w*|sliding|means|donation|except|members?|var(?:y|ies))\b/i;
const MONEY = /[£$€]\s?\d|\d\s?(?:p|pounds|dollars)\b/i;

const NOTE_LENGTH = 200;

const inWords = ({option, amount, note}: SourceCost): string =>
  [option, amount === undefined ? undefined : String(amount), note].filter(Boolean).join(' ');

/** What it costs, by the words that the source uses: only plain words make it free or paid for. */
export const guessCost = (fees: string | undefined, costs: readonly SourceCost[]): Cost => {
  const said = oneLine([fees ?? '', ...costs.map(inWords)].filter(Boolean).join('; '));
  if (said === '') return {kind: 'not-known'};
  const note = shorten(said, NOTE_LENGTH);
  const amounts = costs.flatMap(({amount}) => amount ?? []);
  const isAllFree = amounts.length > 0 && amounts.every((amount) => amount === 0);
  if ((isAllFree && !fees) || (FREE.test(said) && !CONDITIONAL.test(said) && !MONEY.test(said))) {
    return {kind: 'free', ...(said.length > 12 && {note})};
  }
  const isPaid = (amounts.some((amount) => amount > 0) || MONEY.test(said)) && !CONDITIONAL.test(said);
  return {kind: isPaid ? 'pay' : 'varies', note};
};
