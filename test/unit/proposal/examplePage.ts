import type {Listing} from '#shared/model/listing.ts';
import type {EditedPage} from '#shared/proposal/page.ts';
import {wholeListing} from '../../support/referralListing.ts';

/** A page as it is in the menu; `change` says what is different. */
export const exampleEdited = (change: Partial<Listing> = {}): EditedPage => ({
  listing: wholeListing(change).listing,
  mailbox: 'referrals@roundhay.example',
});
