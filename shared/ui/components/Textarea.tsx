import type {ComponentChildren, JSX} from 'preact';
import type {Attributes} from './attributes.ts';
import {classNames} from './classNames.ts';
import {describedBy} from './describedBy.ts';
import {FormGroup} from './FormGroup.tsx';
import {HintAndError} from './HintAndError.tsx';
import {Label, type LabelGiven, labelOptions} from './Label.tsx';

export interface TextareaProps {
  readonly name: string;
  readonly label: LabelGiven;
  /** Defaults to the name. */
  readonly id?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly errorMessage?: ComponentChildren;
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly formGroupClasses?: string | undefined;
  readonly formGroupAttributes?: Attributes | undefined;
  /** Shown directly under the box. */
  readonly afterInput?: ComponentChildren;
  readonly attributes?: Attributes | undefined;
}

/** Several lines of text. */
export const Textarea = (props: TextareaProps): JSX.Element => {
  const {name, id = name, hint, errorMessage} = props;
  const hasError = errorMessage !== undefined;
  return (
    <FormGroup hasError={hasError} classes={props.formGroupClasses} attributes={props.formGroupAttributes}>
      <Label for={id} {...labelOptions(props.label)} />
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      <textarea
        class={classNames('nhsuk-textarea', hasError && 'nhsuk-textarea--error', props.classes)}
        id={id}
        name={name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy(id, {
          before: props.describedBy,
          hint: hint !== undefined,
          error: hasError,
        })}
        autocomplete={props.autocomplete}
        {...props.attributes}
        value={props.value}
      />
      {props.afterInput}
    </FormGroup>
  );
};
