/** Words before which a number of letters and digits is a place ("in ls8"), or a town's name is one ("near Leeds"). */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in near around at by within from round'.split(' '),
);

/** A little before a place: that is where the person is, also when another place stands before it. */
export const HOME_WORDS: ReadonlySet<string> = new Set(
  'live lives living based home stay stays staying moved here'.split(' '),
);

/** A little before a place: that is where somebody works, was born, was in hospital or comes from. */
export const AWAY_WORDS: ReadonlySet<string> = new Set(
  `work works worked working job office hospital infirmary ward clinic consultant specialist operation op born
   raised grew visit visits visiting fitted stented transferred used originally uni university college`.split(
    /\s+/,
  ),
);

/** Look like outward codes, and are vitamins or roads more often. Read as a place only after a preposition. */
export const NOT_OUTCODES: ReadonlySet<string> = new Set('b1 b2 b3 b6 b12 m1 m6 m25 e45 co2 w8'.split(' '));

/** Towns whose names are words too. Read as a place only after a preposition. */
export const NOT_TOWNS: ReadonlySet<string> = new Set(
  'reading bath settle deal sale ware street hope battle march mold barking hook rugby bury wells stone nelson crook hull poole ash rye diss eye hove leek lancing looe'.split(
    ' ',
  ),
);

/** What people call a town where they live, for its name. Never read after another meaning of the same letters. */
export const TOWN_NICKNAMES: ReadonlyMap<string, string> = new Map([
  ['brum', 'Birmingham'],
  ['manny', 'Manchester'],
  ['hudds', 'Huddersfield'],
  ['donny', 'Doncaster'],
  ['ponte', 'Pontefract'],
  ['ponty', 'Pontefract'],
  ['tod', 'Todmorden'],
  ['cas', 'Castleford'],
]);
