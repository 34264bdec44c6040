/** What an invented person types, page by page. */
export interface PersonWords {
  readonly name: string;
  readonly born: readonly [day: string, month: string, year: string];
  readonly phone: string;
  readonly email: string;
  readonly postcode: string;
  readonly note: string;
}

export const AMINA: PersonWords = {
  name: 'Amina Rashid-Holt',
  born: ['27', '3', '1968'],
  phone: '0113 496 0942',
  email: 'amina@example.org',
  postcode: 'LS8 4AB',
  note: 'I work nights until Thursday.',
};

export const JOZEF: PersonWords = {
  name: 'Józef Wilkołek',
  born: ['2', '11', '1951'],
  phone: '0113 496 0611',
  email: 'jozef@example.org',
  postcode: 'LS9 7TF',
  note: 'Please ring after lunch.',
};

/** A listing of the demonstration menu that asks two questions of its own and has dates. */
export const COURSE = {
  slug: 'desmond-newly-diagnosed-leeds',
  name: 'DESMOND for people new to type 2 diabetes, Leeds',
  provider: 'White Rose Diabetes Learning',
} as const;
