import {ProblemError} from '#shared/problems.ts';
import {diffRows, labelOf} from '#shared/proposal/diff.ts';
import {instantInWords} from '../../editing/historyView.ts';
import {formToken} from '../../http/formGuard.ts';
import {seeOther} from '../../http/reply.ts';
import {formOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {afterIn} from './afterIn.ts';
import {nameOf} from '../proposals/nameOf.ts';
import {undoableOf} from './undoable.ts';
import {showDoubles} from './showDoubles.tsx';

const HERE = '/curator/merges';
const MOST_SHOWN = 25;
const NOTICES = ['undone', 'undone-code', 'changed'] as const;

type Deps = Pick<CuratorDeps, 'editing' | 'listMerges' | 'undoMerge' | 'getAccount' | 'shells'>;

/** GET /curator/merges?listing=: what was merged, the newest first; one of them, before it is undone. */
export const mergesPage =
  (deps: Deps): Route =>
  async (request) => {
    const listing = request.query.get('listing');
    if (listing !== null) {
      const found = await undoableOf(deps.editing, listing);
      if (!found) return seeOther(HERE);
      const {goes, stays, back, kept, means, shown} = found;
      return showDoubles(deps, {
        page: 'undo',
        formToken: formToken(sessionOf(request).cookie),
        hidden: [
          ['listing', goes.listingId],
          ['shown', shown],
        ],
        stays: stays.stored.row.listing.name,
        goes: goes.stored.row.listing.name,
        rows: diffRows(back),
        kept: kept.map(({field}) => labelOf(field)),
        means,
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

/** POST /curator/merges: undoes a merge, as it was shown. */
export const undoMerged =
  (deps: Deps): Route =>
  async (request) => {
    const form = formOf(request);
    const found = await undoableOf(deps.editing, form.get('listing'));
    if (!found) return seeOther(HERE);
    if (form.get('shown') !== found.shown) return seeOther(`${HERE}?notice=changed`);
    const {goes, contacts, asksCode} = found;
    try {
      await deps.undoMerge({
        stays: found.given,
        goes: {listing: goes.stored.row.listing, runs: goes.stored.runs, proposal: goes.row},
        contacts,
        by: {role: 'curator', accountId: sessionOf(request).actor.account.id},
        now: deps.editing.now(),
      });
    } catch (failure) {
      if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
      return seeOther(`${HERE}?notice=changed`);
    }
    return seeOther(`${HERE}?notice=${asksCode ? 'undone-code' : 'undone'}`);
  };
