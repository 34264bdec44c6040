import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {Details} from '../components/Details.tsx';
import {AfterFields} from '../professional/AfterFields.tsx';
import {Hidden} from './StepForms.tsx';
import type {ReferralPageView} from './views.ts';

/** A level that was measured after the support. Only somebody who is signed in writes one, for a provider that holds a licence. */
export const Measured = ({view}: {readonly view: ReferralPageView}): JSX.Element | null => {
  if (!view.isSignedIn || !view.canMeasure) return null;
  if (view.licenceHref !== null) {
    return (
      <p>
        A level of the Patient Activation Measure can be written down when your organisation has{' '}
        <a href={view.licenceHref}>confirmed a licence</a>.
      </p>
    );
  }
  const isTried = view.tried === 'activation';
  const values = isTried ? view.values : {};
  const errors = isTried ? view.errors : [];
  return (
    <Details summary="Activation level afterwards, if it was measured" id="activation" open={isTried}>
      <form method="post" action={view.action} novalidate>
        <Hidden view={view} action="activation" />
        <AfterFields values={values} errors={errors} />
        <Button text="Save the level" variant="secondary" preventDoubleClick />
      </form>
    </Details>
  );
};
