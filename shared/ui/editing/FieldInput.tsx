import type {JSX} from 'preact';
import {type FieldName, fieldOf, inputName} from '#shared/proposal/fields.ts';
import {errorOf, type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {DateInput} from '../components/DateInput.tsx';
import {Details} from '../components/Details.tsx';
import {Fieldset} from '../components/Fieldset.tsx';
import {Input} from '../components/Input.tsx';
import {Radios} from '../components/Radios.tsx';
import {Select} from '../components/Select.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {AreaField} from './AreaField.tsx';
import {PlacesField} from './PlacesField.tsx';
import {QuestionsField} from './QuestionsField.tsx';

export interface FieldProps {
  readonly name: FieldName;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  readonly placeBlocks: number;
  readonly questionBlocks: number;
  readonly areaAsItIs: string | undefined;
}

/** Lists of choices that are longer than this are folded, with what is chosen open. */
const LONG_LIST = 20;

const NO_ANSWER = {value: '', text: 'Not known'} as const;
const ANSWERS = [
  NO_ANSWER,
  {value: 'yes', text: 'Yes'},
  {value: 'no', text: 'No'},
  {value: 'ask-us', text: 'Ask us'},
] as const;

/** An answer to each of many needs. */
const AnswersField = ({name, values}: FieldProps): JSX.Element => {
  const field = fieldOf(name);
  const id = inputName(name);
  return (
    <Fieldset legend={{text: field.label, size: 'm'}} id={id}>
      <p>{field.hint}</p>
      {'choices' in field &&
        field.choices.map(({value, label}) => (
          <Select
            name={`${id}-${value}`}
            label={label}
            items={ANSWERS}
            value={valueOf(values, `${id}-${value}`)}
          />
        ))}
    </Fieldset>
  );
};

const ChoicesField = ({name, values, errors}: FieldProps): JSX.Element => {
  const field = fieldOf(name);
  const id = inputName(name);
  const chosen = listOf(values, id);
  const items = 'choices' in field ? field.choices.map(({value, label}) => ({value, text: label})) : [];
  const boxes = (
    <Checkboxes
      name={id}
      legend={{text: field.label, size: 'm'}}
      hint={field.hint}
      items={items}
      values={chosen}
      errorMessage={errorOf(errors, id)}
    />
  );
  return items.length > LONG_LIST ? (
    <Details summary={`${field.label}: ${chosen.length} chosen`} open={chosen.length > 0}>
      {boxes}
    </Details>
  ) : (
    boxes
  );
};

/** One field of a page, with its sentence and its example. */
export const FieldInput = (props: FieldProps): JSX.Element => {
  const {name, values, errors} = props;
  const field = fieldOf(name);
  const id = inputName(name);
  const common = {
    name: id,
    hint: field.hint,
    value: valueOf(values, id),
    errorMessage: errorOf(errors, id),
  } as const;
  const label = {text: field.label, size: 'm'} as const;
  switch (field.kind) {
    case 'line':
      return <Input {...common} label={label} />;
    case 'long':
      return <Textarea {...common} label={label} rows={3} />;
    case 'paragraphs':
      return <Textarea {...common} label={label} rows={12} />;
    case 'lines':
      return <Textarea {...common} label={label} rows={5} />;
    case 'email':
      return <Input {...common} label={label} type="email" spellcheck={false} autocomplete="off" />;
    case 'phone':
      return <Input {...common} label={label} type="tel" width={20} autocomplete="off" />;
    case 'web':
      return <Input {...common} label={label} inputmode="url" spellcheck={false} autocomplete="off" />;
    case 'number':
    case 'wait':
      return <Input {...common} label={label} inputmode="numeric" width={3} />;
    case 'yes-no':
      return (
        <Radios
          {...common}
          legend={label}
          inline
          items={[
            {value: 'yes', text: 'Yes'},
            {value: 'no', text: 'No'},
          ]}
        />
      );
    case 'choice':
      return (
        <Radios
          {...common}
          legend={label}
          items={[
            ...field.choices.map(({value, label: text}) => ({value, text})),
            // A choice that nobody has to make can be taken back.
            ...(field.isRequired ? [] : [{value: '', text: 'No answer'}]),
          ]}
        />
      );
    case 'choices':
      return <ChoicesField {...props} />;
    case 'answers':
      return <AnswersField {...props} />;
    case 'day':
      return (
        <DateInput
          id={id}
          namePrefix={id}
          legend={label}
          hint={field.hint}
          errorMessage={errorOf(errors, id) ?? errorOf(errors, `${id}-day`)}
          values={{
            day: valueOf(values, `${id}-day`),
            month: valueOf(values, `${id}-month`),
            year: valueOf(values, `${id}-year`),
          }}
        />
      );
    case 'area':
      return <AreaField {...props} />;
    case 'places':
      return <PlacesField {...props} />;
    case 'questions':
      return <QuestionsField {...props} />;
  }
};
