import type {DiffRow} from '#shared/proposal/diff.ts';

export const HOME = '/provider/listings/example-course';
export const FORM_TOKEN = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
export const NAME = 'Type 2 diabetes course, Harehills';

export const DIFF_ROWS: readonly DiffRow[] = [
  {
    field: 'summary',
    label: 'Summary',
    risk: 1,
    before: ['Six mornings.'],
    after: ['Six mornings on food, moving and medicines, with lunch.'],
  },
  {
    field: 'contact.phone',
    label: 'Phone',
    risk: 3,
    before: ['0113 496 0101'],
    after: ['0113 496 0199'],
  },
  {field: 'access', label: 'Access and help to take part', risk: 2, before: [], after: ['Step-free: Yes']},
];
