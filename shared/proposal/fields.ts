import type {Field} from './fields/field.ts';
import {CONTACT_FIELDS} from './fields/contact.ts';
import {GROUP_FIELDS} from './fields/group.ts';
import {HOW_TO_JOIN_FIELDS} from './fields/howToJoin.ts';
import {JOINING_NOW_FIELDS} from './fields/joiningNow.ts';
import {QUESTIONS_FIELDS} from './fields/questions.ts';
import {WHAT_FIELDS} from './fields/what.ts';
import {WHERE_FIELDS} from './fields/where.ts';
import {WHO_FIELDS} from './fields/who.ts';
import type {SectionName} from './sections.ts';

/**
 * Every field of a page that people edit, by its path in the listing (`mailbox` stands beside it), in the order of the
 * public page.
 */
const FIELDS = {
  ...WHAT_FIELDS,
  ...GROUP_FIELDS,
  ...WHO_FIELDS,
  ...WHERE_FIELDS,
  ...JOINING_NOW_FIELDS,
  ...HOW_TO_JOIN_FIELDS,
  ...QUESTIONS_FIELDS,
  ...CONTACT_FIELDS,
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

export const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);

export const fieldOf = (name: FieldName): Field => FIELDS[name];

/** The fields of a page of the task list. */
export const fieldsOf = (section: SectionName): FieldName[] =>
  FIELD_NAMES.filter((name) => fieldOf(name).section === section);

/** Its name and id in a form, which have no dots. */
export const inputName = (field: FieldName): string => field.replaceAll('.', '-');
