import type {Term} from './term.ts';

/** Whom a listing is for. */
export const AUDIENCES = [
  {slug: 'adults', label: 'Adults'},
  {slug: 'young-adults', label: 'Young adults, 16 to 25'},
  {slug: 'children-families', label: 'Children and families'},
  {slug: 'older-people', label: 'Older people'},
  {slug: 'carers', label: 'Unpaid carers'},
  {slug: 'newly-diagnosed', label: 'Newly diagnosed'},
  {slug: 'living-with-it', label: 'Living with it for over a year'},
  {slug: 'parents', label: 'Parents'},
  {slug: 'language-communities', label: 'People who share a language'},
  {slug: 'ethnic-communities', label: 'People from ethnic minorities'},
  {slug: 'lgbt', label: 'LGBT+ people'},
  {slug: 'veterans', label: 'Veterans'},
  {slug: 'homeless', label: 'People without a home'},
  {slug: 'gypsy-roma-traveller', label: 'Gypsy, Roma and Traveller people'},
] as const satisfies readonly Term[];

export type Audience = (typeof AUDIENCES)[number]['slug'];
