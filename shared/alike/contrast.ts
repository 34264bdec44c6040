import {LANGUAGES} from '#shared/taxonomy/index.ts';
import {stem} from '#shared/search/words.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(stem));

/** Words of one kind: two names that each have one, and not the same, are of two things. */
const KINDS: readonly ReadonlySet<string>[] = [
  words('monday tuesday wednesday thursday friday saturday sunday weekday weekend'),
  words('morning afternoon evening daytime'),
  words('man men woman women male female dad mum boys girls'),
  words('children child young youth teenager parent older carer'),
  words('beginner intermediate advanced beginners introduction refresher follow'),
  words('online digital telephone phone'),
  words('north south east west northern southern eastern western'),
  new Set(LANGUAGES.map(({label}) => stem(label.toLowerCase()))),
];

const disjoint = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((word) => other.includes(word));

/** Whether two names say of themselves that they are not the same: other days, other numbers, other people. */
export const isContrast = (one: readonly string[], other: readonly string[]): boolean => {
  const numbers = (all: readonly string[]): string[] => all.filter((word) => /^\d+$/.test(word));
  if (disjoint(numbers(one), numbers(other))) return true;
  return KINDS.some((kind) =>
    disjoint(
      one.filter((word) => kind.has(word)),
      other.filter((word) => kind.has(word)),
    ),
  );
};
