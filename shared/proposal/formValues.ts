import type {FormValues} from '#shared/referral/form/values.ts';
import {type FieldName, fieldOf, fieldsOf, inputName} from './fields.ts';
import {type EditedPage, valueIn} from './page.ts';
import {questionValues} from './questionForm.ts';
import {AREA_AS_IT_IS} from './readArea.ts';
import type {SectionName} from './sections.ts';

const asTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const areaValues = ({listing: {serviceArea}}: EditedPage): Record<string, string> => {
  if (!serviceArea) return {serviceArea: 'anyone'};
  if (serviceArea.kind === 'around') return {serviceArea: AREA_AS_IT_IS};
  return serviceArea.kind === 'nationwide'
    ? {serviceArea: 'nationwide'}
    : {
        serviceArea: 'outcodes',
        'serviceArea-outcodes': serviceArea.outcodes.join(', '),
        'serviceArea-label': serviceArea.label,
      };
};

const placeValues = ({listing: {places}}: EditedPage): Record<string, string> =>
  Object.fromEntries(
    places.flatMap((place, index) =>
      (['name', 'address', 'town', 'postcode'] as const).map((part) => [
        `places-${index}-${part}`,
        place[part] ?? '',
      ]),
    ),
  );

const dayValues = (id: string, value: unknown): Record<string, string> => {
  const [year = '', month = '', day = ''] = asText(value).split('-');
  const plain = (part: string): string => part.replace(/^0/, '');
  return {[`${id}-day`]: plain(day), [`${id}-month`]: plain(month), [`${id}-year`]: year};
};

/** What the form of one field shows before anybody has typed. */
export const valuesOfField = (page: EditedPage, name: FieldName): Record<string, string | string[]> => {
  const [id, value, field] = [inputName(name), valueIn(page, name), fieldOf(name)];
  switch (field.kind) {
    case 'paragraphs':
      return {[id]: asTexts(value).join('\n\n')};
    case 'lines':
      return {[id]: asTexts(value).join('\n')};
    case 'choices':
      return {[id]: asTexts(value)};
    case 'yes-no':
      return {[id]: value === true ? 'yes' : value === false ? 'no' : ''};
    case 'answers':
      return Object.fromEntries(
        Object.entries(page.listing.access).map(([need, answer]) => [`${id}-${need}`, answer]),
      );
    case 'wait':
      return {[id]: asText(page.listing.wait?.weeks)};
    case 'day':
      return dayValues(id, value);
    case 'area':
      return areaValues(page);
    case 'places':
      return placeValues(page);
    case 'questions':
      return questionValues(page.listing.referral.questions ?? []);
    default:
      return {[id]: asText(value)};
  }
};

/** A section's fields as its form shows them before anybody has typed. */
export const sectionValues = (page: EditedPage, section: SectionName): FormValues =>
  Object.assign({}, ...fieldsOf(section).map((name) => valuesOfField(page, name))) as FormValues;
