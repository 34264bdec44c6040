import type {EditedBy, Proposal} from '#shared/model/proposal.ts';
import {FIELD_NAMES} from '#shared/proposal/fields.ts';
import {valueIn} from '#shared/proposal/page.ts';
import {returned, sent} from '#shared/proposal/steps.ts';
import type {WholeListing} from '../../../data/directoryReader.ts';
import type {ProposalStore} from '../../../data/proposals/proposalStore.ts';
import type {ChangeStory} from './stories.ts';

interface ChangesWorld {
  readonly proposals: Pick<ProposalStore, 'save'>;
  readonly getListingBySlug: (slug: string) => Promise<WholeListing | undefined>;
  readonly getMailbox: (listingId: string) => Promise<{readonly email: string} | undefined>;
  /** The account behind a mailbox that nobody invited, made when there is none. */
  readonly accountOf: (email: string) => Promise<string>;
  readonly now: Date;
}

const DAY_MS = 86_400_000;

/**
 * Whoever has written what is not sent, and whoever sent one back: nobody is shown who. No account is made for those who
 * are invited, because that would take up the invitation by which they sign in.
 */
const NOBODY_SHOWN = 'demo:account';

/** Writes the changes of the demonstration, where there are none yet. Nobody is mailed of what is said to have happened. */
export const saveChanges = async (world: ChangesWorld, stories: readonly ChangeStory[]): Promise<void> => {
  for (const {listing: slug, by: email, state, why = '', message = '', daysAgo, changes} of stories) {
    const whole = await world.getListingBySlug(slug);
    if (!whole) continue;
    const {listing} = whole;
    const mailbox = (await world.getMailbox(listing.id))?.email;
    const by: EditedBy = {
      role: 'provider',
      accountId: state === 'sent' ? await world.accountOf(email) : NOBODY_SHOWN,
    };
    const at = new Date(world.now.getTime() - daysAgo * DAY_MS);
    const draft: Proposal = {
      listingId: listing.id,
      organisationId: listing.organisationId,
      baseVersion: listing.version,
      changes: FIELD_NAMES.flatMap((field) => {
        const change = changes[field];
        const from = valueIn({listing, mailbox}, field);
        return change ? [{field, from, to: change(listing)}] : [];
      }),
      state: 'draft',
      changedBy: by,
      changedAt: at.toISOString(),
      revision: 0,
    };
    const given = state === 'draft' ? draft : sent(draft, {why, isRestChecked: false}, by, at);
    const curator: EditedBy = {role: 'curator', accountId: NOBODY_SHOWN};
    await world.proposals.save(
      state === 'returned' ? returned(given, message, curator, at) : given,
      undefined,
    );
  }
};
