import type {FieldName} from '#shared/proposal/fields.ts';
import {OPEN_REFERRAL_NAMES, PLACE_COLUMNS} from './placeColumns.ts';

/** A column of the file: its name, what it is for, and an example. */
export interface ImportColumn {
  readonly name: string;
  /** Left out: it says which page it is, whose, or a part of its place. */
  readonly field?: FieldName;
  readonly example: string;
}

/** Every column that a file may have, in the order of the template. */
export const IMPORT_COLUMNS = [
  {name: 'id', example: '1001'},
  {name: 'provider', example: 'Example Health Trust'},
  {name: 'name', field: 'name', example: 'Walking group, Example Park'},
  {name: 'kind_of_support', field: 'supportType', example: 'group-activity'},
  {name: 'summary', field: 'summary', example: 'A slow walk of 30 minutes, with tea.'},
  {name: 'description', field: 'description', example: 'We meet at the gate. A volunteer walks at the back.'},
  {name: 'conditions', field: 'conditions', example: 'Type 2 diabetes; COPD'},
  {name: 'audiences', field: 'audiences', example: 'Adults'},
  {name: 'delivery', field: 'delivery', example: 'in-person-group'},
  ...PLACE_COLUMNS,
  {name: 'languages', field: 'languages', example: 'English; Punjabi'},
  {name: 'status', field: 'status', example: 'live'},
  {name: 'minimum_age', field: 'eligibility.minimumAge', example: '18'},
  {name: 'maximum_age', field: 'eligibility.maximumAge', example: ''},
  {name: 'for_you_if', field: 'eligibility.forYouIf', example: 'you can walk for 10 minutes'},
  {name: 'not_for_you_if', field: 'eligibility.notForYouIf', example: ''},
  {name: 'can_join_themselves', field: 'referral.self', example: 'yes'},
  {name: 'can_be_referred', field: 'referral.professional', example: 'yes'},
  {name: 'how_to_join', field: 'referral.how', example: 'Come along. You do not need to book.'},
  {name: 'whom_to_ask', field: 'referral.askWhom', example: ''},
  {name: 'phone', field: 'contact.phone', example: '0113 496 0000'},
  {name: 'email', field: 'contact.email', example: 'hello@example.org'},
  {name: 'website', field: 'contact.website', example: 'https://www.example.org'},
  {name: 'referral_mailbox', field: 'mailbox', example: 'referrals@example.org'},
  {name: 'cost', field: 'cost.kind', example: 'free'},
  {name: 'cost_note', field: 'cost.note', example: ''},
] as const satisfies readonly ImportColumn[];

export type ImportColumnName = (typeof IMPORT_COLUMNS)[number]['name'];

/**
 * The most that one upload may be: what a request of 15 seconds reads on a busy machine, and less than the 6 MB that a Lambda
 * takes as base64. A larger file is the import command's.
 */
export const MOST_ROWS = 200;
export const MOST_FILE_BYTES = 3_000_000;

const NAMES: ReadonlySet<string> = new Set(IMPORT_COLUMNS.map(({name}) => name));

/** A column's name as a file writes it, by the name that it has here. */
export const columnNamed = (written: string): string => {
  const name = written.trim().toLowerCase().replaceAll(' ', '_');
  return OPEN_REFERRAL_NAMES.get(name) ?? name;
};

/**
 * What is wrong with a file's first line; nothing when it can be read. `isUsed`: whether any row has something in a column,
 * because spreadsheets leave empty ones behind.
 */
export const wrongColumns = (
  header: readonly string[],
  isUsed: (index: number) => boolean,
): string | undefined => {
  const named = header.filter((name) => name !== '');
  const unnamed = header.findIndex((name, index) => name === '' && isUsed(index));
  if (unnamed >= 0) return `Column ${unnamed + 1} has no name in the first line`;
  const unknown = named.find((name) => !NAMES.has(name));
  if (unknown !== undefined) {
    return `There is no column called “${unknown.slice(0, 40)}”. Use the names of the template`;
  }
  if (new Set(named).size < named.length) return 'Two columns have the same name';
  return named.includes('id') ? undefined : 'There is no column called “id”';
};
