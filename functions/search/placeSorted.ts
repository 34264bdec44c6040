import type {valuesOf} from '../http/request.ts';

type Values = ReturnType<typeof valuesOf>;

/**
 * What an address asks, with the one box for a place sorted: it takes a town too, which may be longer than a postcode.
 * What has no digit is no postcode.
 */
export const placeSorted = (values: Values): Values => {
  const {postcode, place = ''} = values;
  const isTown = typeof postcode === 'string' && postcode.trim() !== '' && !/\d/.test(postcode);
  return isTown && place === '' ? {...values, postcode: '', place: postcode} : values;
};
