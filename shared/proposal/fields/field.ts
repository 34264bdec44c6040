import type {SectionName} from '../sections.ts';

/** A choice, as the form and the change in words say it. */
export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/** How a field is asked for, and what it holds. */
type Kind =
  /** One line of text, several, or a text for each paragraph or line. */
  | {readonly kind: 'line' | 'long' | 'paragraphs' | 'lines'; readonly most: number}
  | {readonly kind: 'email' | 'phone' | 'web' | 'day' | 'wait' | 'area' | 'places' | 'questions'}
  | {readonly kind: 'yes-no'}
  | {readonly kind: 'number'; readonly from: number; readonly to: number}
  /** One of them, any of them, or an answer to each. */
  | {readonly kind: 'choice' | 'choices' | 'answers'; readonly choices: readonly FieldChoice[]};

export type Field = Kind & {
  /** The page of the task list that asks for it. */
  readonly section: SectionName;
  readonly label: string;
  /** A plain sentence and an example. */
  readonly hint?: string;
  readonly isRequired?: true;
  /** What a wrong one could do: 3 leads people or their referrals to somebody else, 2 to the wrong support, 1 neither. */
  readonly risk: 1 | 2 | 3;
  /** Comes from the programme, where the page has one. */
  readonly isOfProgramme?: true;
};

/** Terms of the taxonomy as choices. */
export const choicesOf = (terms: readonly {readonly slug: string; readonly label: string}[]): FieldChoice[] =>
  terms.map(({slug, label}) => ({value: slug, label}));
