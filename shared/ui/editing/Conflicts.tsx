import type {JSX} from 'preact';
import {inputName} from '#shared/proposal/fields.ts';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {Radios} from '../components/Radios.tsx';
import {Lines} from './Lines.tsx';
import type {ConflictView} from './views.ts';

/** What became public while a change was written, of the same fields: somebody chooses for each. */
export const Conflicts = ({
  conflicts,
  values,
  errors,
}: {
  readonly conflicts: readonly ConflictView[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}): JSX.Element => (
  <>
    {conflicts.map(({field, label, ours, theirs, against}) => {
      const name = `choice-${inputName(field)}`;
      return (
        <>
          <input type="hidden" name={`against-${inputName(field)}`} value={against} />
          <Radios
            name={name}
            legend={{text: label, size: 's'}}
            items={[
              {value: 'ours', text: 'The change', hint: <Lines lines={ours} />},
              {value: 'theirs', text: 'What the public sees now', hint: <Lines lines={theirs} />},
            ]}
            value={valueOf(values, name)}
            errorMessage={errorOf(errors, name)}
          />
        </>
      );
    })}
  </>
);
