import type {ConditionSlug} from '#shared/taxonomy/conditions.ts';
import type {SupportType} from '#shared/taxonomy/supportTypes.ts';
import type {SearchDocument} from './document.ts';
import type {BitName} from './kinds.ts';
import {type Entry, findPhrases, phraseTable} from './phrases.ts';
import {wordsOf} from './words.ts';

type Saying = Pick<
  SearchDocument,
  'name' | 'summary' | 'conditions' | 'audiences' | 'supportType' | 'programme'
>;

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
  'cardiac-rehabilitation': ['coronary-heart-disease'],
  'pain-rehabilitation': ['persistent-pain'],
  prehabilitation: ['prehabilitation'],
};

const meaningsOf = (entry: Entry): string[] => {
  if (entry.kind === 'synonym') return [...entry.synonym.means];
  if (entry.kind === 'programme') return [];
  return [...(entry.filter.audience ?? []).map((slug) => `audience:${slug}`), ...(entry.means ?? [])];
};

/** The meanings of a text's phrases, of those that a listing is entered under. */
const spokenOf = (text: string, entered: ReadonlySet<string>): string[] =>
  findPhrases(wordsOf(text), phraseTable()).flatMap(({entry}) =>
    meaningsOf(entry).filter((meaning) => entered.has(meaning)),
  );

/**
 * The conditions of a programme for certain ones: talking treatment "that also understands diabetes" is for low mood
 * and worry, and about diabetes no more than anything that ticks it. Undefined where nothing is so sure.
 */
const ownConditions = ({programme}: Saying): readonly string[] | undefined => {
  const conditions = programme?.conditions ?? [];
  const isForCertainOnes = conditions.length > 0 && !conditions.includes('any-long-term-condition');
  return isForCertainOnes ? conditions : undefined;
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
  const own = ownConditions(listing);
  for (const meaning of spokenOf(summary, entered)) {
    const isAside =
      own && meaning.startsWith('condition:') && !own.includes(meaning.slice('condition:'.length));
    if (!isAside) said.add(meaning);
  }
  return [...namesOf(listing, entered), ...[...said].map((meaning): BitName => `says:${meaning}`)];
};
