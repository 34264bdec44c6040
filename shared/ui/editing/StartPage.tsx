import type {JSX} from 'preact';
import {errorOf, listOf, valueOf} from '#shared/referral/form/values.ts';
import {CANCELLED_DATES, LATER_DATES} from '#shared/proposal/readDays.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Details} from '../components/Details.tsx';
import {Input} from '../components/Input.tsx';
import {Radios} from '../components/Radios.tsx';
import {Errors} from '../form/Errors.tsx';
import {Day} from './Day.tsx';
import {StartDetails, StartTimes} from './StartFields.tsx';
import type {StartView} from './startViews.ts';

/** The dates: the first that can be changed stands open, and whoever moves it says what becomes of the later ones. */
const Dates = ({view}: {readonly view: StartView}): JSX.Element => {
  const [next, ...later] = view.dates.filter(({fixed}) => fixed === undefined);
  const over = view.dates.filter(({fixed}) => fixed !== undefined);
  return (
    <>
      {over.length > 0 && <p>These dates stay: {over.map(({fixed}) => fixed).join('; ')}.</p>}
      {next && (
        <Day
          view={view}
          id={next.field}
          legend={over.length > 0 ? 'The next day' : view.dates.length > 1 ? 'First day' : 'Day'}
          hint="For example: 12 1 2027"
        />
      )}
      {later.length > 0 && (
        <>
          <Radios
            name={LATER_DATES}
            legend={{text: 'If you change that day: do the later dates move too?', size: 's'}}
            hint="This is about the dates that you do not change one by one."
            errorMessage={errorOf(view.errors, LATER_DATES)}
            items={[
              {value: 'move', text: 'Yes, all by as many days'},
              {value: 'stay', text: 'No, they stay as they are'},
            ]}
            value={valueOf(view.values, LATER_DATES)}
          />
          <Details
            summary="Change other dates one by one"
            open={later.some(({field}) => errorOf(view.errors, field) !== undefined)}
          >
            {later.map(({field, label}) => (
              <Day view={view} id={field} legend={label} hint="For example: 19 1 2027" />
            ))}
          </Details>
        </>
      )}
    </>
  );
};

/** Single dates that do not take place; a start of one date is cancelled as a whole. */
const CancelDates = ({view}: {readonly view: StartView}): JSX.Element | null => {
  const toCome = view.dates.filter(({fixed}) => fixed === undefined);
  return view.dates.length < 2 ? null : (
    <Checkboxes
      name={CANCELLED_DATES}
      legend={{text: 'Cancel one date or more (optional)', size: 's'}}
      hint="Tick what does not take place. The other dates stay."
      errorMessage={errorOf(view.errors, CANCELLED_DATES)}
      items={toCome.map(({field, day}) => ({value: field, text: day}))}
      values={listOf(view.values, CANCELLED_DATES)}
      small
    />
  );
};

/** Changing one start: everything that people are told of it, and how many places it has. */
export const StartPage = ({view}: {readonly view: StartView}): JSX.Element => (
  <>
    <BackLink href={view.back} text="Dates" />
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">{view.listingName}</span> Change a start: {view.label}
    </h1>
    <p>
      The public sees a change as soon as you save it. Everybody with a place on this start, or an offer of
      one, and everybody who asked for it, is told what it was and what it is now. You see it all once more
      before it is saved.
    </p>
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <input type="hidden" name="shown" value={view.shown} />
      <Dates view={view} />
      <CancelDates view={view} />
      <StartTimes view={view} />
      <StartDetails view={view}>
        <Input
          name="link"
          value={valueOf(view.values, 'link')}
          errorMessage={errorOf(view.errors, 'link')}
          label={{text: 'Online link (optional)', size: 's'}}
          hint="To join by Zoom, Teams or Google Meet, or on the website that your page names. For example: https://zoom.us/j/123"
          inputmode="url"
          autocapitalize="none"
          spellcheck={false}
        />
      </StartDetails>
      <Button text="Go on" preventDoubleClick />
    </form>
    <p>
      <a href="/provider/starts">Cancel a start instead, and move its people</a>
    </p>
  </>
);
