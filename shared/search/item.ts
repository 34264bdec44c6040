import {certificationOf} from '#shared/certification/certificationOf.ts';
import type {ResultItem} from '#shared/model/search.ts';
import {hasBit} from './bits.ts';
import {dateOfDay, NO_DAY} from './columns.ts';
import {keptFor} from './keptFor.ts';
import {AVAILABILITY_CODES, type Moment} from './moment.ts';
import {REACH_KIND, type SearchOrigin} from './nearness.ts';
import type {Ranked} from './order.ts';
import type {Reading} from './reading.ts';
import {whyOf} from './why.ts';
import {whyFacts} from './whyFacts.ts';
import {distanceKm} from '#shared/geo/distance.ts';
import type {Card} from './buildShard.ts';

/** The place to show: the nearest to the person, or the first. */
const placeOf = ({places}: Card, origin: SearchOrigin | null): ResultItem['place'] => {
  const first = places[0];
  if (!first) return null;
  let nearest = first;
  if (origin && places.length > 1) {
    let least = Infinity;
    for (const place of places) {
      const km = place.point ? distanceKm(place.point, origin.point) : Infinity;
      if (km < least) {
        least = km;
        nearest = place;
      }
    }
  }
  const {name, town = null, isApproximate, point} = nearest;
  return {name, town, isApproximate, ...(point && {point: {lat: point.lat, lng: point.lng}})};
};

/** The certification of a card on a moment's day; worked out once for each card that is kept. */
const certificationOn = keptFor(({today}: Moment) =>
  keptFor((card: Card) => certificationOf({...card, listingId: card.id, today})),
);

/** A result as it is shown. */
export const itemOf = (
  {scoring: {shard, moment, nearness}, place, km}: Ranked,
  reading: Reading,
  origin: SearchOrigin | null,
): ResultItem => {
  const card = shard.card(place);
  const day = moment.nextStartDay[place] ?? NO_DAY;
  const {status, label} = certificationOn(moment)(card);
  const item = {
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
    distanceKm: Number.isFinite(km) ? Math.round(km * 100) / 100 : null,
    place: placeOf(card, origin),
    nextStart: day === NO_DAY ? null : dateOfDay(day),
    availability: AVAILABILITY_CODES[moment.availability[place] ?? 0] ?? 'unknown',
    cost: card.cost,
    referral: card.referral,
    certification: {status, label},
    checkedOn: card.checkedOn ?? null,
    isStale: hasBit(moment.isStale, place),
  } satisfies Omit<ResultItem, 'why'>;
  const reachKind = nearness.kind[place] ?? REACH_KIND.noOrigin;
  const isAbout = origin !== null && origin.precision !== 'postcode';
  return {
    ...item,
    why: [...whyOf({card, reading, reachKind}), ...whyFacts(item, {today: moment.today, isAbout})],
  };
};
