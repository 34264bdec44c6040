import type {JSX} from 'preact';
import {errorOf, listOf, valueOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Errors} from '../form/Errors.tsx';
import {Breaks} from './Breaks.tsx';
import type {TermView} from './termViews.ts';

/** The starts, each ticked until somebody takes the tick away. */
const Starts = ({view}: {readonly view: TermView}): JSX.Element => (
  <Checkboxes
    name="start"
    legend={{text: 'Which starts do you want?', size: 'm'}}
    hint="Take the tick away from those that you do not want."
    errorMessage={errorOf(view.errors, 'start')}
    items={view.rows.map(({id, label, details, copiedFrom}) => ({
      value: id,
      text: label,
      hint: `${details}. Copied from ${copiedFrom}`,
    }))}
    values={listOf(view.values, 'start')}
  />
);

const Ask = ({view}: {readonly view: TermView}): JSX.Element => (
  <>
    <p>
      These are the starts from {view.from} to {view.to}: the latest, and all in the 12 weeks before it. Each
      moves on by whole weeks, to after the last of their dates. It keeps its weekday, its times, the weeks
      between its dates, its place, its number of places, its language and its note.
    </p>
    <p>Nothing is saved yet. You see every date once more before you save.</p>
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <Starts view={view} />
      <Checkboxes
        name="bankHolidays"
        legend={{text: 'Bank holidays', size: 's'}}
        hint="A date that is left out moves on, and the dates after it move along."
        items={[{value: 'leave-out', text: 'Leave them out'}]}
        values={[valueOf(view.values, 'bankHolidays')]}
      />
      <Breaks view={view} />
      <Button name="step" value="check" text="Go on" preventDoubleClick />
    </form>
  </>
);

/** Last term once more: which of its starts, and what they leave out. */
export const TermPage = ({view}: {readonly view: TermView}): JSX.Element => (
  <>
    <BackLink href={view.back} text="Dates" />
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.listingName}</span> Copy last term
    </h1>
    <Ask view={view} />
  </>
);
