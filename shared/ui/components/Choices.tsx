import type {ComponentChildren, JSX} from 'preact';
import type {Attributes} from './attributes.ts';
import {classNames} from './classNames.ts';
import {describedBy} from './describedBy.ts';
import {Fieldset, type LegendGiven} from './Fieldset.tsx';
import {FormGroup} from './FormGroup.tsx';
import {Hint} from './Hint.tsx';
import {HintAndError} from './HintAndError.tsx';
import {Label} from './Label.tsx';

interface Choice {
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
type ChoiceItem = Choice | {readonly divider: string};

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

/** The class of each part of radios or checkboxes. */
export interface ChoiceClasses {
  readonly block: string;
  readonly item: string;
  readonly input: string;
  readonly label: string;
  readonly hint: string;
  readonly divider: string;
  readonly conditional: string;
  readonly conditionalHidden: string;
}

interface KindProps extends ChoicesProps {
  readonly type: 'radio' | 'checkbox';
  /** Written out, not put together, so that the build can see which are in use (site/removeUnusedClasses.mjs). */
  readonly blockClasses: ChoiceClasses;
  readonly isChosen: (choice: Choice) => boolean;
  /** Classes of the variant. */
  readonly variantClasses: string | undefined;
}

/** What radios and checkboxes share: they differ in the class, the type, and what counts as chosen. */
export const Choices = (props: KindProps): JSX.Element => {
  const {name, items, idPrefix = name, hint, errorMessage, blockClasses: parts, legend} = props;
  const hasError = errorMessage !== undefined;
  const groupDescribedBy = describedBy(idPrefix, {hint: hint !== undefined, error: hasError});
  const inner = (
    <>
      <HintAndError id={idPrefix} hint={hint} errorMessage={errorMessage} />
      <div
        class={classNames(parts.block, props.variantClasses, props.classes)}
        data-module={parts.block}
        {...props.attributes}
      >
        {items.map((item, index) =>
          'divider' in item ? (
            <div class={parts.divider}>{item.divider}</div>
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
  const {blockClasses: parts, type} = group;
  const isChosen = choice.checked ?? group.isChosen(choice);
  const conditionalId = `conditional-${id}`;
  return (
    <>
      <div class={parts.item}>
        <input
          class={parts.input}
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
        <Label for={id} text={choice.text} classes={parts.label} />
        {choice.hint !== undefined && (
          <Hint id={`${id}-item-hint`} classes={parts.hint}>
            {choice.hint}
          </Hint>
        )}
      </div>
      {choice.conditional !== undefined && (
        <div class={classNames(parts.conditional, !isChosen && parts.conditionalHidden)} id={conditionalId}>
          {choice.conditional}
        </div>
      )}
    </>
  );
};
