import {CONDITIONS, type ConditionSlug} from '#shared/taxonomy/conditions.ts';
import type {SupportType} from '#shared/taxonomy/supportTypes.ts';
import type {Term} from '#shared/taxonomy/term.ts';
import type {SearchDocument} from './document.ts';
import type {BitName} from './kinds.ts';
import {once} from './once.ts';
import {type Entry, findPhrases, phraseTable} from './phrases.ts';
import {stemsOf, type Word, wordsOf} from './words.ts';

type Saying = Pick<
  SearchDocument,
  'name' | 'summary' | 'conditions' | 'audiences' | 'supportType' | 'programme'
>;

const CONDITION = 'condition:';

/** What a kind of support is for by its nature: its listings need not say so. */
const KIND_IS_FOR: Partial<Record<SupportType, readonly ConditionSlug[]>> = {
  'pulmonary-rehabilitation': ['copd', 'bronchiectasis', 'pulmonary-fibrosis'],
  'cardiac-rehabilitation': ['coronary-heart-disease', 'heart-failure'],
  'pain-rehabilitation': ['persistent-pain', 'osteoarthritis', 'back-pain'],
  prehabilitation: ['prehabilitation'],
};

/** Of those, what its very name stands for: lung classes are for COPD whatever a listing calls them. */
const KIND_NAMES: Partial<Record<SupportType, readonly ConditionSlug[]>> = {
  'pulmonary-rehabilitation': ['copd', 'bronchiectasis', 'pulmonary-fibrosis'],
  prehabilitation: ['prehabilitation'],
};

/** The names of each condition, in stems. */
const conditionStems = once(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(
      (CONDITIONS as readonly Term[]).map(({slug, label, clinical = ''}) => [
        slug,
        stemsOf(`${label} ${clinical}`),
      ]),
    ),
);

const meaningsOf = (entry: Entry): readonly string[] => {
  switch (entry.kind) {
    case 'programme':
      return [];
    case 'filter':
      return [...(entry.filter.audience ?? []).map((slug) => `audience:${slug}`), ...(entry.means ?? [])];
    case 'synonym':
      return entry.synonym.means;
  }
};

/** A phrase that could mean several conditions and is the name of none: "breathlessness", and not "diabetes". */
const isOnlyFelt = (entry: Entry, span: readonly Word[]): boolean =>
  entry.kind === 'synonym' &&
  entry.synonym.isChoice === true &&
  !entry.synonym.means.some((meaning) => {
    const names = conditionStems().get(meaning.slice(CONDITION.length));
    return names !== undefined && span.every(({stem}) => names.includes(stem));
  });

/** The meanings of a text's phrases, of those that a listing is entered under. */
const spokenOf = (text: string, entered: ReadonlySet<string>, isSummary = false): string[] => {
  const words = wordsOf(text);
  return findPhrases(words, phraseTable()).flatMap(({entry, from, to}) => {
    const isFelt = isSummary && isOnlyFelt(entry, words.slice(from, to));
    return meaningsOf(entry).filter(
      (meaning) => entered.has(meaning) && !(isFelt && meaning.startsWith(CONDITION)),
    );
  });
};

/** True when the words stand in the text one after the other. */
const stands = (text: readonly string[], words: readonly string[]): boolean =>
  words.length > 0 && text.some((_, at) => words.every((word, index) => text[at + index] === word));

const squashed = (text: string): string[] => wordsOf(text).map(({stem}) => stem);

/** What a listing's name says: conditions and the kind in any of the words for them, its programme by its own names. */
const namesOf = ({name, programme, supportType}: Saying, entered: ReadonlySet<string>): BitName[] => {
  const text = squashed(name);
  const isProgramme =
    programme && [programme.name, ...programme.aliases].some((each) => stands(text, squashed(each)));
  const byKind = (KIND_NAMES[supportType] ?? [])
    .map((slug) => `condition:${slug}`)
    .filter((each) => entered.has(each));
  return [
    ...[...new Set([...spokenOf(name, entered), ...byKind])].map((meaning): BitName => `names:${meaning}`),
    ...(isProgramme ? [`names:programme:${programme.id}` as const] : []),
  ];
};

/**
 * What a listing says of the conditions and the kind that it is entered under: in its name or summary, in any of the
 * words that search knows for them, or by its programme. Who ticks a condition and never speaks of it is less about it.
 */
export const saysOf = (listing: Saying): BitName[] => {
  const {summary, conditions, supportType, programme} = listing;
  const entered = new Set<string>([
    ...conditions.map((slug) => `condition:${slug}`),
    `support:${supportType}`,
    ...listing.audiences.map((slug) => `audience:${slug}`),
  ]);
  const said = new Set(
    [...(programme?.conditions ?? []), ...(KIND_IS_FOR[supportType] ?? [])]
      .map((slug) => `condition:${slug}`)
      .filter((each) => entered.has(each)),
  );
  for (const meaning of spokenOf(summary, entered, true)) said.add(meaning);
  return [...namesOf(listing, entered), ...[...said].map((meaning): BitName => `says:${meaning}`)];
};
