import type {SearchQuery} from '#shared/model/search.ts';
import {ACCESS_NEEDS, type AccessNeed} from '#shared/taxonomy/access.ts';
import {LANGUAGES} from '#shared/taxonomy/languages.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import {labelIn, type Term} from '#shared/taxonomy/term.ts';
import type {Card} from './buildShard.ts';
import type {CardInUse} from './cards.ts';
import {eachOf} from './eachOf.ts';
import type {Concept} from './groupMeanings.ts';
import type {Group} from './groups.ts';
import {hashOf} from './hash.ts';
import {keptBeside} from './keptFor.ts';
import {REACH_KIND} from './nearness.ts';
import type {Reading} from './reading.ts';
import {stemsOf} from './words.ts';

/** Something that a search asks for, and the line of a result that answers it. */
interface Asked {
  readonly slug: string;
  readonly line: string;
}

/** Words as typed, and the hashes of the stems of each way to write them. */
interface Plain {
  readonly typed: string;
  readonly ways: readonly (readonly number[])[];
}

const plainOf = ({typed, words, otherWords}: Group): Plain => ({
  typed,
  ways: eachOf([...words, ...otherWords], ({stems}) => eachOf(stems, hashOf)),
});

/** What a search says of its results, worked out once for all of them. */
export interface WhySaid {
  readonly programmes: readonly Asked[];
  readonly conditions: readonly Asked[];
  readonly supports: readonly Asked[];
  /** Words with no other meaning. */
  readonly plain: readonly Plain[];
  readonly wanted: Pick<SearchQuery, 'access' | 'language'>;
}

export interface WhyFacts {
  readonly inUse: CardInUse;
  readonly said: WhySaid;
  /** A REACH_KIND. */
  readonly reachKind: number;
}

/** Where words were read as something else, they are said: "For COPD (you searched “smoker’s lung”)". */
const because = ({typed, isOwnName}: Group): string => (isOwnName ? '' : ` (you searched “${typed}”)`);

const PARENTS = new Map((SUPPORT_TYPES as readonly Term[]).map(({slug, parent}) => [slug, parent]));

export const whySaid = ({groups, wanted}: Reading): WhySaid => {
  const asked = (wantedKind: Concept['kind'], lineOf: (concept: Concept, group: Group) => string): Asked[] =>
    groups.flatMap((group) =>
      group.concepts
        .filter(({kind}) => kind === wantedKind)
        .map((concept) => ({slug: concept.slug, line: lineOf(concept, group)})),
    );
  return {
    programmes: asked('programme', ({label}) => `This is ${label}`),
    conditions: asked('condition', ({label}, group) => `For ${label}${because(group)}`),
    supports: asked('support', ({label}, group) => `${label}${because(group)}`),
    plain: eachOf(
      groups.filter(({concepts}) => concepts.length === 0),
      plainOf,
    ),
    wanted,
  };
};

const MOST_CONDITIONS = 2;

/** What of the search's meaning it answers: the programme, else the conditions, else the kind of support. */
const addAbout = (
  why: string[],
  {inUse: {card}, said: {programmes, conditions, supports}}: WhyFacts,
): void => {
  const programme = programmes.find(({slug}) => slug === card.programme?.id);
  if (programme) {
    why.push(programme.line);
    return;
  }
  const held: readonly string[] = card.conditions;
  for (const {slug, line} of conditions)
    if (why.length < MOST_CONDITIONS && held.includes(slug)) why.push(line);
  if (why.length > 0) return;
  if (conditions.length > 0 && held.includes('any-long-term-condition'))
    why.push('For any long-term condition');
  const support = supports.find(
    ({slug}) => slug === card.supportType || slug === PARENTS.get(card.supportType),
  );
  if (support) why.push(support.line);
};

/** Hashes of the stems of what a card says, side by side: worked out once for each card that is kept. */
const stemsOfCard = keptBeside(({card: {name, summary, provider}}: CardInUse): Float64Array =>
  Float64Array.from(new Set(stemsOf(`${name}\n${summary}\n${provider.name}`)), hashOf),
);

const has = (stems: Float64Array, wanted: number): boolean => {
  for (const stem of stems) if (stem === wanted) return true;
  return false;
};

const hasAll = (stems: Float64Array, wanted: readonly number[]): boolean => {
  for (const stem of wanted) if (!has(stems, stem)) return false;
  return true;
};

/** Words with no other meaning that stand in what the card says. */
const addWords = (why: string[], {inUse, said: {plain}}: WhyFacts): void => {
  if (plain.length === 0) return;
  const stems = stemsOfCard(inUse);
  const found = plain.filter(({ways}) => ways.some((way) => hasAll(stems, way)));
  if (found.length > 0) why.push(`It says ${found.map(({typed}) => `“${typed}”`).join(' and ')}`);
};

const placeLine = (reachKind: number): string | undefined => {
  switch (reachKind) {
    case REACH_KIND.near:
      return 'In the area you searched';
    case REACH_KIND.nearOutsideArea:
      return 'It may only be for people in another area. Ask them';
    case REACH_KIND.served:
    case REACH_KIND.servedToGo:
      return 'It takes people from where you live';
    case REACH_KIND.byVideo:
      return 'You can join by video';
    case REACH_KIND.everywhere:
      return 'You can join from anywhere';
    case REACH_KIND.placeNotKnown:
      return 'We do not know where this is. Ask them';
    default:
      return undefined;
  }
};

const accessLine = ({access}: Card, need: AccessNeed): string => {
  const label = labelIn(ACCESS_NEEDS, need);
  switch (access[need]) {
    case 'yes':
      return label;
    case 'ask-us':
      return `${label}: ask them`;
    default:
      return `${label}: we do not know. Ask them`;
  }
};

/** Why a result is here, in the person's words: what matched, how it reaches them, and what they asked for. */
export const whyOf = (facts: WhyFacts): string[] => {
  const {inUse, said, reachKind} = facts;
  const {card} = inUse;
  const why: string[] = [];
  addAbout(why, facts);
  addWords(why, facts);
  const place = placeLine(reachKind);
  if (place !== undefined) why.push(place);
  for (const code of said.wanted.language)
    if (card.languages.includes(code)) why.push(`In ${labelIn(LANGUAGES, code)}`);
  for (const need of said.wanted.access) why.push(accessLine(card, need));
  return why;
};
