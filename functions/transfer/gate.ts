import {Slug} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {isProven, type Mailbox} from '../data/directory/rows.ts';

/** What a listing and its mailbox are read by. */
export interface GateDeps {
  readonly getListingBySlug: (slug: string) => Promise<WholeListing | undefined>;
  readonly getMailbox: (listingId: string) => Promise<Mailbox | undefined>;
}

/** Whether a listing takes referrals on this site now. */
export type Gate = 'online' | 'professional-only' | 'online-off' | 'hidden';

export interface GatedListing {
  readonly whole: WholeListing;
  readonly gate: Gate;
}

const CLOSED: readonly string[] = ['paused', 'full'];

/**
 * A listing and whether it can be asked for online, `hidden` where hidden ones are read: only when people may refer themselves, it is open, and its mailbox
 * has answered a code and not bounced since. The mailbox is read itself: what the listing says may be a moment old.
 * @throws ProblemError `not-found`
 */
export const gateOf =
  ({getListingBySlug, getMailbox}: GateDeps) =>
  async (slug: string): Promise<GatedListing> => {
    const whole = Slug.safeParse(slug).success ? await getListingBySlug(slug) : undefined;
    if (!whole) throw new ProblemError('not-found', 'There is no support at this address.');
    const {listing} = whole;
    if (listing.status === 'hidden') return {whole, gate: 'hidden'};
    if (!listing.referral.self) return {whole, gate: 'professional-only'};
    const isOpen = listing.referral.isOnline && !CLOSED.includes(listing.status);
    return {
      whole,
      gate: isOpen && isProven(await getMailbox(listing.id)) ? 'online' : 'online-off',
    };
  };
