import type {JSX} from 'preact';
import {FactPairs} from './FactPairs.tsx';
import type {EventRow} from './views.ts';

/** Everything that was done to an organisation, folded. */
export const Events = ({
  name,
  events,
}: {
  readonly name: string;
  readonly events: readonly EventRow[];
}): JSX.Element | null =>
  events.length === 0 ? null : (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">
          What was changed<span class="nhsuk-u-visually-hidden"> of {name}</span>
        </span>
      </summary>
      <div class="nhsuk-details__text">
        {events.map(({on, what, why, message, rows, takeBack}) => (
          <section>
            <h3 class="nhsuk-heading-s">{on}</h3>
            <p>{what}</p>
            <p class="app-typed">Why: {why}</p>
            {message !== undefined && <p class="app-typed">A curator wrote: {message}</p>}
            <FactPairs rows={rows} />
            {takeBack !== undefined && (
              <p>
                <a href={takeBack}>
                  Take this back<span class="nhsuk-u-visually-hidden">: {on}</span>
                </a>
              </p>
            )}
          </section>
        ))}
      </div>
    </details>
  );
