import {directoryKeys, type Key, LOOK_PARTITIONS} from '../keys.ts';
import {sha256} from '../secrets.ts';

/** Where it stands that a listing's website is to be looked at on a day: spread evenly, each listing in one partition. */
export const websiteKey = (day: string, listingId: string): Key =>
  directoryKeys.websiteLook(
    Number.parseInt(sha256(listingId).slice(0, 4), 16) % LOOK_PARTITIONS,
    day,
    listingId,
  );
