/**
 * Names of programmes that are ordinary words too. They are read as the programme when they stand alone, are typed
 * in capitals, or stand beside one of `COURSE_WORDS` ("hope course"); "I hope to lose weight" is not about HOPE.
 */
export const ORDINARY_PROGRAMME_WORDS: ReadonlySet<string> = new Set(
  'hope space reach facets expert bridge bridges escape walking shine healthy living breathe'.split(' '),
);

export const COURSE_WORDS: ReadonlySet<string> = new Set(
  'course class group programme session workshop education training manual online app'.split(' '),
);

/** Words that may stand before an abbreviation without making it the ordinary word: "the ME group", not "for me". */
export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'any', 'local', 'and', 'or']);

/** Beside these an ordinary word is no name, though it is the only one that means anything: "is there any hope". */
export const NOT_A_NAME_BESIDE: ReadonlySet<string> = new Set(
  'i we you my any no not all without more some need'.split(' '),
);

/** Words that may stand inside a phrase without changing it: "caring for my elderly mum", "lost my memory". */
export const INNER_WORDS: ReadonlySet<string> = new Set(
  'my our your a an the his her their elderly disabled poorly ill sick old frail'.split(' '),
);
