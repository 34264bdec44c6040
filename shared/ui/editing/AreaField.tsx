import type {JSX} from 'preact';
import {fieldOf} from '#shared/proposal/fields.ts';
import {AREA_AS_IT_IS} from '#shared/proposal/readArea.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Input} from '../components/Input.tsx';
import {Radios} from '../components/Radios.tsx';
import type {FieldProps} from './FieldInput.tsx';

/** Who can come, by where they live. */
export const AreaField = ({values, errors, areaAsItIs}: FieldProps): JSX.Element => {
  const {label, hint} = fieldOf('serviceArea');
  return (
    <Radios
      name="serviceArea"
      legend={{text: label, size: 'm'}}
      hint={hint}
      value={valueOf(values, 'serviceArea')}
      errorMessage={errorOf(errors, 'serviceArea')}
      items={[
        {value: 'anyone', text: 'Anyone who can get there'},
        {value: 'nationwide', text: 'Anyone in the UK'},
        ...(areaAsItIs === undefined ? [] : [{value: AREA_AS_IT_IS, text: areaAsItIs}]),
        {
          value: 'outcodes',
          text: 'People of some postcodes',
          conditional: (
            <>
              <Input
                name="serviceArea-outcodes"
                label="First parts of their postcodes"
                hint="For example: LS8, LS17"
                value={valueOf(values, 'serviceArea-outcodes')}
                errorMessage={errorOf(errors, 'serviceArea-outcodes')}
              />
              <Input
                name="serviceArea-label"
                label="The area in words"
                hint="For example: People who live in north Leeds"
                value={valueOf(values, 'serviceArea-label')}
                errorMessage={errorOf(errors, 'serviceArea-label')}
              />
            </>
          ),
        },
      ]}
    />
  );
};
