import type {JSX} from 'preact';
import {fieldOf} from '#shared/proposal/fields.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Fieldset} from '../components/Fieldset.tsx';
import {Input} from '../components/Input.tsx';
import type {FieldProps} from './FieldInput.tsx';

const PARTS = [
  {part: 'name', label: 'Name of the place', hint: 'For example: Roundhay Community Hall'},
  {part: 'address', label: 'Street (optional)', hint: 'For example: 12 Park Road'},
  {part: 'town', label: 'Town (optional)', hint: 'For example: Leeds'},
  {part: 'postcode', label: 'Postcode (optional)', hint: 'For the map and the miles. For example: LS8 1AB'},
] as const;

/** The places, and room for one more. One whose name is taken out goes. */
export const PlacesField = ({values, errors, placeBlocks}: FieldProps): JSX.Element => (
  <div id="places">
    <h2 class="nhsuk-heading-m">{fieldOf('places').label}</h2>
    <p>{fieldOf('places').hint} Empty all boxes of a place to remove it.</p>
    {Array.from({length: placeBlocks}, (_, index) => (
      <Fieldset
        legend={{text: index + 1 === placeBlocks ? 'Another place' : `Place ${index + 1}`, size: 's'}}
      >
        {PARTS.map(({part, label, hint}) => {
          const name = `places-${index}-${part}`;
          return (
            <Input
              name={name}
              label={label}
              hint={hint}
              value={valueOf(values, name)}
              {...(part === 'postcode' && {width: 10 as const})}
              errorMessage={errorOf(errors, name)}
            />
          );
        })}
      </Fieldset>
    ))}
  </div>
);
