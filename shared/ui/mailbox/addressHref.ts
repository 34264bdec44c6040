/** Where curators set the address of a listing's mailbox. */
export const addressHref = (listingId: string): `/${string}` =>
  `/curator/mailbox?${new URLSearchParams({listing: listingId}).toString()}`;
