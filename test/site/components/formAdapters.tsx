/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-return --
   fixtures are untyped JSON, and whether they fit is what the test shows */
import type {VNode} from 'preact';
import {Button} from '#shared/ui/components/Button.tsx';
import {CharacterCount} from '#shared/ui/components/CharacterCount.tsx';
import {Checkboxes} from '#shared/ui/components/Checkboxes.tsx';
import {DateInput} from '#shared/ui/components/DateInput.tsx';
import {ErrorMessage} from '#shared/ui/components/ErrorMessage.tsx';
import {ErrorSummary} from '#shared/ui/components/ErrorSummary.tsx';
import {Fieldset} from '#shared/ui/components/Fieldset.tsx';
import {Hint} from '#shared/ui/components/Hint.tsx';
import {Input} from '#shared/ui/components/Input.tsx';
import {Label} from '#shared/ui/components/Label.tsx';
import {Radios} from '#shared/ui/components/Radios.tsx';
import {Select} from '#shared/ui/components/Select.tsx';
import {Textarea} from '#shared/ui/components/Textarea.tsx';
import {NotOffered, oneOf, only, type Options} from './fixture.ts';

export type Adapter = (options: Options, inside: string | undefined) => VNode;

/** A string, or the text of an object that has nothing else. */
export const textOf = (given: unknown): any => {
  if (given === true) throw new NotOffered('an error without words');
  return typeof given === 'object' && given !== null ? only(given, 'text').text : given;
};

/** @throws NotOffered when a class says otherwise than the option: our types leave no need for it. */
export const withoutOverride = (classes: unknown, beginning: string): void => {
  if (String(classes).includes(beginning)) throw new NotOffered('a class that overrides an option');
};

/** `label` and `legend` share a shape; `heading` there means that the words are the page's heading. */
const headed = (given: unknown): any => {
  if (typeof given === 'string') return {text: given};
  const {heading, ...rest} = only(
    given,
    'text',
    'heading',
    'size',
    'isPageHeading',
    'classes',
    'visuallyHiddenText',
  );
  if (rest.size !== undefined) withoutOverride(rest.classes, 'nhsuk-label--');
  if (heading === undefined) return rest;
  const {text = rest.text, size = rest.size} =
    typeof heading === 'string' ? {text: heading} : only(heading, 'text', 'size');
  return {...rest, text, ...(size === undefined ? {} : {size}), isPageHeading: true};
};

/** What every field shares. */
const field = (options: Options): any => ({
  ...options,
  ...('label' in options && {label: headed(options.label)}),
  ...('hint' in options && {hint: textOf(options.hint)}),
  ...('errorMessage' in options && {errorMessage: textOf(options.errorMessage)}),
});

const afterInput = (formGroup: unknown): Options =>
  formGroup === undefined ? {} : {afterInput: textOf(only(formGroup, 'afterInput').afterInput)};

const choices = (options: Options): any => {
  const {fieldset, items, ...rest} = options;
  const legend = only(fieldset, 'legend').legend;
  return {
    ...field(rest),
    ...(legend !== undefined && {legend: headed(legend)}),
    items: (items as Options[]).map((item) => ({
      ...only(item, 'value', 'text', 'hint', 'checked', 'disabled', 'id', 'name', 'conditional', 'divider'),
      ...('hint' in item && {hint: textOf(item.hint)}),
      ...('conditional' in item && {
        conditional: item.conditional === true ? undefined : textOf(item.conditional),
      }),
    })),
  };
};

const FIELD = [
  'name',
  'label',
  'id',
  'hint',
  'errorMessage',
  'value',
  'disabled',
  'autocomplete',
  'spellcheck',
] as const;
const CHOICES = ['name', 'idPrefix', 'fieldset', 'items', 'small', 'hint', 'errorMessage'] as const;

export const FORM_ADAPTERS: Readonly<Record<string, Adapter>> = {
  button: (options) => {
    const props = only(options, 'text', 'small', 'disabled', 'variant', 'href', 'preventDoubleClick');
    oneOf(props.variant, 'secondary', 'warning', 'reverse');
    return <Button {...props} />;
  },
  input: (options) => {
    const {formGroup, ...props} = only(
      options,
      ...FIELD,
      'width',
      'classes',
      'type',
      'inputmode',
      'formGroup',
    );
    if (props.width !== undefined) withoutOverride(props.classes, 'nhsuk-input--width-');
    return <Input {...field({...props, ...afterInput(formGroup)})} />;
  },
  textarea: (options) => <Textarea {...field(only(options, ...FIELD))} />,
  'character-count': (options) => {
    if (options.maxlength === undefined) throw new NotOffered('no "maxlength"');
    return <CharacterCount {...field(only(options, ...FIELD, 'maxlength', 'rows', 'attributes'))} />;
  },
  radios: (options) => <Radios {...choices(only(options, ...CHOICES, 'inline', 'value'))} />,
  checkboxes: (options) => <Checkboxes {...choices(only(options, ...CHOICES, 'values'))} />,
  select: (options) => {
    const props = only(options, ...FIELD, 'items');
    for (const item of (props.items ?? []) as Options[]) only(item, 'value', 'text', 'selected', 'disabled');
    return <Select {...field(props)} />;
  },
  'date-input': (options) => {
    if (options.errorMessage === true) throw new NotOffered('an error without words');
    const {fieldset, items, day, month, year, ...rest} = only(
      options,
      'id',
      'fieldset',
      'hint',
      'errorMessage',
      'values',
      'items',
      'day',
      'month',
      'year',
    );
    const parts = items
      ? (items as Options[]).map(
          (item) => [String(item.name), only(item, 'name', 'width', 'value', 'error')] as const,
        )
      : Object.entries({day, month, year} as Options).flatMap(([name, part]) =>
          part === undefined ? [] : [[name, only(part, 'value', 'error')] as const],
        );
    if ([day, month, year].includes(false)) throw new NotOffered('fewer parts');
    if (items && parts.map(([name]) => name).join() !== 'day,month,year') throw new NotOffered('fewer parts');
    if (rest.errorMessage === undefined && parts.some(([, part]) => part.error))
      throw new NotOffered('an error without words');
    const valued = parts
      .filter(([, part]) => part.value !== undefined)
      .map(([name, part]) => [name, part.value]);
    const errorParts = parts.filter(([, part]) => part.error).map(([name]) => name);
    return (
      <DateInput
        {...field(rest)}
        legend={headed(only(fieldset, 'legend').legend)}
        {...(valued.length > 0 && {values: Object.fromEntries(valued)})}
        {...(errorParts.length > 0 && {errorParts: errorParts})}
      />
    );
  },
  fieldset: (options, inside) => {
    const {legend, text} = only(options, 'legend', 'text');
    return <Fieldset legend={headed(legend)}>{inside ?? text}</Fieldset>;
  },
  'error-summary': (options, inside) => {
    const {
      heading,
      description = inside,
      errorList = [],
    } = only(options, 'heading', 'description', 'errorList');
    return (
      <ErrorSummary
        heading={textOf(heading)}
        {...(description !== undefined && {description: textOf(description)})}
        errorList={errorList}
      />
    );
  },
  'error-message': (options, inside) => <ErrorMessage>{inside ?? only(options, 'text').text}</ErrorMessage>,
  hint: (options, inside) => <Hint>{inside ?? only(options, 'text').text}</Hint>,
  label: (options, inside) => (
    <Label {...headed(inside === undefined ? options : {...options, text: inside})} />
  ),
};
