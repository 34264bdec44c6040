import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {Id} from '#shared/model/primitives.ts';
import type {Change} from '#shared/model/proposal.ts';
import {applyProposal, changesBack, knownChanges} from '#shared/proposal/applyProposal.ts';
import {isSameValue, valueIn} from '#shared/proposal/page.ts';
import {isToldToOldContact} from '#shared/proposal/risk.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import {contentHash} from '../../data/directory/contentHash.ts';
import type {StoredListing} from '../../data/directory/read.ts';
import {isProven} from '../../data/directory/rows.ts';
import {openSubject, type Subject} from '../../editing/openSubject.ts';
import type {CuratorDeps} from '../deps.ts';
import {contactsOf} from '../proposals/proposalView.ts';
import {todayOf} from './views.ts';

type KnownChange = ReturnType<typeof knownChanges>[number];
type InMenu = Subject & {readonly stored: StoredListing};
type Undo = Parameters<CuratorDeps['undoMerge']>[0];
type Given = Undo['stays'];

/** A merge that can be undone. */
export interface Undoable {
  readonly goes: InMenu;
  readonly stays: InMenu;
  /** What the page that stays gives back: what it took, where it still says that. */
  readonly back: readonly Change[];
  /** The page that stays as it is to be again; undefined when nothing of it is given back. */
  readonly given: Given;
  /** Who is told that they are two again: of the page that stayed, only where it is another provider's. */
  readonly contacts: Undo['contacts'];
  /** What it took and has become something else since. */
  readonly kept: readonly KnownChange[];
  /** What else comes of it, a sentence each. */
  readonly means: readonly string[];
  /** Whether one of the two takes no requests here until its mailbox has answered a code. */
  readonly asksCode: boolean;
  readonly shown: string;
}

const inMenu = async (editing: CuratorDeps['editing'], listingId: string): Promise<InMenu | undefined> => {
  const opened = await openSubject(editing, listingId);
  return opened?.stored && {...opened, stored: opened.stored};
};

/** The page that stays as it is to be again; undefined when it can give nothing back. */
const givenBack = (stays: InMenu, back: readonly Change[], today: string): Given => {
  const {page} = applyProposal(stays.base, {changes: back});
  const sound = soundListing(page, back, today);
  // A page that somebody has hidden since, or that would lack something, is left as it is.
  if (back.length === 0 || 'lacks' in sound || isHiddenByHand(stays.stored.row.listing)) return undefined;
  const {mailbox: email} = page;
  const isNewMailbox = email !== undefined && email.toLowerCase() !== stays.base.mailbox?.toLowerCase();
  return {
    listing: sound.listing,
    runs: stays.stored.runs,
    changes: back,
    mailbox: isNewMailbox ? {listingId: stays.listingId, email} : undefined,
    contacts: [...contactsOf(stays.base), ...contactsOf(page)],
  };
};

/** A mailbox where there was none: it is not taken away again, or requests would wait for nobody. */
const isFirstMailbox = ({field, from}: KnownChange): boolean => field === 'mailbox' && from === undefined;

/** A merge by the listing that went, as it can be undone now; undefined when there is none. */
export const undoableOf = async (
  editing: CuratorDeps['editing'],
  listing: string | null,
): Promise<Undoable | undefined> => {
  const id = Id.safeParse(listing);
  const goes = id.success ? await inMenu(editing, id.data) : undefined;
  const {id: goesId, name, merged} = goes?.stored.row.listing ?? {};
  const stays = merged && (await inMenu(editing, merged.into));
  if (!goes || !stays) return undefined;
  const {mailbox} = goes;
  const history = await editing.history.list(stays.listingId);
  const entry = history.find((each) => each.merged?.way === 'from' && each.merged.listingId === goesId);
  const took = knownChanges(entry?.changes ?? []);
  const canGoBack = (change: KnownChange): boolean =>
    isSameValue(valueIn(stays.base, change.field), change.to) && !isFirstMailbox(change);
  const wanted = changesBack(took.filter(canGoBack));
  const given = givenBack(stays, wanted, todayOf(editing));
  const back = given?.changes ?? [];
  const isNewMailbox = given?.mailbox !== undefined;
  // Where people just come along there is no mailbox, and nobody misses it.
  const isUnproven = mailbox !== undefined && !isProven(mailbox);
  const stayed = stays.stored.row.listing.name;
  const isOneProvider = stays.organisation.id === goes.organisation.id;
  const tellsBoth = !isOneProvider || knownChanges(back).some(({field}) => isToldToOldContact(field));
  return {
    goes,
    stays,
    back,
    given,
    contacts: {goes: contactsOf(goes.base), stays: isOneProvider ? [] : contactsOf(stays.base)},
    kept: took.filter((change) => !isFirstMailbox(change) && !(given && canGoBack(change))),
    means: [
      ...(isNewMailbox
        ? [
            `The mailbox of ${stayed} changes back. It takes no requests here until that mailbox has answered a code. We email it one.`,
          ]
        : []),
      ...(took.some(isFirstMailbox)
        ? [`${stayed} had no mailbox before, so it keeps the one that it took.`]
        : []),
      ...(isUnproven ? [`${name ?? ''} takes no requests here until its mailbox has answered a code.`] : []),
      ...(isProven(mailbox) ? [`${name ?? ''} takes requests at its own mailbox again.`] : []),
      tellsBoth ? 'We email the contacts of both pages.' : `We email the contacts of ${name ?? ''}.`,
    ],
    asksCode: isNewMailbox || isUnproven,
    shown: contentHash([
      goes.stored.row.listing.version,
      stays.stored.row.listing.version,
      stays.base.mailbox ?? null,
      isUnproven,
    ]),
  };
};
