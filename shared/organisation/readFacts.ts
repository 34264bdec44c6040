import type {OrganisationFacts} from '../model/organisationChange.ts';
import {Phone, WebAddress} from '../model/primitives.ts';
import {type FormError, type FormValues, valueOf} from '../referral/form/values.ts';
import {changedFacts, FACT_NAMES, type FactName} from './facts.ts';

export type ReadFacts =
  {readonly facts: OrganisationFacts; readonly why: string} | {readonly errors: readonly FormError[]};

const MOST = {name: 160, description: 1000, why: 300} as const;

const errorAt = (field: FactName | 'why', text: string): FormError => ({field, href: `#${field}`, text});

/** As it is kept: trimmed, and with one kind of line end. */
const cleaned = (values: FormValues, field: string): string =>
  valueOf(values, field).toWellFormed().replaceAll(/\r\n?/g, '\n').trim();

/**
 * Reads what somebody wants the menu to say of their organisation. What stands there already is taken as it is: an import may
 * have brought a number that nobody could type here. Each error names its field in words for that field.
 */
export const readFacts = (values: FormValues, stands: OrganisationFacts): ReadFacts => {
  const errors: FormError[] = [];
  const [name, description, website, phone, why] = (
    ['name', 'description', 'website', 'phone', 'why'] as const
  ).map((field) => cleaned(values, field)) as [string, string, string, string, string];

  if (name === '') errors.push(errorAt('name', 'Enter the name of the organisation'));
  else if (name.length > MOST.name) errors.push(errorAt('name', `Use ${MOST.name} letters or fewer`));
  if (description.length > MOST.description)
    errors.push(errorAt('description', `Use ${MOST.description} letters or fewer`));
  if (phone !== '' && phone !== stands.phone && !Phone.safeParse(phone).success)
    errors.push(errorAt('phone', 'Enter a phone number, like 0113 496 0000, or nothing'));
  if (website !== '' && website !== stands.website && !WebAddress.safeParse(website).success)
    errors.push(errorAt('website', 'Enter a whole web address, like https://www.example.org, or nothing'));

  const facts: OrganisationFacts = {
    name,
    ...(description !== '' && {description}),
    ...(website !== '' && {website}),
    ...(phone !== '' && {phone}),
  };
  if (errors.length === 0 && changedFacts(stands, facts).length === 0)
    errors.push(errorAt('name', 'Change something first: this is what the menu says now'));
  if (why === '') errors.push(errorAt('why', 'Say in one line why you change it'));
  else if (why.length > MOST.why) errors.push(errorAt('why', `Use ${MOST.why} letters or fewer`));
  return errors.length > 0 ? {errors} : {facts, why};
};

/** What the form shows of facts. */
export const factValues = (facts: OrganisationFacts): FormValues =>
  Object.fromEntries(FACT_NAMES.map((name) => [name, facts[name] ?? '']));
