import {UK_SPELLINGS} from '#shared/taxonomy/spellings.ts';

/** One word as typed, and the form under which it is indexed. */
export interface Word {
  /** As typed, apostrophes and all. */
  readonly typed: string;
  /** Lower case, without accents or apostrophes. */
  readonly text: string;
  /** `text` in UK spelling and singular: what two spellings of one word share. */
  readonly stem: string;
  /** True when it was typed in capitals: "ME", but not "Me". */
  readonly isCapitals: boolean;
  /** True when a hyphen, and no space, stands between this word and the one before. */
  readonly isJoined: boolean;
  /** True inside double quotes: to be found as it stands, never read as a filter or as another word. */
  readonly isLiteral: boolean;
  /** True when a comma, a full stop or the like stands before it: another clause begins. */
  readonly isAfterPause: boolean;
}

/** The singular of an English plural, near enough: both sides of a match pass through it, so it need not be a real word. */
const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

/** "organization" as "organisation": the Oxford spelling, which is one letter from ours. */
const withS = (word: string): string =>
  word.length > 5 ? word.replace(/iz(e|ed|er|ing|ation)$/, 'is$1') : word;

/** The form under which one word (lower case, no apostrophe) is indexed. */
export const stem = (word: string): string => {
  const one = singular(word);
  return UK_SPELLINGS.get(one) ?? withS(one);
};

// An apostrophe inside a word is a part of it: "Crohn's". Nothing here repeats what repeats, so nothing runs away.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘`´]*/gu;
// Plain text, which most is, has letters that are found three times as fast.
const PLAIN = /^[\0-\x7f]*$/;
const PLAIN_WORD = /[A-Za-z0-9][A-Za-z0-9'`]*/g;
const APOSTROPHES = /['’‘`´]/g;
const QUOTES = /["“”]/g;
/** A full stop inside a word ("M.E.", "7.30") is none. */
const PAUSE = /[,;()\n–—…]|[.:!?](?:\s|$)|\s-\s/;

/** Without apostrophes at its end: those close a quotation, or a plural ("smokers' lungs"). */
const withoutTail = (word: string): string => {
  let end = word.length;
  while (end > 0 && "'’‘`´".includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
};

/** Lower case, without accents or apostrophes. */
const bareOf = (word: string, isPlain: boolean): string =>
  (isPlain ? word : word.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    .replaceAll(APOSTROPHES, '')
    .toLowerCase();

/** The words of a text, in order; an apostrophe leaves no gap ("Crohn's" is "crohns"). Anything that is neither letter nor digit parts two words. */
export const wordsOf = (text: string): Word[] => {
  const isPlain = PLAIN.test(text);
  const whole = isPlain ? text : text.normalize('NFKC');
  const words: Word[] = [];
  let end = 0;
  let isLiteral = false;
  // A quotation that is never closed is none: 5" is a measure.
  let quotesLeft = Math.floor((whole.match(QUOTES)?.length ?? 0) / 2) * 2;
  for (const match of whole.matchAll(isPlain ? PLAIN_WORD : WORD)) {
    const typed = withoutTail(match[0]);
    const bare = bareOf(typed, isPlain);
    if (bare === '') continue;
    const between = whole.slice(end, match.index);
    for (let mark = between.match(QUOTES)?.length ?? 0; mark > 0 && quotesLeft > 0; mark -= 1) {
      isLiteral = !isLiteral;
      quotesLeft -= 1;
    }
    words.push({
      typed,
      text: bare,
      stem: stem(bare),
      isCapitals: bare.length > 1 && typed === typed.toUpperCase() && typed !== typed.toLowerCase(),
      isJoined: words.length > 0 && /^[-‐‑–/]$/.test(between.replaceAll(APOSTROPHES, '')),
      isLiteral,
      isAfterPause: words.length > 0 && PAUSE.test(between),
    });
    end = match.index + typed.length;
  }
  return words;
};

/** The stems to index for a text: each word's, and for words joined by a hyphen also that of the whole ("x-pert": "xpert"). */
export const stemsOf = (text: string): string[] => {
  const words = wordsOf(text);
  const stems: string[] = [];
  for (const [index, word] of words.entries()) {
    stems.push(word.stem);
    const before = words[index - 1];
    if (word.isJoined && before) stems.push(stem(before.text + word.text));
  }
  return stems;
};
