/** What became of one record. `left-out` is meant to be: an ended postcode, say. */
type RecordOutcome = 'added' | 'updated' | 'unchanged' | 'rejected' | 'left-out';

const PLAIN = new Intl.NumberFormat('en-GB', {useGrouping: false});

/** Counts outcomes by kind of record ("listing"), in the order in which the kinds first came. */
export class Tally {
  readonly #kinds = new Map<string, Record<RecordOutcome, number>>();

  add(kind: string, outcome: RecordOutcome, count = 1): void {
    let counts = this.#kinds.get(kind);
    if (!counts) {
      counts = {added: 0, updated: 0, unchanged: 0, rejected: 0, 'left-out': 0};
      this.#kinds.set(kind, counts);
    }
    counts[outcome] += count;
  }

  /** The count of one outcome, of one kind or of all. */
  count(outcome: RecordOutcome, kind?: string): number {
    const kinds = kind === undefined ? [...this.#kinds.values()] : [this.#kinds.get(kind)];
    return kinds.reduce((sum, counts) => sum + (counts?.[outcome] ?? 0), 0);
  }

  get read(): number {
    return [...this.#kinds.values()].reduce((sum, counts) => sum + readOf(counts), 0);
  }

  /** One line a kind when there are several, what was left out, and last the line that scripts may read. */
  lines(): string[] {
    const total: Record<RecordOutcome, number> = {
      added: this.count('added'),
      updated: this.count('updated'),
      unchanged: this.count('unchanged'),
      rejected: this.count('rejected'),
      'left-out': this.count('left-out'),
    };
    const byKind = [...this.#kinds].map(([kind, counts]) => `${kind}: ${sentence(counts)}`);
    return [
      ...(byKind.length > 1 ? byKind : []),
      ...(total['left-out'] > 0 ? [`left out ${PLAIN.format(total['left-out'])}`] : []),
      sentence(total),
    ];
  }
}

const readOf = (counts: Record<RecordOutcome, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const sentence = (counts: Record<RecordOutcome, number>): string =>
  [
    `read ${PLAIN.format(readOf(counts))}`,
    ...(['added', 'updated', 'unchanged', 'rejected'] as const).map(
      (outcome) => `${outcome} ${PLAIN.format(counts[outcome])}`,
    ),
  ].join(', ');
