import type {Listing} from '#shared/model/listing.ts';

/** Whether somebody has hidden a listing: nobody is asked about it, and no check brings it back. */
export const isHiddenByHand = ({status, lapse}: Pick<Listing, 'status' | 'lapse'>): boolean =>
  status === 'hidden' && (lapse?.statusBefore ?? 'hidden') === 'hidden';
