import type {AccessNeed} from './access.ts';
import type {Audience} from './audiences.ts';
import type {ConditionSlug} from './conditions.ts';
import type {State} from './personWords.ts';
import type {SupportType} from './supportTypes.ts';

/** What a phrase stands for: a kind of term and its slug. */
export type Meaning =
  `condition:${ConditionSlug}` | `support:${SupportType}` | `access:${AccessNeed}` | `audience:${Audience}`;

/**
 * Words of the public and what they mean. Phrases are matched as whole words, the longest first, whatever their
 * case, hyphens, apostrophes, plurals and UK or US spelling.
 */
export interface Synonym {
  readonly phrases: readonly string[];
  readonly means: readonly Meaning[];
  /** It also says of the person what some listings are not for. */
  readonly state?: State;
  /** The phrase could be any one of the meanings: search shows them all and asks which. */
  readonly isChoice?: true;
  /** The plural is another word ("fits" and "fit"): only the very letters match. */
  readonly isExact?: true;
  /** The phrase is one of a wider kind ("choir" of group activities): listings that say the very words come first. */
  readonly isOneOf?: true;
  /** Other words with which listings say it: any of them, or of the phrases, is the very words. Never read in a search. */
  readonly saidAs?: readonly string[];
  /**
   * When an ordinary word may be read so. `capitals`: typed in capitals among words that are not ("has ME"), letter
   * by letter ("M.E."), before a word for a course or a group ("me group"), or all that was typed. `only-capitals`:
   * never in small letters ("COLD"). `title`: not before a name ("Ms Smith"). `alone`: when it is the only word that
   * carries meaning. Absent: always.
   */
  readonly reads?: 'capitals' | 'only-capitals' | 'title' | 'alone';
}
