/** One term of a taxonomy: a slug that never changes, the words that the public reads, and where it is defined. */
export interface Term<Value extends string = string> {
  readonly slug: Value;
  readonly label: string;
  /** The clinical name, shown in brackets after the plain one. */
  readonly clinical?: string;
  /** One plain sentence for the browse pages. */
  readonly sentence?: string;
  /** The slug of the broader term. */
  readonly parent?: string;
  readonly termUri?: string;
}

/** The slugs of a list of terms, as the tuple that `z.enum` needs. */
export const slugsOf = <const Terms extends readonly Term[]>(terms: Terms) =>
  terms.map((term) => term.slug) as {[Key in keyof Terms]: Terms[Key]['slug']};

/** The labels of each list by slug; a list of terms is a constant. */
const labels = new WeakMap<readonly Term[], ReadonlyMap<string, string>>();

const labelsOf = (terms: readonly Term[]): ReadonlyMap<string, string> => {
  const known = labels.get(terms);
  if (known) return known;
  const made = new Map(terms.map(({slug, label}) => [slug, label]));
  labels.set(terms, made);
  return made;
};

/** The public label of a slug. @throws Error when the slug is not in the list: a fault in the data, not in the input. */
export const labelIn = (terms: readonly Term[], slug: string): string => {
  const found = labelsOf(terms).get(slug);
  if (found === undefined) throw new Error(`No term "${slug}" in this taxonomy`);
  return found;
};
