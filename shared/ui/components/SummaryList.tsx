import type {ComponentChildren, JSX} from 'preact';
import {type Action, ActionText} from './ActionText.tsx';
import {classNames} from './classNames.ts';

interface SummaryRow {
  readonly key: ComponentChildren;
  readonly value: ComponentChildren;
  readonly actions?: readonly Action[] | undefined;
}

interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  /** `false` leaves the lines out. */
  readonly border?: boolean | undefined;
  readonly classes?: string | undefined;
}

/** Facts in two columns, with a way to change each. */
export const SummaryList = ({rows, border = true, classes}: SummaryListProps): JSX.Element => {
  const hasActions = rows.some(({actions = []}) => actions.length > 0);
  return (
    <dl class={classNames('nhsuk-summary-list', !border && 'nhsuk-summary-list--no-border', classes)}>
      {rows.map(({key, value, actions = []}) => (
        <div
          class={classNames(
            'nhsuk-summary-list__row',
            hasActions && actions.length === 0 && 'nhsuk-summary-list__row--no-actions',
          )}
        >
          <dt class="nhsuk-summary-list__key">{key}</dt>
          <dd class="nhsuk-summary-list__value">{value}</dd>
          {actions.length > 0 && (
            <dd class="nhsuk-summary-list__actions">
              <RowActions actions={actions} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
};

const RowActions = ({actions}: {readonly actions: readonly Action[]}): JSX.Element =>
  actions.length === 1 ? (
    <>
      {actions.map((action) => (
        <ActionText {...action} />
      ))}
    </>
  ) : (
    <ul class="nhsuk-summary-list__actions-list">
      {actions.map((action) => (
        <li class="nhsuk-summary-list__actions-list-item">
          <ActionText {...action} />
        </li>
      ))}
    </ul>
  );
