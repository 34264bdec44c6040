import type {Place} from '#shared/model/listing.ts';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import type {SourcePlace, SourceService} from '../../../feeds/sourceService.ts';

/** The place of a page that one of its feed was made of. */
const standing = ({name, postcode}: SourcePlace, places: readonly Place[]): Place | undefined => {
  const named = places.filter((place) => place.name === name);
  return named.find((place) => place.postcode === postcode) ?? named[0];
};

/**
 * The places of a page after a change of its own feed. One that is as our feed gave it stays as it stands here, with what the
 * feed does not say of it; where only a start of the page is held is no place of the page.
 */
export const ownPlaces = (
  given: readonly SourcePlace[],
  {
    ours,
    places,
    toPlace,
  }: {
    readonly ours: SourceService | undefined;
    readonly places: readonly Place[];
    readonly toPlace: (place: SourcePlace) => readonly Place[];
  },
): Place[] => {
  const fed = new Set((ours?.places ?? []).map((place) => canonicalJson(place)));
  return given.flatMap((place) => {
    const stood = standing(place, places);
    if (fed.has(canonicalJson(place))) return stood ? [stood] : [];
    const address = place.lines.length === 0 ? stood?.address : undefined;
    return toPlace(place).map((made) => ({...(address !== undefined && {address}), ...made}));
  });
};
