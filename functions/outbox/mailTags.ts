import {Id} from '#shared/model/primitives.ts';

/** A listing's id as the value of a tag, which takes letters, digits, - and _ only. */
export const listingTag = (listingId: string): string => Buffer.from(listingId).toString('base64url');

/** The listing's id of such a value; undefined for anything else. */
export const listingOfTag = (tag: string | undefined): string | undefined =>
  tag === undefined ? undefined : Id.safeParse(Buffer.from(tag, 'base64url').toString()).data;
