import {londonDate} from '#shared/london.ts';
import {Mailbox, Slug} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {listingRegion} from '#shared/ui/listing/listingRegion.tsx';
import {listingView, type ListingRecords} from '#shared/ui/listing/listingView.ts';
import type {LetterStore} from '../data/letterStore.ts';
import {mailboxHash, viewerHash} from '../data/limitStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {refuseOtherSites} from '../http/formGuard.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply, seeOther} from '../http/reply.ts';
import {formOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';

export interface EmailListingDeps extends Pick<
  ReferralDeps,
  'getListingBySlug' | 'shells' | 'origin' | 'addressSecret' | 'now'
> {
  readonly letters: LetterStore;
}

const ERROR = 'Enter an email address, like name@example.com';

/** The listing's page again, with what was typed and what is wrong with it. */
const pageAgain = (
  records: ListingRecords,
  typed: string,
  {shells, origin, now}: Pick<EmailListingDeps, 'shells' | 'origin' | 'now'>,
): Reply => {
  const today = londonDate(now());
  const view = listingView(records, today);
  const region = listingRegion.render({view, today, origin, email: {value: typed, error: ERROR}});
  const head = renderHead({title: `Error: ${view.listing.name}`, robots: 'noindex'});
  return html(fillShell(shells(), 'support/listing', {head, listing: <>{region}</>}), {status: 400});
};

/**
 * POST /support/{slug}/email
 *
 * "Email me this": our fixed words about a listing, to the address typed, 3 a day an address at most. The answer is the
 * same when the limit is reached, and says so: nobody can learn from it what an address was sent.
 *
 * @throws ProblemError `not-found`, `not-allowed`, `unsupported-media-type`
 */
export const emailListing =
  (deps: EmailListingDeps): Route =>
  async (request) => {
    refuseOtherSites(request, deps.origin);
    const slug = request.params.slug ?? '';
    const found = Slug.safeParse(slug).success ? await deps.getListingBySlug(slug) : undefined;
    if (!found) throw new ProblemError('not-found', 'This course or group is not on this site any more.');

    const typed = (formOf(request).get('email') ?? '').trim();
    const mailbox = Mailbox.safeParse(typed);
    if (!mailbox.success) return pageAgain(found, typed.slice(0, 254), deps);

    const now = deps.now();
    const {id, slug: listingSlug} = found.listing;
    await deps.letters.post(
      newMessage('listing-details', {listingId: id, listingSlug, to: mailbox.data}, now),
      {
        mailbox: mailboxHash(mailbox.data, deps.addressSecret, now),
        viewer: viewerHash(request.viewerAddress, deps.addressSecret, now),
      },
      now,
    );
    return seeOther(`/support/${listingSlug}?emailed=yes#email-asked`);
  };
