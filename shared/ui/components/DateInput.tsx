import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';
import {describedBy} from './describedBy.ts';
import {Fieldset, type LegendGiven} from './Fieldset.tsx';
import {FormGroup} from './FormGroup.tsx';
import {HintAndError} from './HintAndError.tsx';
import {Label} from './Label.tsx';

const PARTS = ['day', 'month', 'year'] as const;
type DatePart = (typeof PARTS)[number];

interface DateInputProps {
  readonly id: string;
  /** The question. Left out when a fieldset around the fields asks it. */
  readonly legend?: LegendGiven | undefined;
  /** Names the fields `prefix-day`…; without it `day`, `month`, `year`. */
  readonly namePrefix?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly errorMessage?: ComponentChildren;
  /** The parts at fault. Left out, all three are marked when there is an error. */
  readonly errorParts?: readonly DatePart[] | undefined;
  readonly values?: Readonly<Partial<Record<DatePart, string | undefined>>> | undefined;
  /** Says that it is the person's own birthday, so that the browser can fill it in. */
  readonly isBirthday?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly formGroupClasses?: string | undefined;
}

/** A date that the person knows by heart, in three fields. */
export const DateInput = (props: DateInputProps): JSX.Element => {
  const {id, legend, hint, errorMessage} = props;
  const hasError = errorMessage !== undefined;
  const inner = (
    <>
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      <div class={classNames('nhsuk-date-input', props.classes)} id={id}>
        {PARTS.map((part) => (
          <OnePart
            {...props}
            part={part}
            isAtFault={hasError && (props.errorParts?.includes(part) ?? true)}
          />
        ))}
      </div>
    </>
  );
  return (
    <FormGroup hasError={hasError} classes={props.formGroupClasses}>
      {legend === undefined ? (
        inner
      ) : (
        // The role makes JAWS read the hint and the error, which it does not for a fieldset of text fields.
        <Fieldset
          legend={legend}
          role="group"
          describedBy={describedBy(id, {hint: hint !== undefined, error: hasError})}
        >
          {inner}
        </Fieldset>
      )}
    </FormGroup>
  );
};

const OnePart = ({
  id,
  part,
  isAtFault,
  namePrefix,
  values,
  isBirthday,
}: DateInputProps & {part: DatePart; isAtFault: boolean}): JSX.Element => (
  <div class="nhsuk-date-input__item">
    <div class={classNames('nhsuk-form-group', isAtFault && 'nhsuk-form-group--error')}>
      <Label
        for={`${id}-${part}`}
        text={`${part.charAt(0).toUpperCase()}${part.slice(1)}`}
        classes="nhsuk-date-input__label"
      />
      <input
        class={classNames(
          'nhsuk-input',
          isAtFault && 'nhsuk-input--error',
          part === 'year' ? 'nhsuk-input--width-4' : 'nhsuk-input--width-2',
          'nhsuk-date-input__input',
        )}
        id={`${id}-${part}`}
        name={namePrefix === undefined ? part : `${namePrefix}-${part}`}
        type="text"
        value={values?.[part]}
        autocomplete={isBirthday ? `bday-${part}` : undefined}
        inputmode="numeric"
      />
    </div>
  </div>
);
