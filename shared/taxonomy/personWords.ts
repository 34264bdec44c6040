/** What of a person may keep them out of a listing, apart from age: a listing says so under "not for you if". */
export type State = 'pregnant' | 'insulin' | 'treated';

/** Just before a number: it is somebody's age ("I'm 67", "my daughter is 14", "aged 40"). */
export const AGE_BEFORE: ReadonlySet<string> = new Set(
  'im am is hes shes aged age only turned nearly'.split(' '),
);
/** At the start of a number's clause: whose age it is. "Only 38" alone could be anything. */
export const AGE_OF: ReadonlySet<string> = new Set('im am is hes shes aged age'.split(' '));

/** Just before a number: it is the age of whoever is named ("son 9 asthma"). */
export const YOUNGER: ReadonlySet<string> = new Set(
  'son daughter child boy girl lad lass pupil teenager grandson granddaughter nephew niece'.split(' '),
);

/** After a number: it is a measure and no age. */
export const MEASURES: ReadonlySet<string> = new Set(
  `second minute min hour hr day night week wk month mth year yr stone lb pound kg unit pint mile km metre step pm am
   oclock mg ml percent time class course session people kid child of or to in on per a x`.split(/\s+/),
);

/** Numbers in letters, as people write how long they have had something. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty'.split(' '),
);

/** Words of or about the person that say whether a man or a woman writes, near enough to put groups of the other sex behind. */
export const SAYS_MAN: ReadonlySet<string> = new Set(
  'bloke blokes fella fellas lads wife missus widower gentleman'.split(' '),
);
export const SAYS_WOMAN: ReadonlySet<string> = new Set('husband hubby widow'.split(' '));

/** Who is as young as this is not asked for unless something says so. */
export const YOUNG_TO = 25;
