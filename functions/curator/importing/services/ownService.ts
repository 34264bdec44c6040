import {serviceOf} from '#shared/feed/serviceOf.ts';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import {listingView} from '#shared/ui/listing/listingView.ts';
import {FEED_IDS} from '../../../data/feedIds.ts';
import type {SourceService} from '../../../feeds/sourceService.ts';
import type {PlanDeps} from '../planned.ts';
import {readServices} from './readServices.ts';
import {saidParts} from './saidFields.ts';

/** What our own feed says of a listing today, read as a file of it is read. */
const fedService = async (
  {editing}: Pick<PlanDeps, 'editing'>,
  listingId: string,
  today: string,
): Promise<SourceService | undefined> => {
  const whole = await editing.getListing(listingId);
  if (!whole) return undefined;
  const feed = serviceOf(FEED_IDS, {
    view: listingView(whole, today),
    runs: whole.runs,
    origin: editing.origin,
  });
  const read = readServices(JSON.stringify(feed));
  return 'services' in read ? read.services[0]?.service : undefined;
};

/**
 * The parts of a service that say something else than our own feed does of its listing today, and what that says. Nothing is
 * taken apart again that is as it went out, so what our feed gives comes back unchanged.
 */
export const partsThatDiffer = async (
  deps: Pick<PlanDeps, 'editing'>,
  service: SourceService,
  {listingId, today}: {readonly listingId: string; readonly today: string},
): Promise<{readonly parts: ReturnType<typeof saidParts>; readonly ours: SourceService | undefined}> => {
  const ours = await fedService(deps, listingId, today);
  const parts = saidParts(service).filter(
    (part) => canonicalJson(service[part] ?? null) !== canonicalJson(ours?.[part] ?? null),
  );
  return {parts, ours};
};
