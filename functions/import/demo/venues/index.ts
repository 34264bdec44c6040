import type {Place} from '#shared/model/listing.ts';
import type {AccessAnswers} from '../draft.ts';
import {OUTCODES} from '../outcodes.ts';
import {LEEDS_VENUES} from './leeds.ts';
import {BRADFORD_VENUES} from './bradford.ts';
import {CALDERDALE_AND_KIRKLEES_VENUES} from './calderdaleAndKirklees.ts';
import {WAKEFIELD_AND_BORDER_VENUES} from './wakefieldAndBorder.ts';

/** Every venue of the demonstration by its key. */
const VENUES = {
  ...LEEDS_VENUES,
  ...BRADFORD_VENUES,
  ...CALDERDALE_AND_KIRKLEES_VENUES,
  ...WAKEFIELD_AND_BORDER_VENUES,
};

export type VenueKey = keyof typeof VENUES;

/** A venue as a place: the postcode is its outward code only, and the point is about the district. */
export const placeOf = (key: VenueKey): Place => {
  const [name, street, outcode] = VENUES[key];
  const [town, lat, lng] = OUTCODES[outcode];
  return {
    name,
    address: `${street}, ${town}`,
    town,
    postcode: outcode,
    point: {lat, lng},
    isApproximate: true,
  };
};

/** What a venue says of its own access. */
export const accessOfVenue = (key: VenueKey): AccessAnswers => VENUES[key][3];
