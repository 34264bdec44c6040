import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';

const CAPTION_SIZES = {
  s: 'nhsuk-table__caption--s',
  m: 'nhsuk-table__caption--m',
  l: 'nhsuk-table__caption--l',
  xl: 'nhsuk-table__caption--xl',
} as const;

interface TableCell {
  readonly text: ComponentChildren;
  readonly format?: 'numeric' | undefined;
}

interface TableProps {
  readonly caption?: ComponentChildren;
  readonly captionSize?: keyof typeof CAPTION_SIZES | undefined;
  readonly head: readonly (string | TableCell)[];
  readonly rows: readonly (readonly (string | TableCell)[])[];
  /** The first cell of a row names the row. */
  readonly firstCellIsHeader?: boolean | undefined;
  /** On a narrow screen each row becomes a list, with the column's name before each value. */
  readonly responsive?: boolean | undefined;
  readonly classes?: string | undefined;
}

const asCell = (given: string | TableCell): TableCell => (typeof given === 'string' ? {text: given} : given);

/** Rows and columns of facts. */
export const Table = (props: TableProps): JSX.Element => {
  const {responsive = false} = props;
  const head = props.head.map(asCell);
  return (
    <table
      class={classNames('nhsuk-table', responsive && 'nhsuk-table--responsive', props.classes)}
      role={responsive ? 'table' : undefined}
    >
      {props.caption !== undefined && (
        <caption
          class={classNames('nhsuk-table__caption', props.captionSize && CAPTION_SIZES[props.captionSize])}
        >
          {props.caption}
        </caption>
      )}
      {head.length > 0 && (
        <thead class="nhsuk-table__head" role={responsive ? 'rowgroup' : undefined}>
          <tr class="nhsuk-table__row" role={responsive ? 'row' : undefined}>
            {head.map(({text, format}) => (
              <th
                class={classNames('nhsuk-table__header', format && 'nhsuk-table__header--numeric')}
                scope="col"
                role={responsive ? 'columnheader' : undefined}
              >
                {text}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="nhsuk-table__body">
        {props.rows.map((row) => (
          <tr class="nhsuk-table__row" role={responsive ? 'row' : undefined}>
            {row.map((cell, index) => (
              <Cell
                cell={asCell(cell)}
                header={head[index]}
                isHeader={index === 0 && props.firstCellIsHeader === true}
                responsive={responsive}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface CellProps {
  readonly cell: TableCell;
  readonly header: TableCell | undefined;
  readonly isHeader: boolean;
  readonly responsive: boolean;
}

const Cell = ({cell, header, isHeader, responsive}: CellProps): JSX.Element => {
  const format = cell.format ?? header?.format;
  const content =
    responsive && header ? (
      <>
        <span class="nhsuk-table__heading" aria-hidden="true">
          {header.text}{' '}
        </span>
        {/* One thing beside the heading; a form or a list may be in it. */}
        {typeof cell.text === 'string' ? cell.text : <div>{cell.text}</div>}
      </>
    ) : (
      cell.text
    );
  return isHeader ? (
    <th
      class={classNames('nhsuk-table__header', format && 'nhsuk-table__header--numeric')}
      scope="row"
      role={responsive ? 'rowheader' : undefined}
    >
      {content}
    </th>
  ) : (
    <td
      class={classNames('nhsuk-table__cell', format && 'nhsuk-table__cell--numeric')}
      role={responsive ? 'cell' : undefined}
    >
      {content}
    </td>
  );
};
