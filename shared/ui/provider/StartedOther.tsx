import type {JSX} from 'preact';
import {InsetText} from '../components/InsetText.tsx';
import {Step} from './StepForms.tsx';
import type {ReferralPageView} from './views.ts';

/** They have started with something else that one form asked for: whether they still want this, and who asks them. */
export const StartedOther = ({view}: {readonly view: ReferralPageView}): JSX.Element | null => {
  if (!view.hasStartedOther) return null;
  return (
    <InsetText>
      <p>They have started with something else that was asked for at the same time.</p>
      {view.askBy === null ? (
        <p>
          {view.tellThem === null
            ? 'We have asked them by email whether they still want your support.'
            : `Ask them whether they still want your support. Best way: ${view.tellThem}.`}
        </p>
      ) : (
        <>
          <p>
            Our email cannot ask them whether they still want your support. Please call them by {view.askBy},
            and say here what they told you.
          </p>
          <Step view={view} action="still-wanted" />
          {view.can.includes('decline') && (
            <p>
              If they do not want it any more, <a href="#decline">say that they said no</a>.
            </p>
          )}
        </>
      )}
    </InsetText>
  );
};
