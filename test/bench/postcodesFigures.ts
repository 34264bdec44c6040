import {atMost, type Bench} from './figures.ts';
import {benchPostcodes} from './postcodes.ts';
import {hasSharedData, sharedData} from './sharedData.ts';

/** The import of every postcode. Told plainly when the postcodes are not there. */
export const benchPostcodesFigures: Bench = async () => {
  if (!hasSharedData) {
    return {
      figures: [
        {
          what: `no postcodes in ${sharedData}: set SHARED_DATA to the folder that has them`,
          measured: 'not measured',
        },
      ],
      details: null,
    };
  }
  const found = await benchPostcodes(sharedData);
  const {seconds, peakMb} = found.reach;
  return {
    figures: [
      atMost(`postcodes imported (${found.lastLine})`, {value: found.seconds, most: seconds, unit: 's'}),
      atMost('postcodes, most memory held', {value: found.peakMb, most: peakMb, unit: 'MB', digits: 0}),
      {
        what: `postcodes, the same file again (${found.again.lastLine})`,
        measured: `${found.again.seconds.toFixed(1)} s`,
      },
    ],
    details: found,
  };
};
