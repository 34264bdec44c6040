import type {Listing} from '#shared/model/listing.ts';
import {type FormValues, valueOf} from '#shared/referral/form/values.ts';

/** How the form says an area that it cannot draw: as it is. */
export const AREA_AS_IT_IS = 'as-it-is';
const OUTCODE = /^[A-Z]{1,2}\d[A-Z\d]?$/;
const MOST_OUTCODES = 200;

/** Who can come, as it was posted. */
export const readArea = (
  values: FormValues,
  before: Listing['serviceArea'],
): {readonly value: Listing['serviceArea']} | {readonly wrong: string; readonly at?: string} => {
  switch (valueOf(values, 'serviceArea')) {
    case AREA_AS_IT_IS:
      return {value: before};
    case 'nationwide':
      return {value: {kind: 'nationwide'}};
    case 'outcodes': {
      const outcodes = valueOf(values, 'serviceArea-outcodes')
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter((each) => each !== '');
      const label = valueOf(values, 'serviceArea-label').toWellFormed().replaceAll(/\s+/g, ' ').trim();
      if (
        outcodes.length === 0 ||
        outcodes.length > MOST_OUTCODES ||
        !outcodes.every((each) => OUTCODE.test(each))
      ) {
        return {wrong: 'Enter first parts of postcodes, like LS8, LS17', at: 'serviceArea-outcodes'};
      }
      return label === '' || label.length > 120
        ? {wrong: 'Say the area in words, like People who live in Leeds', at: 'serviceArea-label'}
        : {value: {kind: 'outcodes', outcodes: [...new Set(outcodes)], label}};
    }
    default:
      return {value: undefined};
  }
};
