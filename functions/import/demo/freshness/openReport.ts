import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import type {WholeListing} from '../../../data/directoryReader.ts';
import {newMessage} from '../../../data/outboxStore.ts';
import type {ReportStore} from '../../../data/reportStore.ts';
import {idFrom} from '../../../data/secrets.ts';

/** Leaves a report of a problem with a page, to be answered. */
export const leaveReport = async (
  {save}: Pick<ReportStore, 'save'>,
  {listing, organisation}: WholeListing,
  now: Date,
): Promise<void> => {
  const id = idFrom(`demo-report/${listing.id}`);
  const about = {listingId: listing.id, report: id};
  await save(
    {
      id,
      listing: {
        id: listing.id,
        slug: listing.slug,
        name: listing.name,
        organisationName: organisation.name,
        isReached: listing.referral.isOnline,
        ...(listing.contact.phone !== undefined && {phone: listing.contact.phone}),
      },
      what: 'times',
      note: 'The library told me that it begins half an hour later now.',
      email: 'reporter@example.org',
      createdAt: now.toISOString(),
      expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.report,
    },
    (['report-provider', 'report-curator'] as const).map((kind) =>
      newMessage(kind, about, now, {id: idFrom(`${kind}/${id}`)}),
    ),
  );
};
