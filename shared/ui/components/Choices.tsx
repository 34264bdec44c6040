import type {ComponentChildren, JSX} from 'preact';
import type {Attributes} from './attributes.ts';
import {classNames} from './classNames.ts';
import {describedBy} from './describedBy.ts';
import {Fieldset, type LegendGiven} from './Fieldset.tsx';
import {FormGroup} from './FormGroup.tsx';
import {Hint} from './Hint.tsx';
import {HintAndError} from './HintAndError.tsx';
import {Label} from './Label.tsx';

export interface Choice {
  readonly value: string;
  readonly text: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Defaults to the group's id, with a number from the second choice on. */
  readonly id?: string | undefined;
  /** Checkboxes only: a name of its own. */
  readonly name?: string | undefined;
  /** Asked only when this is chosen; without script it always shows. */
  readonly conditional?: ComponentChildren;
  readonly attributes?: Attributes | undefined;
}

/** The choices, and words between them ("or"). */
export type ChoiceItem = Choice | {readonly divider: string};

export interface ChoicesProps {
  readonly name: string;
  readonly items: readonly ChoiceItem[];
  /** The question. Left out when a fieldset around the group asks it. */
  readonly legend?: LegendGiven | undefined;
  /** Defaults to the name: the first choice has it as its id, so that an error summary can lead there. */
  readonly idPrefix?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly errorMessage?: ComponentChildren;
  readonly small?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly formGroupClasses?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface KindProps extends ChoicesProps {
  readonly type: 'radio' | 'checkbox';
  /** `nhsuk-radios` or `nhsuk-checkboxes`. */
  readonly block: string;
  readonly isChosen: (choice: Choice) => boolean;
  /** Classes of the variant. */
  readonly variantClasses: string | undefined;
}

/** What radios and checkboxes share: they differ in the class, the type, and what counts as chosen. */
export const Choices = (props: KindProps): JSX.Element => {
  const {name, items, idPrefix = name, hint, errorMessage, block, legend} = props;
  const hasError = errorMessage !== undefined;
  const groupDescribedBy = describedBy(idPrefix, {hint: hint !== undefined, error: hasError});
  const inner = (
    <>
      <HintAndError id={idPrefix} hint={hint} errorMessage={errorMessage} />
      <div
        class={classNames(block, props.variantClasses, props.classes)}
        data-module={block}
        {...props.attributes}
      >
        {items.map((item, index) =>
          'divider' in item ? (
            <div class={`${block}__divider`}>{item.divider}</div>
          ) : (
            <OneChoice
              {...props}
              choice={item}
              id={item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)}
              // A checkbox without a fieldset is described by the group's hint and error itself.
              describedBy={legend === undefined && props.type === 'checkbox' ? groupDescribedBy : undefined}
            />
          ),
        )}
      </div>
    </>
  );
  return (
    <FormGroup hasError={hasError} classes={props.formGroupClasses}>
      {legend === undefined ? (
        inner
      ) : (
        <Fieldset legend={legend} describedBy={groupDescribedBy}>
          {inner}
        </Fieldset>
      )}
    </FormGroup>
  );
};

const OneChoice = ({
  choice,
  id,
  describedBy: before,
  ...group
}: KindProps & {choice: Choice; id: string; describedBy: string | undefined}): JSX.Element => {
  const {block, type} = group;
  const isChosen = choice.checked ?? group.isChosen(choice);
  const conditionalId = `conditional-${id}`;
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          id={id}
          name={choice.name ?? group.name}
          type={type}
          value={choice.value}
          checked={isChosen}
          disabled={choice.disabled}
          data-aria-controls={choice.conditional === undefined ? undefined : conditionalId}
          aria-describedby={classNames(before, choice.hint !== undefined && `${id}-item-hint`)}
          {...choice.attributes}
        />
        <Label for={id} text={choice.text} classes={`${block}__label`} />
        {choice.hint !== undefined && (
          <Hint id={`${id}-item-hint`} classes={`${block}__hint`}>
            {choice.hint}
          </Hint>
        )}
      </div>
      {choice.conditional !== undefined && (
        <div
          class={classNames(`${block}__conditional`, !isChosen && `${block}__conditional--hidden`)}
          id={conditionalId}
        >
          {choice.conditional}
        </div>
      )}
    </>
  );
};
