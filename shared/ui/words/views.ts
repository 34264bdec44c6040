import type {FormError, FormValues} from '#shared/referral/form/values.ts';

/** A change of the words or of a programme, in a list of changes. */
export interface ChangeLine {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly why: string;
  /** The form with what was there before it; absent where that is there now, and of what cannot go back so. */
  readonly backHref?: `/${string}` | undefined;
}

/** One search, before and after. Lines say what came, went and moved. */
export interface ComparedLine {
  readonly q: string;
  readonly from: string;
  readonly lines: readonly string[];
}

/** A search that the curator typed: what it finds first, before and after. */
export interface TypedSearch {
  readonly q: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly lines: readonly string[];
}

/** What search would do differently. */
export interface PreviewShown {
  /** Judged searches that have been made by now. */
  readonly judged: number;
  /** Those that did not fit into the time. */
  readonly notMade: number;
  /** Of those, how many find the same for certain, because they are read as they were. */
  readonly notMadeSame: number;
  /** Pages before this one have shown others. */
  readonly isFurther: boolean;
  /** What the form carries to go on; undefined where all have been made. */
  readonly progress: string | undefined;
  /** In 3 decimals; undefined where no listing of this menu is graded. */
  readonly figures:
    | {
        readonly of: number;
        readonly precisionAt1: readonly [before: string, after: string];
        readonly ndcgAt10: readonly [before: string, after: string];
        readonly hardFails: readonly [before: string, after: string];
      }
    | undefined;
  readonly changed: readonly ComparedLine[];
  readonly moreChanged: number;
  readonly typed: readonly TypedSearch[];
}

export interface WordLine {
  readonly id: string;
  readonly phrases: readonly string[];
  readonly means: readonly string[];
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Support for the one condition also helps with the other. */
export interface NearLine {
  readonly id: string;
  readonly supportFor: string;
  readonly helpsWith: string;
}

export type WordsNotice = 'added' | 'changed' | 'taken-out' | 'near-added' | 'near-taken-back';

interface WordsView {
  readonly page: 'words';
  readonly rows: readonly WordLine[];
  readonly isFull: boolean;
  readonly near: readonly NearLine[];
  readonly isNearFull: boolean;
  readonly changes: readonly ChangeLine[];
  readonly notice: WordsNotice | undefined;
}

export interface WordsFormView {
  readonly page: 'row';
  readonly formToken: string;
  /** `new`, or the id of the row. */
  readonly row: string;
  readonly conditions: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

export interface NearFormView {
  readonly page: 'near';
  readonly formToken: string;
  /** With what it says; undefined of one that is added. */
  readonly stored: {readonly id: string; readonly said: string} | undefined;
  readonly conditions: readonly Choice[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

/** The page before anything is saved; a form on it carries exactly what it shows. */
export interface PreviewView {
  readonly page: 'preview';
  readonly action: string;
  readonly formToken: string;
  readonly back: {readonly href: string; readonly text: string};
  readonly heading: string;
  /** What is to be saved, fact by fact. */
  readonly facts: readonly {readonly key: string; readonly value: readonly string[]}[];
  /** What to look at twice. */
  readonly warnings: readonly string[];
  readonly preview: PreviewShown;
  readonly hidden: readonly (readonly [name: string, value: string])[];
  /** Somebody else has changed it since: what is shown is over what is there now. */
  readonly isOvertaken: boolean;
  readonly save: string;
}

export type ProgrammesNotice = 'added' | 'saved';

interface ProgrammesView {
  readonly page: 'programmes';
  readonly programmes: readonly {readonly id: string; readonly name: string}[];
  readonly notice: ProgrammesNotice | undefined;
}

export interface ProgrammeFormView {
  readonly page: 'programme';
  readonly formToken: string;
  /** With its name as it is saved; undefined of one that is added. */
  readonly stored: {readonly id: string; readonly called: string} | undefined;
  /** The time was not enough to write all of its listings again. */
  readonly hasListingsLeft: boolean;
  /** Somebody else came first, with a name of it. */
  readonly isOvertaken: boolean;
  readonly kinds: readonly Choice[];
  readonly conditions: readonly Choice[];
  readonly delivery: readonly Choice[];
  readonly schemes: readonly Choice[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  readonly changes: readonly ChangeLine[];
}

/** What the pages of words and programmes show. */
export type MenuWordsView =
  WordsView | WordsFormView | NearFormView | PreviewView | ProgrammesView | ProgrammeFormView;
