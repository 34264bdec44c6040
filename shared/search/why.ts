import type {SearchQuery} from '#shared/model/search.ts';
import {ACCESS_NEEDS} from '#shared/taxonomy/access.ts';
import {LANGUAGES} from '#shared/taxonomy/languages.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import {labelIn, type Term} from '#shared/taxonomy/term.ts';
import type {Card} from './buildShard.ts';
import type {Concept, Group} from './groups.ts';
import {keptFor} from './keptFor.ts';
import {REACH_KIND} from './nearness.ts';
import type {Reading} from './reading.ts';
import {stemsOf} from './words.ts';

export interface WhyFacts {
  readonly card: Card;
  readonly reading: Reading;
  /** A REACH_KIND. */
  readonly reachKind: number;
}

/** Where words were read as something else, they are said: "For COPD (you searched “smoker’s lung”)". */
const because = ({typed, isOwnName}: Group): string => (isOwnName ? '' : ` (you searched “${typed}”)`);

const PARENTS = new Map((SUPPORT_TYPES as readonly Term[]).map(({slug, parent}) => [slug, parent]));

/** Something that a search asks for, and the line of a result that answers it. */
interface Asked {
  readonly slug: string;
  readonly line: string;
}

/** What a search says of its results, worked out once for all of them. */
const linesOf = keptFor(({groups}: Reading) => {
  const asked = (wanted: Concept['kind'], lineOf: (concept: Concept, group: Group) => string): Asked[] =>
    groups.flatMap((group) =>
      group.concepts
        .filter(({kind}) => kind === wanted)
        .map((concept) => ({slug: concept.slug, line: lineOf(concept, group)})),
    );
  return {
    programmes: asked('programme', ({label}) => `This is ${label}`),
    conditions: asked('condition', ({label}, group) => `For ${label}${because(group)}`),
    supports: asked('support', ({label}, group) => `${label}${because(group)}`),
    /** Words with no other meaning. */
    plain: groups.filter(({concepts}) => concepts.length === 0),
  };
});

/** What of the search's meaning it answers: the programme, else the conditions, else the kind of support. */
const aboutLines = ({card, reading}: WhyFacts): string[] => {
  const {programmes, conditions, supports} = linesOf(reading);
  const programme = programmes.find(({slug}) => slug === card.programme?.id);
  if (programme) return [programme.line];
  const held: readonly string[] = card.conditions;
  const lines = conditions.filter(({slug}) => held.includes(slug)).map(({line}) => line);
  if (lines.length > 0) return lines.slice(0, MOST_CONDITIONS);
  const isGeneric = conditions.length > 0 && held.includes('any-long-term-condition');
  const support = supports.find(
    ({slug}) => slug === card.supportType || slug === PARENTS.get(card.supportType),
  );
  return [...(isGeneric ? ['For any long-term condition'] : []), ...(support ? [support.line] : [])];
};

const MOST_CONDITIONS = 2;

/** The stems of what a card says, worked out once for each card that is kept. */
const stemsOfCard = keptFor(
  ({name, summary, provider}: Card): ReadonlySet<string> =>
    new Set(stemsOf(`${name}\n${summary}\n${provider.name}`)),
);

/** Words with no other meaning that stand in what the card says. */
const wordLines = ({card, reading}: WhyFacts): string[] => {
  const {plain} = linesOf(reading);
  if (plain.length === 0) return [];
  const stems = stemsOfCard(card);
  const said = plain.filter(({words}) => words.some((each) => each.stems.every((stem) => stems.has(stem))));
  return said.length === 0 ? [] : [`It says ${said.map(({typed}) => `“${typed}”`).join(' and ')}`];
};

const placeLines = ({reachKind}: WhyFacts): string[] => {
  switch (reachKind) {
    case REACH_KIND.near:
      return ['In the area you searched'];
    case REACH_KIND.nearOutsideArea:
      return ['It may only be for people in another area. Ask them'];
    case REACH_KIND.served:
    case REACH_KIND.servedToGo:
      return ['It takes people from where you live'];
    case REACH_KIND.byVideo:
      return ['You can join by video'];
    case REACH_KIND.everywhere:
      return ['You can join from anywhere'];
    case REACH_KIND.placeNotKnown:
      return ['We do not know where this is. Ask them'];
    default:
      return [];
  }
};

const accessLines = ({card}: WhyFacts, query: SearchQuery): string[] =>
  query.access.map((need) => {
    const label = labelIn(ACCESS_NEEDS, need);
    switch (card.access[need]) {
      case 'yes':
        return label;
      case 'ask-us':
        return `${label}: ask them`;
      default:
        return `${label}: we do not know. Ask them`;
    }
  });

const languageLines = ({card}: WhyFacts, query: SearchQuery): string[] =>
  query.language
    .filter((code) => card.languages.includes(code))
    .map((code) => `In ${labelIn(LANGUAGES, code)}`);

/** Why a result is here, in the person's words: what matched, how it reaches them, and what they asked for. */
export const whyOf = (facts: WhyFacts): string[] => [
  ...aboutLines(facts),
  ...wordLines(facts),
  ...placeLines(facts),
  ...languageLines(facts, facts.reading.wanted),
  ...accessLines(facts, facts.reading.wanted),
];
