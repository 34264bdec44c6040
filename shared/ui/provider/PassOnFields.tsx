import type {JSX} from 'preact';
import {Input} from '../components/Input.tsx';
import {Radios} from '../components/Radios.tsx';
import {fieldOf} from '../form/fieldOf.ts';
import {TellThereFields} from './TellThereFields.tsx';
import type {StepProps} from './stepProps.ts';

/** To whom, why, and whether the person has agreed: nobody is passed on without. */
export const PassOnFields = ({view, ...typed}: StepProps): JSX.Element => (
  <>
    <Radios
      {...fieldOf(typed, 'passTo')}
      legend="To whom?"
      hint="These are near them, and take them as they are: nobody has to ask them anything again."
      items={view.passable.map(({slug, name, organisationName}) => ({
        value: slug,
        text: `${name}, ${organisationName}`,
      }))}
    />
    <Radios
      {...fieldOf(typed, 'agreed')}
      legend="Have they agreed?"
      hint="What they told us goes along only if they say yes. Your notes stay with you."
      items={[
        {
          value: 'ask',
          text: 'Not yet: ask them by email',
          conditional: (
            <Input
              {...fieldOf(typed, 'why')}
              label="Why would it suit them better?"
              hint="One line. They read it on their own page, and not in the email."
            />
          ),
        },
        {
          value: 'yes',
          text: 'Yes, when we spoke: pass them on now',
          // Without script it always shows: an empty one would be a gap.
          ...((view.tellsThere.referrer || view.tellsThere.practice) && {
            conditional: <TellThereFields view={view} values={typed.values} action="pass-on" />,
          }),
        },
      ]}
    />
  </>
);
