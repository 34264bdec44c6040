import {stem, wordsOf} from '#shared/search/words.ts';
import {
  Audience,
  ConditionSlug,
  CONDITIONS,
  SUPPORT_TYPES,
  SupportType,
  type Term,
} from '#shared/taxonomy/index.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';

/** What the words of a feed say about a service. Empty where they say nothing: we do not guess further. */
interface GuessedMeaning {
  readonly supportType: SupportType | undefined;
  readonly conditions: readonly ConditionSlug[];
  readonly audiences: readonly Audience[];
}

const keyOf = (text: string): string =>
  wordsOf(text)
    .map((word) => word.stem)
    .join(' ');

const MOST_WORDS = 7;

/** Phrase, in stems → meanings ("condition:asthma"). */
const TABLE: ReadonlyMap<string, readonly string[]> = (() => {
  const table = new Map<string, string[]>();
  const add = (phrase: string, meanings: readonly string[]): void => {
    const key = keyOf(phrase);
    if (key !== '') table.set(key, [...(table.get(key) ?? []), ...meanings]);
  };
  // One everyday word ("sugar", "positive", "course") means too many things in another country's catalogue; two or
  // more together hardly ever do.
  for (const {phrases, means, isChoice, reads} of SYNONYMS) {
    if (isChoice || reads) continue;
    for (const phrase of phrases) if (wordsOf(phrase).length > 1) add(phrase, means);
  }
  const conditions: readonly Term[] = CONDITIONS;
  for (const {slug, label, clinical = ''} of conditions) {
    for (const phrase of [slug, label, clinical]) add(phrase, [`condition:${slug}`]);
  }
  const supportTypes: readonly Term[] = SUPPORT_TYPES;
  for (const {slug, label, clinical = ''} of supportTypes) {
    const phrases = [slug, label, clinical].filter((phrase) => wordsOf(phrase).length > 1);
    for (const phrase of phrases) add(phrase, [`support:${slug}`]);
  }
  return table;
})();

const meaningsIn = (text: string): string[] => {
  const stems = wordsOf(text).map((word) => stem(word.text));
  const found: string[] = [];
  for (let from = 0; from < stems.length;) {
    let length = Math.min(MOST_WORDS, stems.length - from);
    while (length > 0 && !TABLE.has(stems.slice(from, from + length).join(' '))) length -= 1;
    found.push(...(TABLE.get(stems.slice(from, from + length).join(' ')) ?? []));
    from += Math.max(1, length);
  }
  return found;
};

const slugsOf = (meanings: readonly string[], kind: string): string[] => [
  ...new Set(
    meanings.flatMap((meaning) => (meaning.startsWith(`${kind}:`) ? [meaning.slice(kind.length + 1)] : [])),
  ),
];

/** The first kind of support that is named, or a narrower kind of it that is named too. */
const mostPrecise = (types: readonly SupportType[]): SupportType | undefined => {
  const [first] = types;
  const narrower = SUPPORT_TYPES.find(
    (term) => 'parent' in term && term.parent === first && types.includes(term.slug),
  );
  return narrower?.slug ?? first;
};

/**
 * Kind of support, conditions and audiences by the words of a service's names and of the terms that it is filed under
 * (its description is not read: it names what it leads to, and what it is not). Only words of our own taxonomy count.
 */
export const guessMeaning = (texts: readonly string[]): GuessedMeaning => {
  const meanings = texts.flatMap(meaningsIn);
  const types = slugsOf(meanings, 'support').flatMap((slug) => SupportType.safeParse(slug).data ?? []);
  return {
    supportType: mostPrecise(types),
    conditions: slugsOf(meanings, 'condition').flatMap((slug) => ConditionSlug.safeParse(slug).data ?? []),
    audiences: slugsOf(meanings, 'audience').flatMap((slug) => Audience.safeParse(slug).data ?? []),
  };
};
