import type {ComponentChildren, JSX} from 'preact';
import type {Attributes} from './attributes.ts';
import {classNames} from './classNames.ts';
import {describedBy} from './describedBy.ts';
import {FormGroup} from './FormGroup.tsx';
import {HintAndError} from './HintAndError.tsx';
import {Label, type LabelGiven, labelOptions} from './Label.tsx';

/** How many characters the answer is likely to have. */
const WIDTHS = {
  2: 'nhsuk-input--width-2',
  3: 'nhsuk-input--width-3',
  4: 'nhsuk-input--width-4',
  5: 'nhsuk-input--width-5',
  10: 'nhsuk-input--width-10',
  20: 'nhsuk-input--width-20',
  30: 'nhsuk-input--width-30',
} as const;

interface InputProps {
  readonly name: string;
  readonly label: LabelGiven;
  /** Defaults to the name. */
  readonly id?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly errorMessage?: ComponentChildren;
  readonly value?: string | undefined;
  readonly type?: string | undefined;
  readonly width?: keyof typeof WIDTHS | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url' | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: 'none' | 'words' | 'sentences' | 'characters' | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly pattern?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Ids of other elements that describe the field. */
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly formGroupClasses?: string | undefined;
  /** Shown directly after the field, in one line with it: a search button, say. */
  readonly afterInput?: ComponentChildren;
  readonly attributes?: Attributes | undefined;
}

/** One line of text. */
export const Input = (props: InputProps): JSX.Element => {
  const {name, id = name, hint, errorMessage, label, width, afterInput} = props;
  const hasError = errorMessage !== undefined;
  const input = (
    <input
      class={classNames(
        'nhsuk-input',
        hasError && 'nhsuk-input--error',
        width && WIDTHS[width],
        props.classes,
      )}
      id={id}
      name={name}
      type={props.type ?? 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy(id, {
        before: props.describedBy,
        hint: hint !== undefined,
        error: hasError,
      })}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  );
  return (
    <FormGroup hasError={hasError} classes={props.formGroupClasses}>
      <Label for={id} {...labelOptions(label)} />
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      {afterInput === undefined ? (
        input
      ) : (
        <div class="nhsuk-input-wrapper">
          {input}
          {afterInput}
        </div>
      )}
    </FormGroup>
  );
};
