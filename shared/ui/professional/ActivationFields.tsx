import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {
  ACTIVATION_FIELDS,
  ACTIVATION_LEVELS,
  ACTIVATION_NOT_FOR,
  ACTIVATION_TOOLS,
} from '#shared/referral/professional/activation.ts';
import {DateInput} from '../components/DateInput.tsx';
import {Details} from '../components/Details.tsx';
import {Radios} from '../components/Radios.tsx';

interface Props {
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

const isTouched = ({values, errors}: Props): boolean =>
  ACTIVATION_FIELDS.some((field) => valueOf(values, field) !== '') ||
  errors.some(({field}) => field.startsWith('activation'));

/** The level that a licensed tool gave, which of its forms, and when; `canBeNone`: it may not have been measured. */
export const LevelFields = ({
  values,
  errors,
  canBeNone,
}: Props & {readonly canBeNone: boolean}): JSX.Element => (
  <>
    <Radios
      name="activationLevel"
      legend={{text: 'Level that the tool gave', size: 's'}}
      items={[
        ...(canBeNone ? [{value: '', text: 'Not measured'}] : []),
        ...ACTIVATION_LEVELS.map((level) => ({value: level, text: `Level ${level}`})),
      ]}
      value={valueOf(values, 'activationLevel')}
      errorMessage={errorOf(errors, 'activationLevel')}
      small
    />
    <Radios
      name="activationTool"
      legend={{text: 'Which form was used?', size: 's'}}
      items={ACTIVATION_TOOLS.map((tool) => ({value: tool, text: tool}))}
      value={valueOf(values, 'activationTool')}
      errorMessage={errorOf(errors, 'activationTool')}
      small
    />
    <DateInput
      id="activationOn"
      namePrefix="activationOn"
      legend={{text: 'When was it measured?', size: 's'}}
      hint="For example, 27 3 2026"
      values={{
        day: valueOf(values, 'activationOn-day'),
        month: valueOf(values, 'activationOn-month'),
        year: valueOf(values, 'activationOn-year'),
      }}
      errorMessage={errorOf(errors, 'activationOn')}
    />
  </>
);

/** The level that a licensed tool gave. Folded up: most referrals have none, and the line above it is as good. */
export const ActivationFields = (props: Props): JSX.Element => {
  return (
    <Details summary="Activation level, if it was measured" open={isTouched(props)}>
      <p>{ACTIVATION_NOT_FOR}</p>
      <p>The people who run the support see it. The person does not.</p>
      <LevelFields {...props} canBeNone />
    </Details>
  );
};
