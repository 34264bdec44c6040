/** A column of a report: the same on a page, in a terminal and in a file. */
export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
}
