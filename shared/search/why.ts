import type {SearchQuery} from '#shared/model/search.ts';
import {ACCESS_NEEDS, CONDITIONS, labelIn, LANGUAGES} from '#shared/taxonomy/index.ts';
import type {Card} from './buildShard.ts';
import {REACH_KIND} from './nearness.ts';
import type {Reading} from './reading.ts';

export interface WhyFacts {
  readonly card: Card;
  readonly reading: Reading;
  /** A REACH_KIND. */
  readonly reachKind: number;
}

const aboutLines = ({card, reading}: WhyFacts): string[] => {
  const conditions: readonly string[] = card.conditions;
  const concepts = reading.groups.flatMap(({concepts: all}) => all);
  const programme = concepts.find(({kind, slug}) => kind === 'programme' && slug === card.programme?.id);
  if (programme) return [`This is ${programme.label}`];
  const asked = concepts.filter(({kind}) => kind === 'condition');
  const matched = asked.find(({slug}) => conditions.includes(slug));
  if (matched) return [`For ${labelIn(CONDITIONS, matched.slug)}`];
  return asked.length > 0 && conditions.includes('any-long-term-condition')
    ? ['For any long-term condition']
    : [];
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

/**
 * Why a result is here, line by line: what matched, how it reaches the person, and what was asked for. How far, when,
 * how to join and when it was checked are fields of the result: a card says each once.
 */
export const whyOf = (facts: WhyFacts): string[] => [
  ...aboutLines(facts),
  ...placeLines(facts),
  ...languageLines(facts, facts.reading.query),
  ...accessLines(facts, facts.reading.query),
];
