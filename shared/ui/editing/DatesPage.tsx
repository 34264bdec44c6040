import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Details} from '../components/Details.tsx';
import {Input} from '../components/Input.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Radios} from '../components/Radios.tsx';
import {Errors} from '../form/Errors.tsx';
import {Breaks} from './Breaks.tsx';
import {Day} from './Day.tsx';
import {StartDetails, StartTimes} from './StartFields.tsx';
import type {DateRow, DatesView} from './views.ts';

const Add = ({view}: {readonly view: DatesView}): JSX.Element => {
  const field = (name: string) => ({
    name,
    value: valueOf(view.values, name),
    errorMessage: errorOf(view.errors, name),
  });
  return (
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <h2 class="nhsuk-heading-m">Add dates</h2>
      <p>They are public as soon as you save them.</p>
      <Radios
        {...field('kind')}
        legend={{text: 'What do people join?', size: 's'}}
        hint="For example: a course of 6 mornings is joined as a whole."
        items={[
          {value: 'course', text: 'A course: all of its dates'},
          {value: 'meetings', text: 'Meetings: each date by itself'},
        ]}
      />
      <Day view={view} id="first" legend="First day" hint="For example: 12 1 2027" />
      <StartTimes view={view} />
      <Input
        {...field('times')}
        label={{text: 'How often does it meet in all?', size: 's'}}
        hint="1 for a single date. For example: 6"
        inputmode="numeric"
        width={2}
      />
      <Input
        {...field('everyWeeks')}
        label={{text: 'Every how many weeks?', size: 's'}}
        hint="1 for each week, on the day of the first. For example: 2"
        inputmode="numeric"
        width={2}
      />
      <Checkboxes
        name="bankHolidays"
        legend={{text: 'Bank holidays', size: 's'}}
        hint="What is left out is added at the end."
        items={[{value: 'leave-out', text: 'Leave them out'}]}
        values={[valueOf(view.values, 'bankHolidays')]}
      />
      <Breaks view={view} />
      <StartDetails view={view} />
      <Button text="Save these dates" preventDoubleClick />
    </form>
  );
};

/** Starts, each with what can be done with it. */
const Starts = ({
  rows,
  copy,
}: {
  readonly rows: readonly DateRow[];
  /** What the link to another like it says. */
  readonly copy: string;
}): JSX.Element => (
  <ul class="nhsuk-list">
    {rows.map(({label, details, copyHref, changeHref}) => (
      <li>
        {label}. {details}{' '}
        {changeHref !== undefined && (
          <>
            <a href={changeHref}>
              Change it<span class="nhsuk-u-visually-hidden">: {label}</span>
            </a>{' '}
          </>
        )}
        <a href={copyHref}>
          {copy}
          <span class="nhsuk-u-visually-hidden">: {label}</span>
        </a>
      </li>
    ))}
  </ul>
);

/** What was done a moment ago. */
const Done = ({view: {added, changed}}: {readonly view: DatesView}): JSX.Element | null => {
  if (changed !== undefined) {
    return (
      <NotificationBanner
        variant="success"
        text={`The start is changed: ${changed}. The public sees it now. Everybody with a place on it, or an offer of one, and everybody who asked for it, is told in the next minutes.`}
      />
    );
  }
  return added === undefined ? null : (
    <NotificationBanner
      variant="success"
      text={`${added} ${added === 1 ? 'start is' : 'starts are'} added. The public sees ${added === 1 ? 'it' : 'them'} now.`}
    />
  );
};

/** The dates to come, changing them, and adding more. */
export const DatesPage = ({view}: {readonly view: DatesView}): JSX.Element => (
  <>
    <BackLink href={view.back} text="All parts of this page" />
    <Errors errors={view.errors} />
    <Done view={view} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.listingName}</span> Dates
    </h1>
    <h2 class="nhsuk-heading-m">Starts to come</h2>
    {view.runs.length === 0 ? <p>There are none yet.</p> : <Starts rows={view.runs} copy="Add one like it" />}
    {view.running.length > 0 && (
      <>
        <h2 class="nhsuk-heading-m">Under way</h2>
        <Starts rows={view.running} copy="Add one like it" />
      </>
    )}
    {view.cancelled.length > 0 && (
      <>
        <h2 class="nhsuk-heading-m">Cancelled</h2>
        <p>These will not happen. The public page says so, and nobody can join them.</p>
        <Starts rows={view.cancelled} copy="Add one like it" />
      </>
    )}
    {view.past.length > 0 && (
      <Details summary="Copy one of last term">
        <Starts rows={view.past} copy="Copy it" />
      </Details>
    )}
    {view.termHref !== undefined && (
      <p>
        <a href={view.termHref}>Copy last term</a>: add all its starts again, on the same weekdays and at the
        same times
      </p>
    )}
    <p>
      To cancel one date of a course, choose “Change it” next to its start. To cancel all of it:{' '}
      <a href="/provider/starts">Cancel a start, and move its people</a>
    </p>
    <Add view={view} />
  </>
);
