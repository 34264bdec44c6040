/** One record on its way in: what was made of a row, or why nothing could be. */
export interface Candidate {
  /** File and line, or file and place in it. */
  readonly where: string;
  /** The file of several that it stands in. */
  readonly document?: string | undefined;
  /** The row's own id in its source. */
  readonly id?: string | undefined;
  /** Plural, for the counts: "listings". */
  readonly kind: string;
  /** A menu record as it may be written; checked before it is saved. */
  readonly record?: unknown;
  /** Why the row cannot be used. */
  readonly rejected?: string;
  /** What was left out of the record, or changed to fit. */
  readonly notes?: readonly string[];
  /** How much of the input has been read with this row: 0 to 1. */
  readonly share: number;
}

const KINDS: ReadonlyMap<unknown, string> = new Map([
  ['organisation', 'organisations'],
  ['programme', 'programmes'],
  ['certificate', 'certificates'],
  ['listing', 'listings'],
]);

/** The plural under which a record of a type is counted. */
export const kindOf = (type: unknown): string => KINDS.get(type) ?? 'records';
