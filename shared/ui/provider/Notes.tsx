import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {Details} from '../components/Details.tsx';
import {Radios} from '../components/Radios.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {fieldOf} from '../form/fieldOf.ts';
import {Hidden} from './StepForms.tsx';
import type {ReferralPageView} from './views.ts';

const KINDS = {internal: 'For your team only', referrer: 'For whoever referred them'} as const;

/** What the provider wrote down, each with whom it is for. Only somebody who is signed in writes. */
export const Notes = ({view}: {readonly view: ReferralPageView}): JSX.Element | null => {
  if (!view.isSignedIn) return null;
  const isTried = view.tried === 'note';
  const typed = isTried ? view : {values: {}, errors: []};
  return (
    <>
      <h2 class="nhsuk-heading-m">Notes</h2>
      {view.notes.map(({kind, on, text}) => (
        <p>
          <strong>{KINDS[kind]}</strong>, {on}
          <br />
          {text}
        </p>
      ))}
      <Details summary="Add a note" id="add-note" open={isTried}>
        <form method="post" action={view.action} novalidate>
          <Hidden view={view} action="note" />
          <Textarea
            {...fieldOf(typed, 'note')}
            label="Note"
            hint="The person can ask to see it. 2,000 letters at most."
          />
          <Radios
            {...fieldOf(typed, 'kind')}
            legend="Who is it for?"
            items={[
              {value: 'internal', text: KINDS.internal},
              {value: 'referrer', text: KINDS.referrer},
            ]}
          />
          <Button text="Save the note" variant="secondary" preventDoubleClick />
        </form>
      </Details>
    </>
  );
};
