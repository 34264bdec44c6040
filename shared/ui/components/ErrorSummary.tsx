import type {ComponentChildren, JSX} from 'preact';

interface ErrorItem {
  readonly text: ComponentChildren;
  /** `#` and the id of the field at fault. */
  readonly href?: string | undefined;
}

interface ErrorSummaryProps {
  readonly errorList: readonly ErrorItem[];
  readonly heading?: string;
  readonly description?: ComponentChildren;
}

/** Everything that needs another look, at the top of the page, each leading to its field. */
export const ErrorSummary = ({
  errorList,
  heading = 'There is a problem',
  description,
}: ErrorSummaryProps): JSX.Element => (
  <div class="nhsuk-error-summary" data-module="nhsuk-error-summary">
    <div role="alert">
      <h2 class="nhsuk-error-summary__heading">{heading}</h2>
      <div class="nhsuk-error-summary__body">
        {description !== undefined && <p>{description}</p>}
        {errorList.length > 0 && (
          <ul class="nhsuk-list nhsuk-error-summary__list">
            {errorList.map(({text, href}) => (
              <li>{href === undefined ? text : <a href={href}>{text}</a>}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  </div>
);
