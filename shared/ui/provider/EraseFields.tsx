import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {SAID_BY} from '#shared/referral/reasons.ts';
import {Radios} from '../components/Radios.tsx';
import type {StepProps} from './stepProps.ts';

/** What deleting does, and who asked for it. */
export const EraseFields = ({view, values, errors}: StepProps): JSX.Element => (
  <>
    <p>
      We delete their name, how to reach them and everything else that they told us. Nobody can bring it back,
      and you no longer see this referral. It does not delete what you have written down elsewhere.
    </p>
    {view.isMailed && (
      <p>
        They can delete it themselves on the page of their request, with a code that we email. Do it for them
        only if they cannot read that email.
      </p>
    )}
    <Radios
      name="reason"
      idPrefix="erase-reason"
      legend="Who asked you?"
      hint="Make sure that it is them, for example by their date of birth."
      items={SAID_BY.map(({code, asked}) => ({value: code, text: asked}))}
      value={valueOf(values, 'reason')}
      errorMessage={errorOf(errors, 'reason')}
    />
  </>
);
