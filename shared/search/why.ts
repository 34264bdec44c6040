import {dateInWords} from '#shared/london.ts';
import type {ResultItem, SearchQuery} from '#shared/model/search.ts';
import {ACCESS_NEEDS, CONDITIONS, labelIn, LANGUAGES} from '#shared/taxonomy/index.ts';
import type {Card} from './buildShard.ts';
import type {SearchOrigin} from './nearness.ts';
import {REACH_KIND} from './nearness.ts';
import type {Reading} from './reading.ts';

const KM_PER_MILE = 1.609344;

/** "Less than 1 mile away", "3 miles away", and with an approximate place "About 3 miles away". */
const awayInWords = (km: number, origin: SearchOrigin | null): string => {
  const miles = km / KM_PER_MILE;
  const isExact = origin?.precision === 'postcode';
  if (miles < 1) return isExact ? 'Less than 1 mile away' : 'About 1 mile away or less';
  const whole = Math.round(miles);
  return `${isExact ? '' : 'About '}${whole} ${whole === 1 ? 'mile' : 'miles'} away`;
};

export interface WhyFacts {
  readonly card: Card;
  readonly reading: Reading;
  readonly origin: SearchOrigin | null;
  /** A REACH_KIND. */
  readonly reachKind: number;
  readonly km: number | null;
  readonly item: Pick<ResultItem, 'nextStart' | 'availability' | 'checkedOn' | 'isStale'>;
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

const placeLines = ({card, reachKind, km, origin}: WhyFacts): string[] => {
  const area = card.serviceArea;
  switch (reachKind) {
    case REACH_KIND.near:
      return km === null ? [] : [awayInWords(km, origin)];
    case REACH_KIND.nearOutsideArea:
      return [
        ...(km === null ? [] : [awayInWords(km, origin)]),
        'It may only be for people in another area. Ask them',
      ];
    case REACH_KIND.served:
      return [
        area && area.kind !== 'nationwide'
          ? `Serves where you live (${area.label})`
          : 'Serves where you live',
      ];
    case REACH_KIND.everywhere:
      return ['You can join from anywhere'];
    case REACH_KIND.placeNotKnown:
      return ['We do not know where this is. Ask them'];
    default:
      return [];
  }
};

const OPENNESS: Partial<Record<ResultItem['availability'], string>> = {
  'nearly-full': 'Only a few places left',
  'waiting-list': 'There is a waiting list',
  full: 'Full at the moment',
  paused: 'Paused at the moment',
};

const timeLines = ({item}: WhyFacts): string[] => {
  const openness = OPENNESS[item.availability];
  return [
    ...(item.nextStart === null ? [] : [`Starts ${dateInWords(item.nextStart)}`]),
    ...(openness === undefined ? [] : [openness]),
  ];
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

const routeLines = ({card}: WhyFacts): string[] => (card.referral.self ? ['You can refer yourself'] : []);

const checkedLines = ({item}: WhyFacts): string[] => {
  if (item.checkedOn === null) return ['Nobody has checked this page yet'];
  const checked = `Checked ${dateInWords(item.checkedOn)}`;
  return [item.isStale ? `${checked}. It may be out of date` : checked];
};

/** Why a result is here, line by line: what matched, how far, when, how to join, and when it was checked. */
export const whyOf = (facts: WhyFacts): string[] => [
  ...aboutLines(facts),
  ...placeLines(facts),
  ...languageLines(facts, facts.reading.query),
  ...accessLines(facts, facts.reading.query),
  ...timeLines(facts),
  ...routeLines(facts),
  ...checkedLines(facts),
];
