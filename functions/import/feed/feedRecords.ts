import type {Organisation} from '#shared/model/programme.ts';
import type {Candidate} from '../candidate.ts';
import {webAddressOf} from '../../feeds/guessContact.ts';
import {oneLine, plainText, shorten, slugify, sourceId} from '../../feeds/plainText.ts';
import type {SourceOrganisation, SourceService} from '../../feeds/sourceService.ts';
import {type MapOptions, toListing} from '../../feeds/toListing.ts';

/** The name of a provider that a feed refers to and never names. */
export const NOT_KNOWN = 'Provider not known';

type Place = Pick<Candidate, 'where' | 'share' | 'document'>;

/**
 * Turns a feed's organisations and services into menu records, the provider always before its listings. A service of a
 * provider that the feed never names gets a provider of that id called "Provider not known": a person can still ring
 * it, and a later feed that names the provider puts the name right.
 */
export const feedRecords = (options: MapOptions) => {
  const organisationIds = new Set<string>();
  const slugs = new Set<string>();

  /** The plain address for the first listing of a name, and the same one every time for the others. */
  const slugFor = (wanted: string, id: string): string => {
    const slug = slugs.has(wanted) ? `${wanted}-${slugify(id.slice(options.source.length + 1), 12)}` : wanted;
    slugs.add(slug);
    return slug;
  };

  const organisation = (given: SourceOrganisation, place: Place): Candidate => {
    const id = sourceId(options.source, given.id);
    const website = webAddressOf(given.url);
    organisationIds.add(id);
    const record: Omit<Organisation, 'updatedAt'> = {
      id,
      name: shorten(oneLine(given.name ?? '') || NOT_KNOWN, 160),
      kind: 'not-known',
      ...(given.description && {description: shorten(plainText(given.description), 1000)}),
      ...(website && {website}),
      ...(given.phone && {phone: shorten(given.phone, 40)}),
      isDemonstration: false,
    };
    return {
      ...place,
      id: given.id,
      kind: 'organisations',
      record: {type: 'organisation', organisation: record},
    };
  };

  return {
    hasOrganisation: (id: string): boolean => organisationIds.has(sourceId(options.source, id)),
    organisation,

    *service(given: SourceService, place: Place): Generator<Candidate> {
      const found = {...place, id: given.id, kind: 'listings'};
      if (oneLine(given.name ?? '') === '') {
        yield {...found, rejected: 'It has no name'};
        return;
      }
      const organisationId = given.organisationId ?? 'not-known';
      const id = sourceId(options.source, organisationId);
      if (!organisationIds.has(id)) yield organisation({id: organisationId}, place);
      const {listing, notes} = toListing(given, id, slugFor, options);
      const {email} = listing.contact;
      // Where people write to may take referrals too: online referral is off until that mailbox has answered a code.
      const mailbox = email === undefined ? {} : {mailbox: {email}};
      yield {...found, record: {type: 'listing', listing, ...mailbox}, notes};
    },
  };
};

export type FeedRecords = ReturnType<typeof feedRecords>;
