import type {ComponentChildren, JSX} from 'preact';
import {describedBy} from './describedBy.ts';
import {FormGroup} from './FormGroup.tsx';
import {HintAndError} from './HintAndError.tsx';
import {Label, type LabelGiven, labelOptions} from './Label.tsx';

interface FileUploadProps {
  readonly name: string;
  readonly label: LabelGiven;
  readonly hint?: ComponentChildren;
  readonly errorMessage?: ComponentChildren;
  /** Kinds that the browser offers first (`application/pdf,image/png`): it takes others all the same. */
  readonly accept: string;
}

/** One file, by the browser's own field. */
export const FileUpload = ({name, label, hint, errorMessage, accept}: FileUploadProps): JSX.Element => {
  const hasError = errorMessage !== undefined;
  return (
    <FormGroup hasError={hasError} classes="nhsuk-file-upload">
      <Label for={name} {...labelOptions(label)} />
      <HintAndError id={name} hint={hint} errorMessage={errorMessage} />
      <input
        class="nhsuk-file-upload__input"
        id={name}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(name, {hint: hint !== undefined, error: hasError})}
      />
    </FormGroup>
  );
};
