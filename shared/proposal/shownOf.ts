import * as z from 'zod/mini';
import {Place} from '#shared/model/listing.ts';
import {type FieldName, fieldOf} from './fields.ts';
import {settled} from './page.ts';

const Places = z.array(Place);
const Wait = z.object({weeks: z.int()});

/**
 * What the form of a field says of a value: a place without the point that was found for it, a wait without the day on
 * which it was told. Two values are the same to whoever reads the form where these are.
 */
export const shownOf = (name: FieldName, value: unknown): unknown => {
  const {kind} = fieldOf(name);
  if (kind === 'places') {
    const places = Places.safeParse(value);
    if (!places.success) return settled(value);
    return settled(
      places.data.map(({name: place, address, town, postcode}) => ({place, address, town, postcode})),
    );
  }
  const wait = kind === 'wait' ? Wait.safeParse(value) : undefined;
  return wait?.success ? wait.data.weeks : settled(value);
};
