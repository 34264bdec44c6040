import {certificationOf} from '#shared/certification/certificationOf.ts';
import {FIRST_SCHEMES, type Scheme} from '#shared/certification/schemes.ts';
import {distanceKm} from '#shared/geo/distance.ts';
import type {ResultItem} from '#shared/model/search.ts';
import {hasBit} from './bits.ts';
import type {Card} from './buildShard.ts';
import type {CardInUse} from './cards.ts';
import {dateOfDay, NO_DAY} from './columns.ts';
import {keptBeside} from './keptFor.ts';
import {AVAILABILITY_CODES, type Moment} from './moment.ts';
import {REACH_KIND, type SearchOrigin} from './nearness.ts';
import type {Ranked} from './order.ts';
import type {SearchContext} from './slices.ts';
import {whyOf, type WhySaid} from './why.ts';
import {dayFacts, distanceFacts} from './whyFacts.ts';

type Shown = NonNullable<ResultItem['place']>;

const shownPlace = ({name, town, isApproximate, point}: Card['places'][number]): Shown => ({
  name,
  town: town ?? null,
  isApproximate,
  ...(point && {point: {lat: point.lat, lng: point.lng}}),
});

/** The nearest of several places to the person. */
const nearestOf = ({places}: Card, origin: SearchOrigin, first: Shown): Shown => {
  let nearest = first;
  let least = Infinity;
  for (const place of places) {
    const km = place.point ? distanceKm(place.point, origin.point) : Infinity;
    if (km < least) {
      least = km;
      nearest = shownPlace(place);
    }
  }
  return nearest;
};

/** What of a result is the same for everybody until the moment ends. */
interface OfTheDay {
  /** With the first place and no reasons: what is put in their stead leaves it of one shape, which is copied fast. */
  readonly result: ResultItem;
  readonly hasPlaces: boolean;
  readonly facts: readonly string[];
}

const ofTheDay = (moment: Moment, schemes: readonly Scheme[], card: Card, place: number): OfTheDay => {
  const {today, nextStartDay, availability, isStale: stale} = moment;
  const day = nextStartDay[place] ?? NO_DAY;
  const nextStart = day === NO_DAY ? null : dateOfDay(day);
  const checkedOn = card.checkedOn ?? null;
  const isStale = hasBit(stale, place);
  const {status, label} = certificationOf({...card, listingId: card.id, schemes, today});
  const [first] = card.places;
  return {
    result: {
      id: card.id,
      slug: card.slug,
      name: card.name,
      summary: card.summary,
      provider: card.provider,
      programme: card.programme ? {id: card.programme.id, name: card.programme.name} : null,
      supportType: card.supportType,
      conditions: card.conditions,
      audiences: card.audiences,
      delivery: card.delivery,
      languages: card.languages,
      nextStart,
      availability: AVAILABILITY_CODES[availability[place] ?? 0] ?? 'unknown',
      ...(card.waitWeeks !== undefined && {waitWeeks: card.waitWeeks}),
      cost: card.cost,
      referral: card.referral,
      certification: {status, label},
      checkedOn,
      isStale,
      distanceKm: null,
      place: first ? shownPlace(first) : null,
      why: [],
    },
    hasPlaces: card.places.length > 1,
    facts: dayFacts({nextStart, checkedOn, isStale}, today),
  };
};

const last = keptBeside<CardInUse, {moment?: Moment; schemes?: readonly Scheme[]; day?: OfTheDay}>(
  () => ({}),
);

/** Worked out once for each card that is kept, and again when its moment is over or the words of a scheme have changed. */
const dayOf = (
  inUse: CardInUse,
  {moment, schemes, place}: {moment: Moment; schemes: readonly Scheme[]; place: number},
): OfTheDay => {
  const known = last(inUse);
  if (known.day && known.moment === moment && known.schemes === schemes) return known.day;
  known.moment = moment;
  known.schemes = schemes;
  return (known.day = ofTheDay(moment, schemes, inUse.card, place));
};

/** A result as it is shown. */
export const itemOf = (
  {scoring: {shard, moment, nearness}, place: at, km}: Ranked,
  said: WhySaid,
  {origin, schemes = FIRST_SCHEMES}: Pick<SearchContext, 'origin' | 'schemes'>,
): ResultItem => {
  const inUse = shard.card(at);
  const day = dayOf(inUse, {moment, schemes, place: at});
  const first = day.result.place;
  const place = first && origin && day.hasPlaces ? nearestOf(inUse.card, origin, first) : first;
  const distance = Number.isFinite(km) ? Math.round(km * 100) / 100 : null;
  const reachKind = nearness.kind[at] ?? REACH_KIND.noOrigin;
  const isAbout = origin !== null && origin.precision !== 'postcode';
  const why = whyOf({inUse, said, reachKind});
  for (const fact of distanceFacts({distanceKm: distance, place}, isAbout)) why.push(fact);
  for (const fact of day.facts) why.push(fact);
  return {...day.result, distanceKm: distance, place, why};
};
