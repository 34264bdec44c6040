import {Slug} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import type {DirectoryReader, WholeListing} from '../data/directoryReader.ts';
import type {Reply} from '../http/reply.ts';

/**
 * The listing of a slug, or where it has moved. An address that no listing could have is not asked of the table.
 * @throws ProblemError `not-found` when there is none, `not-shown` when it is hidden
 */
export const publicListing = async (
  directory: Pick<DirectoryReader, 'getListingBySlug' | 'isKnownSlug'>,
  slug: string,
): Promise<WholeListing> => {
  const isSlug = Slug.safeParse(slug).success;
  const found = isSlug ? await directory.getListingBySlug(slug) : undefined;
  if (found) return found;
  if (isSlug && (await directory.isKnownSlug(slug))) {
    throw new ProblemError('not-shown', 'You have followed a link to the page of a course or a group.');
  }
  throw new ProblemError('not-found', 'This course or group is not on this site any more.');
};

/** 301 to the slug that a listing has now. */
export const movedTo = (location: `/${string}`): Reply => ({status: 301, headers: {location}});
