import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Input} from '../components/Input.tsx';
import {Radios} from '../components/Radios.tsx';
import type {StepProps} from './stepProps.ts';

/** To whom, why, and whether the person has agreed: nobody is passed on without. */
export const PassOnFields = ({view: {passable}, values, errors}: StepProps): JSX.Element => (
  <>
    <Radios
      name="passTo"
      legend="To whom?"
      hint="These are near them, and take them as they are: nobody has to ask them anything again."
      items={passable.map(({slug, name, organisationName}) => ({
        value: slug,
        text: `${name}, ${organisationName}`,
      }))}
      value={valueOf(values, 'passTo')}
      errorMessage={errorOf(errors, 'passTo')}
    />
    <Radios
      name="agreed"
      legend="Have they agreed?"
      hint="What they told us goes along only if they say yes. Your notes stay with you."
      items={[
        {
          value: 'ask',
          text: 'Not yet: ask them by email',
          conditional: (
            <Input
              id="why"
              name="why"
              label="Why would it suit them better?"
              hint="One line. They read it on their own page, and not in the email."
              value={valueOf(values, 'why')}
              errorMessage={errorOf(errors, 'why')}
            />
          ),
        },
        {value: 'yes', text: 'Yes, when we spoke: pass them on now'},
      ]}
      value={valueOf(values, 'agreed')}
      errorMessage={errorOf(errors, 'agreed')}
    />
  </>
);
