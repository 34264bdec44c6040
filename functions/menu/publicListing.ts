import {Slug} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import type {DirectoryReader, WholeListing} from '../data/directoryReader.ts';
import type {Reply} from '../http/reply.ts';

/**
 * The listing of a slug, or where it has moved. An address that no listing could have is not asked of the table.
 * @throws ProblemError `not-found` when there is none, or it is hidden
 */
export const publicListing = async (
  directory: Pick<DirectoryReader, 'getListingBySlug'>,
  slug: string,
): Promise<WholeListing> => {
  const found = Slug.safeParse(slug).success ? await directory.getListingBySlug(slug) : undefined;
  if (!found) throw new ProblemError('not-found', 'This course or group is not on this site any more.');
  return found;
};

/** 301 to the slug that a listing has now. */
export const movedTo = (location: `/${string}`): Reply => ({status: 301, headers: {location}});
