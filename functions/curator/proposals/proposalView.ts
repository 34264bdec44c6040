import {londonDate} from '#shared/london.ts';
import type {Proposal} from '#shared/model/proposal.ts';
import {changesFromNothing} from '#shared/proposal/blankListing.ts';
import {diffRows} from '#shared/proposal/diff.ts';
import {knownChanges} from '#shared/proposal/applyProposal.ts';
import {isToldToOldContact, riskOf} from '#shared/proposal/risk.ts';
import type {EditedPage} from '#shared/proposal/page.ts';
import {SECTIONS, sectionsOf} from '#shared/proposal/sections.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {ProposalView} from '#shared/ui/editing/views.ts';
import {conflictViews} from '../../editing/conflictViews.ts';
import type {Editing} from '../../editing/deps.ts';
import {instantInWords} from '../../editing/historyView.ts';
import type {Subject} from '../../editing/openSubject.ts';

/** What a page shows, so that nothing else is approved by it: the listing's version and the proposal's revision. */
export const shownOf = ({stored}: Subject, {revision}: Proposal): string =>
  `${stored?.row.listing.version ?? 0}/${revision}`;

/** Where the provider is reached by a page, without repeats. */
export const contactsOf = ({listing, mailbox}: EditedPage): string[] => [
  ...new Set([listing.contact.email, mailbox].filter((each) => each !== undefined)),
];

/** Where the provider was reached before the change. */
export const oldContacts = ({base}: Subject): string[] => contactsOf(base);

/** A change as a curator reads it. `sentBy` is their name. */
export const proposalView = (
  subject: Subject,
  proposal: Proposal,
  {home, formToken}: Editing,
  {
    sentBy,
    now,
    values = {},
    errors = [],
  }: {
    readonly sentBy: string;
    readonly now: Date;
    readonly values?: FormValues;
    readonly errors?: readonly FormError[];
  },
): ProposalView => {
  const {stored, organisation, wanted, base, conflicts} = subject;
  const sound = soundListing(wanted, proposal.changes, londonDate(now));
  const changesContact = knownChanges(proposal.changes).some(({field}) => isToldToOldContact(field));
  return {
    page: 'proposal',
    action: home,
    formToken,
    listingName: wanted.listing.name,
    organisationName: organisation.name,
    phone: base.listing.contact.phone ?? organisation.phone,
    publicHref:
      stored && stored.row.listing.status !== 'hidden' ? `/support/${base.listing.slug}` : undefined,
    historyHref: stored && `${home}/history`,
    isNew: stored === undefined,
    sentOn: instantInWords(proposal.sentAt ?? proposal.changedAt),
    sentBy,
    why: proposal.why ?? '',
    isRestChecked: proposal.isRestChecked === true,
    risk: riskOf(proposal),
    rows: diffRows(stored ? proposal.changes : changesFromNothing(wanted)),
    conflicts: conflictViews(conflicts),
    lacks: 'lacks' in sound ? sound.lacks.map(({text, href}) => ({text, href: `${home}/${href}`})) : [],
    sections: sectionsOf(wanted.listing).map((section) => ({
      href: `${home}/${section}`,
      heading: SECTIONS[section].heading,
    })),
    told: stored && changesContact ? oldContacts(subject) : undefined,
    shown: shownOf(subject, proposal),
    values,
    errors,
  };
};
