import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {Id} from '#shared/model/primitives.ts';
import type {Change} from '#shared/model/proposal.ts';
import {ProblemError} from '#shared/problems.ts';
import {applyProposal, changesBack, knownChanges} from '#shared/proposal/applyProposal.ts';
import {diffRows, labelOf} from '#shared/proposal/diff.ts';
import {isSameValue, valueIn} from '#shared/proposal/page.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import {contentHash} from '../../data/directory/contentHash.ts';
import type {StoredListing} from '../../data/directory/read.ts';
import {instantInWords} from '../../editing/historyView.ts';
import {openSubject, type Subject} from '../../editing/openSubject.ts';
import {formToken} from '../../http/formGuard.ts';
import {seeOther} from '../../http/reply.ts';
import {formOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {afterIn} from './afterIn.ts';
import {nameOf} from '../proposals/nameOf.ts';
import {showDoubles} from './showDoubles.tsx';
import {todayOf} from './views.ts';

const HERE = '/curator/merges';
const MOST_SHOWN = 25;
const NOTICES = ['undone', 'changed'] as const;

type Deps = Pick<CuratorDeps, 'editing' | 'listMerges' | 'undoMerge' | 'getAccount' | 'shells'>;

/** A merge that can be undone. */
interface Undoable {
  readonly goes: StoredListing;
  readonly stays: Subject & {readonly stored: StoredListing};
  /** What the page that stays gives back: what it took, where it still says that. */
  readonly back: readonly Change[];
  /** What it took and has become something else since. */
  readonly kept: readonly Change[];
  readonly shown: string;
}

const undoableOf = async (
  {editing}: Pick<Deps, 'editing'>,
  given: string | null,
): Promise<Undoable | undefined> => {
  const id = Id.safeParse(given);
  const goes = id.success ? await editing.readListing(id.data) : undefined;
  const {id: goesId, merged} = goes?.row.listing ?? {};
  const stays = merged && (await openSubject(editing, merged.into));
  if (!goes || !stays?.stored) return undefined;
  const history = await editing.history.list(stays.listingId);
  const entry = history.find((each) => each.merged?.way === 'from' && each.merged.listingId === goesId);
  const took = knownChanges(entry?.changes ?? []);
  // A mailbox where there was none is not taken away again: requests would wait for nobody.
  const isStill = ({field, from, to}: (typeof took)[number]): boolean =>
    isSameValue(valueIn(stays.base, field), to) && (field !== 'mailbox' || from !== undefined);
  const versions = [goes.row.listing.version, stays.stored.row.listing.version, stays.base.mailbox ?? null];
  return {
    goes,
    stays: {...stays, stored: stays.stored},
    back: changesBack(took.filter(isStill)),
    kept: took.filter((change) => !isStill(change)),
    shown: contentHash(versions),
  };
};

/** GET /curator/merges?listing=: what was merged, the newest first; one of them, before it is undone. */
export const mergesPage =
  (deps: Deps): Route =>
  async (request) => {
    const listing = request.query.get('listing');
    if (listing !== null) {
      const found = await undoableOf(deps, listing);
      if (!found) return seeOther(HERE);
      const {goes, stays, back, kept, shown} = found;
      return showDoubles(deps, {
        page: 'undo',
        formToken: formToken(sessionOf(request).cookie),
        hidden: [
          ['listing', goes.row.listing.id],
          ['shown', shown],
        ],
        stays: stays.stored.row.listing.name,
        goes: goes.row.listing.name,
        rows: diffRows(back),
        kept: knownChanges(kept).map(({field}) => labelOf(field)),
      });
    }
    const after = afterIn(request.query);
    const {merges, next} = await deps.listMerges({after, most: MOST_SHOWN});
    return showDoubles(deps, {
      page: 'merges',
      rows: await Promise.all(
        merges.map(async ({stays, goes, by, at}) => ({
          href: `${HERE}?${new URLSearchParams({listing: goes.listingId}).toString()}`,
          stays: stays.name,
          goes: goes.name,
          on: instantInWords(at),
          who: await nameOf(deps)(by),
        })),
      ),
      next: next === undefined ? undefined : `${HERE}?${new URLSearchParams({after: next}).toString()}`,
      notice: NOTICES.find((each) => each === request.query.get('notice')),
    });
  };

/** The page that stays as it is to be again, when something of it is given back. */
const givenBack = ({stays, back}: Undoable, today: string): Parameters<Deps['undoMerge']>[0]['stays'] => {
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
  };
};

/** POST /curator/merges: undoes a merge, as it was shown. */
export const undoMerged =
  (deps: Deps): Route =>
  async (request) => {
    const form = formOf(request);
    const found = await undoableOf(deps, form.get('listing'));
    if (!found) return seeOther(HERE);
    if (form.get('shown') !== found.shown) return seeOther(`${HERE}?notice=changed`);
    const {goes} = found;
    try {
      await deps.undoMerge({
        stays: givenBack(found, todayOf(deps.editing)),
        goes: {listing: goes.row.listing, runs: goes.runs},
        by: {role: 'curator', accountId: sessionOf(request).actor.account.id},
        now: deps.editing.now(),
      });
    } catch (failure) {
      if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
      return seeOther(`${HERE}?notice=changed`);
    }
    return seeOther(`${HERE}?notice=undone`);
  };
