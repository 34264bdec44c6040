import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Errors} from '../form/Errors.tsx';
import {Diff} from './Diff.tsx';
import type {HistoryView} from './views.ts';

/** What became of a listing: who, when, why, and the way back. */
export const History = ({view}: {readonly view: HistoryView}): JSX.Element => (
  <>
    <BackLink href={view.back} text="Back" classes="app-back" />
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l" id="history">
      <span class="nhsuk-caption-l">{view.listingName}</span> What was changed
    </h1>
    {view.entries.length === 0 && <p>Nothing was changed here yet.</p>}
    {view.entries.map(({id, on, who, why, became, rows, starts, startChanges, edited, canRestore}) => (
      <section>
        <h2 class="nhsuk-heading-m">{on}</h2>
        <p>{who}</p>
        {why !== undefined && <p>Why: {why}</p>}
        {became !== undefined && <p>{became}</p>}
        {(rows.length > 0 || (starts.length + startChanges.length === 0 && became === undefined)) && (
          <Diff rows={rows} caption="What changed" />
        )}
        {starts.length > 0 && (
          <>
            <p>Starts that were added:</p>
            <ul>
              {starts.map((start) => (
                <li>{start}</li>
              ))}
            </ul>
          </>
        )}
        {startChanges.length > 0 && (
          <>
            <p>Starts that were changed:</p>
            <ul>
              {startChanges.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </>
        )}
        {edited.length > 0 && <Diff rows={edited} caption="What was changed after it was sent" />}
        {canRestore && (
          <form method="post" action={view.action}>
            <input type="hidden" name="formToken" value={view.formToken} />
            <input type="hidden" name="entry" value={id} />
            <Button variant="secondary" preventDoubleClick>
              Take this back<span class="nhsuk-u-visually-hidden">: {on}</span>
            </Button>
          </form>
        )}
      </section>
    ))}
  </>
);
