import type {JSX} from 'preact';
import {errorOf, listOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Details} from '../components/Details.tsx';
import {AfterFields} from '../professional/AfterFields.tsx';
import {Hidden} from './StepForms.tsx';
import type {ReferralPageView} from './views.ts';

/** A level that was measured after the support. Only somebody who is signed in writes one, and says by what right. */
export const Measured = ({view}: {readonly view: ReferralPageView}): JSX.Element | null => {
  if (!view.isSignedIn || !view.canMeasure) return null;
  const isTried = view.tried === 'activation';
  const values = isTried ? view.values : {};
  const errors = isTried ? view.errors : [];
  return (
    <Details summary="Activation level afterwards, if it was measured" id="activation" open={isTried}>
      <form method="post" action={view.action} novalidate>
        <Hidden view={view} action="activation" />
        <AfterFields values={values} errors={errors} />
        <Checkboxes
          name="licence"
          items={[
            {
              value: 'yes',
              text: 'My organisation has confirmed that it holds a licence for the Patient Activation Measure',
            },
          ]}
          values={listOf(values, 'licence')}
          errorMessage={errorOf(errors, 'licence')}
        />
        <Button text="Save the level" variant="secondary" preventDoubleClick />
      </form>
    </Details>
  );
};
