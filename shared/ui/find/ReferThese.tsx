import type {JSX} from 'preact';
import type {ResultItem} from '#shared/model/search.ts';
import {MOST_LISTINGS} from '#shared/referral/professional/mostListings.ts';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';

/** The form that the ticks on the cards belong to, wherever they stand. */
const FORM_ID = 'refer-these';

/** Whether a professional can send a referral to this by the form here, as far as a search knows. */
export const canTick = ({referral, availability}: Pick<ResultItem, 'referral' | 'availability'>): boolean =>
  referral.professional && referral.isOnline && availability !== 'full' && availability !== 'paused';

/** Chooses one result for a patient. It is sent nowhere until the button below the results is pressed. */
export const ReferTick = ({slug, name}: {readonly slug: string; readonly name: string}): JSX.Element => (
  <Checkboxes
    name="listing"
    idPrefix={`refer-${slug}`}
    formGroupClasses="app-refer-tick app-no-print"
    small
    items={[
      {
        value: slug,
        text: (
          <>
            Choose for a patient<span class="nhsuk-u-visually-hidden">: {name}</span>
          </>
        ),
        attributes: {form: FORM_ID},
      },
    ]}
  />
);

/** Leads to the one form for what is ticked. The menu never learns who is signed in: the next page asks. */
export const ReferThese = (): JSX.Element => (
  <form class="app-refer-these app-no-print" id={FORM_ID} action="/professional/refer" method="get">
    <p>
      For health and care workers. Tick up to {MOST_LISTINGS}, then refer a patient to them with one form, or
      hand them over on paper.
    </p>
    <Button text="Refer a patient to these" />
  </form>
);
