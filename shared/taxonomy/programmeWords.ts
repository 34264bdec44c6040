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
