import * as z from 'zod/mini';
import {dateInWords} from '#shared/london.ts';
import {Place, ServiceArea} from '#shared/model/listing.ts';
import {IsoDate} from '#shared/model/primitives.ts';
import {fieldOf, type FieldName} from './fields.ts';
import type {Field, FieldChoice} from './fields/field.ts';
import {questionInWords, Questions} from './questionForm.ts';

const Wait = z.object({weeks: z.int(), asOf: IsoDate});
const Texts = z.array(z.union([z.string(), z.number()]));
const Answers = z.record(z.string(), z.string());
const ANSWERS: Readonly<Record<string, string>> = {yes: 'Yes', no: 'No', 'ask-us': 'Ask us'};

const labelOf = (choices: readonly FieldChoice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

const placeInWords = ({name, address, town, postcode}: Place): string =>
  [name, address, town, postcode].filter((part) => part !== undefined && part !== '').join(', ');

const areaInWords = (area: ServiceArea): string => {
  if (area.kind === 'nationwide') return 'Anyone in the UK';
  return area.kind === 'around' ? area.label : `${area.label}: ${area.outcodes.join(', ')}`;
};

/** `value` as `schema` has it, in words; as it stands when it is of another shape. */
const parsed = <Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  words: (value: z.output<Schema>) => string[],
): string[] => {
  const {success, data} = schema.safeParse(value);
  return success ? words(data) : [JSON.stringify(value)];
};

const wordsOf = (field: Field, value: unknown): string[] => {
  switch (field.kind) {
    case 'yes-no':
      return [value === true ? 'Yes' : 'No'];
    case 'choice':
      return [labelOf(field.choices, String(value))];
    case 'choices':
      return parsed(Texts, value, (values) => values.map((each) => labelOf(field.choices, String(each))));
    case 'answers':
      return parsed(Answers, value, (answers) =>
        field.choices.flatMap(({value: need, label}) => {
          const answer = answers[need];
          return answer === undefined ? [] : [`${label}: ${ANSWERS[answer] ?? answer}`];
        }),
      );
    case 'paragraphs':
    case 'lines':
      return parsed(Texts, value, (values) => values.map(String));
    case 'places':
      return parsed(z.array(Place), value, (places) => places.map(placeInWords));
    case 'questions':
      return parsed(Questions, value, (questions) => questions.map(questionInWords));
    case 'area':
      return parsed(ServiceArea, value, (area) => [areaInWords(area)]);
    case 'wait':
      return parsed(Wait, value, ({weeks, asOf}) => [
        `${weeks} ${weeks === 1 ? 'week' : 'weeks'}, as of ${dateInWords(asOf)}`,
      ]);
    case 'day':
      return parsed(IsoDate, value, (day) => [dateInWords(day)]);
    default:
      return [typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)];
  }
};

/** What stands in a field, a line each; nothing where nothing stands. */
export const inWords = (name: FieldName, value: unknown): string[] =>
  value === undefined || value === null || value === '' ? [] : wordsOf(fieldOf(name), value);
