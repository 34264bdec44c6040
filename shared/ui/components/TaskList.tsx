import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';

interface Task {
  readonly heading: ComponentChildren;
  readonly id?: string | undefined;
  /** Where it is done; left out, it cannot be done yet. */
  readonly href?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly status: ComponentChildren;
}

/** What there is to do, in any order, and how far each is. */
export const TaskList = ({
  items,
  idPrefix = 'task-list',
}: {
  readonly items: readonly Task[];
  readonly idPrefix?: string | undefined;
}): JSX.Element => (
  <ul class="nhsuk-task-list">
    {items.map(({heading, id, href, hint, status}, index) => {
      const [hintId, statusId] = [`${idPrefix}-${index + 1}-hint`, `${idPrefix}-${index + 1}-status`];
      return (
        <li
          class={classNames(
            'nhsuk-task-list__item',
            href !== undefined && 'nhsuk-task-list__item--with-link',
          )}
        >
          <div class="nhsuk-task-list__name-and-hint">
            {href === undefined ? (
              <div id={id}>{heading}</div>
            ) : (
              <a
                id={id}
                class="nhsuk-link nhsuk-task-list__link"
                href={href}
                aria-describedby={classNames(hint !== undefined && hintId, statusId)}
              >
                {heading}
              </a>
            )}
            {hint !== undefined && (
              <div class="nhsuk-task-list__hint" id={hintId}>
                {hint}
              </div>
            )}
          </div>
          <div class="nhsuk-task-list__status" id={statusId}>
            {status}
          </div>
        </li>
      );
    })}
  </ul>
);
