import * as z from 'zod/mini';
import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import type {Listing} from '#shared/model/listing.ts';
import {Id, Point} from '#shared/model/primitives.ts';
import {plainPhone} from './plainPhone.ts';
import {plainDomain} from './plainDomain.ts';

/** Places beyond these are not compared: what stands in more is an area, and not somewhere to go. */
const MOST_PLACES = 10;

/** What two listings are compared by, and nothing else of them. */
export const AlikeFacts = z.object({
  listingId: Id,
  organisationId: Id,
  name: z.string(),
  supportType: z.string(),
  programmeId: z.optional(z.string()),
  conditions: z.array(z.string()),
  /** Towns of its places, which say little in a name. */
  towns: z.array(z.string()),
  places: z.array(z.object({point: Point, isApproximate: z.boolean()})),
  /** Whether people go somewhere, also where nobody knows the point. */
  hasPlace: z.boolean(),
  phone: z.optional(z.string()),
  domain: z.optional(z.string()),
});
export type AlikeFacts = z.infer<typeof AlikeFacts>;

/** The facts of a listing; undefined for one that somebody has hidden, or has merged into another. */
export const alikeFacts = (listing: Listing): AlikeFacts | undefined => {
  if (isHiddenByHand(listing)) return undefined;
  const {id, organisationId, name, supportType, programmeId, conditions, places, contact} = listing;
  const phone = plainPhone(contact.phone);
  const domain = plainDomain(contact.website);
  const towns = places.flatMap(({town}) => (town === undefined ? [] : [town]));
  return {
    listingId: id,
    organisationId,
    name,
    supportType,
    ...(programmeId !== undefined && {programmeId}),
    conditions: [...conditions],
    towns: [...new Set(towns)].slice(0, MOST_PLACES),
    places: places
      .flatMap(({point, isApproximate}) => (point ? [{point, isApproximate}] : []))
      .slice(0, MOST_PLACES),
    hasPlace: places.length > 0,
    ...(phone !== undefined && {phone}),
    ...(domain !== undefined && {domain}),
  };
};
