import type {Column} from '#shared/tables/column.ts';

/** Control characters of a stored text, which a terminal would obey. */

const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;

/** Rows as lines of plain text, in columns as wide as their widest cell, titles first. */
export const plainTable = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] => {
  const lines = [
    columns.map(({title}) => title),
    ...rows.map((row) => columns.map(({value}) => String(value(row)).replace(CONTROL, ' '))),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => cells[index]?.length ?? 0)));
  return lines.map((cells) =>
    cells
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return columns[index]?.isNumber ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
};
