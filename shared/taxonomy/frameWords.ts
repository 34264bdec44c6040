/**
 * Small words around what a sentence names. They tell what somebody asks for ("something online") from what they only
 * tell ("looked it up online") and from what they will not have ("not online").
 */

/** In the same clause before a way of joining or a time: it is asked for. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  `want wants wanting need needs needing can could would id prefer prefers like something summat somewhere someone
   somebody anything anyone anybody owt happy rather sooner better only must has have please pls poss possible ideally
   any is there free available looking after join able if so or best best let help`.split(/\s+/),
);

/** Just after it: it is asked for. */
export const ASKING_AFTER: ReadonlySet<string> = new Set(
  'please pls plz poss possible if only best preferred preferably would'.split(' '),
);

/** Just before it: it is a part of the story. */
export const TELLING_WORDS: ReadonlySet<string> = new Set(
  `looked look read reading found find saw see seen googled searched heard bought ordered charge charging lost broke
   since last every each all this most until till worse worst bad went was were been`.split(/\s+/),
);

/** Just after a time or a way: it is a part of the story ("Saturday nights are the worst", "Sunday ago"). */
export const TELLING_AFTER: ReadonlySet<string> = new Set('ago is are was were gone night nights'.split(' '));

/** Just before a condition: it is not what they have. "Do not sleep" is no such thing: the word is a verb there. */
export const NOT_THIS: ReadonlySet<string> = new Set('not isnt arent aint wasnt'.split(' '));
export const NOT_HAVING: ReadonlySet<string> = new Set('dont havent hasnt doesnt'.split(' '));
/** Just before a state: they are not in it ("no insulin, just tablets", "not pregnant any more"). */
export const NOT_IN_STATE: ReadonlySet<string> = new Set(
  'no not never without off before if previous last past earlier since'.split(' '),
);
export const VERBS_BEFORE_NOT: ReadonlySet<string> = new Set(
  'do does did can could will would have has had am if or why'.split(' '),
);

/** Before a way of joining or a kind of support: they will not have it, or cannot. */
export const REFUSING_WORDS: ReadonlySet<string> = new Set(
  `not dont doesnt cant cannot couldnt wont wouldnt never hate hates hated hating without isnt arent aint int instead sick tired fed
   nor neither avoid no`.split(/\s+/),
);

/** May stand between the word that refuses and what is refused: "cannot sit through a video". */
export const REFUSED_BETWEEN: ReadonlySet<string> = new Set(
  `a an the another any more on in to of for with want wants like fancy do doing go going get use using join joining
   face facing manage sit sat sitting stand bear cope be being into keen bothered really through at all being told up having`.split(
    /\s+/,
  ),
);

/** After "no group" and the like: there is none, and it is wanted. */
export const LACKING_AFTER: ReadonlySet<string> = new Set(
  'near nearby round around here local locally in available'.split(' '),
);
