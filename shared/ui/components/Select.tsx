import type {ComponentChildren, JSX} from 'preact';
import type {Attributes} from './attributes.ts';
import {classNames} from './classNames.ts';
import {describedBy} from './describedBy.ts';
import {FormGroup} from './FormGroup.tsx';
import {HintAndError} from './HintAndError.tsx';
import {Label, type LabelGiven, labelOptions} from './Label.tsx';

interface SelectItem {
  /** Left out, the text is the value. */
  readonly value?: string | undefined;
  readonly text: string;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

interface SelectProps {
  readonly name: string;
  readonly label: LabelGiven;
  readonly items: readonly SelectItem[];
  /** The value that is chosen. */
  readonly value?: string | undefined;
  /** Defaults to the name. */
  readonly id?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly errorMessage?: ComponentChildren;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly formGroupClasses?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Choose one of many; use radios when there are few. */
export const Select = (props: SelectProps): JSX.Element => {
  const {name, id = name, hint, errorMessage, value} = props;
  const hasError = errorMessage !== undefined;
  return (
    <FormGroup hasError={hasError} classes={props.formGroupClasses}>
      <Label for={id} {...labelOptions(props.label)} />
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      <select
        class={classNames('nhsuk-select', hasError && 'nhsuk-select--error', props.classes)}
        id={id}
        name={name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, {
          before: props.describedBy,
          hint: hint !== undefined,
          error: hasError,
        })}
        {...props.attributes}
      >
        {props.items.map((item) => (
          <option
            value={item.value}
            selected={item.selected ?? (value !== undefined && (item.value ?? item.text) === value)}
            disabled={item.disabled}
            {...item.attributes}
          >
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
};
