import {ConditionFailed} from '../../data/directory/transact.ts';
import {alikeFacts} from '#shared/alike/facts.ts';
import {ProblemError} from '#shared/problems.ts';
import {soundListing} from '#shared/proposal/soundListing.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {lacksMailbox} from './meansOf.ts';
import {factsHash} from '../../data/alike/factsHash.ts';
import {instantInWords} from '../../editing/historyView.ts';
import {formToken} from '../../http/formGuard.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf, type Session} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {nameOf} from '../proposals/nameOf.ts';
import {oldContacts} from '../proposals/proposalView.ts';
import {type Choice, choiceOf, type Outcome, outcomeOf} from './choice.ts';
import {openPair, type OpenPair} from './openPair.ts';
import {showDoubles} from './showDoubles.tsx';
import {compareView, confirmView, lookView, todayOf} from './views.ts';

const LIST = '/curator/duplicates';

type Deps = Pick<CuratorDeps, 'editing' | 'pairs' | 'merge' | 'getAccount' | 'shells'>;

const CHANGED = 'One of these pages, or a change of it, was changed while you read it. Look at both again.';
const WAITS = 'A change of one of these pages waits for a curator. Decide it first.';

/** A page that is hidden because nobody checked it would take the other, which people can see, with it. */
const hiddenStays = ({stays, goes}: Outcome): string | undefined => {
  const {name, status} = stays.stored.row.listing;
  return status === 'hidden' && goes.stored.row.listing.status !== 'hidden'
    ? `People cannot see “${name}”, because nobody has checked it for too long. Choose the other page to stay, or have it checked first.`
    : undefined;
};

/** A page of which a change waits has no form: then an error leads to what waits. */
const errorsOf = (pair: OpenPair, texts: readonly string[]): FormError[] => {
  const isWaiting = pair.one.proposal?.state === 'sent' || pair.other.proposal?.state === 'sent';
  return texts.map((text) => ({field: 'stays', href: isWaiting ? '#waits' : '#stays', text}));
};

/** Who said last that these two are not the same, and when; undefined when nobody did. */
const apartOf = async (deps: Deps, {one, other}: OpenPair) => {
  const paired = await deps.pairs.get(one.listingId, other.listingId);
  if (!paired?.said) return undefined;
  const {by, at} = paired.said;
  return {who: await nameOf(deps)(by), on: instantInWords(at)};
};

const compare = async (
  deps: Deps,
  request: HttpRequest,
  pair: OpenPair,
  {values = {}, errors = [], status = 200}: {values?: FormValues; errors?: string[]; status?: number} = {},
): Promise<Reply> => {
  const form = {
    formToken: formToken(sessionOf(request).cookie),
    today: todayOf(deps.editing),
    errors: errorsOf(pair, errors),
    apart: await apartOf(deps, pair),
  };
  return showDoubles(deps, compareView(pair, choiceOf(pair, values), form), {status});
};

/** GET /curator/duplicate?one=&other=: two listings field by field. */
export const duplicatePage =
  (deps: Deps): Route =>
  async (request) => {
    const pair = await openPair(deps, request.query);
    return pair ? await compare(deps, request, pair) : seeOther(`${LIST}?notice=gone`);
  };

const setApart = async (deps: Deps, {actor}: Session, {one, other}: OpenPair): Promise<Reply> => {
  const [facts, others] = [alikeFacts(one.stored.row.listing), alikeFacts(other.stored.row.listing)];
  if (facts && others) {
    try {
      await deps.pairs.setApart(one.listingId, other.listingId, {
        hash: factsHash(facts, others),
        said: {
          by: {role: 'curator', accountId: actor.account.id},
          at: deps.editing.now().toISOString(),
        },
      });
    } catch (failure) {
      // Somebody else says it, or they are being compared: the list shows what stands now.
      if (!(failure instanceof ConditionFailed)) throw failure;
      return seeOther(`${LIST}?notice=gone`);
    }
  }
  return seeOther(`${LIST}?notice=apart`);
};

const merge = async (
  deps: Deps,
  request: HttpRequest,
  pair: OpenPair,
  {values, choice, outcome}: {values: FormValues; choice: Choice; outcome: Outcome},
): Promise<Reply> => {
  const {stays, goes, page, changes} = outcome;
  const {actor, cookie} = sessionOf(request);
  const today = todayOf(deps.editing);
  const form = {formToken: formToken(cookie), today};
  const sound = soundListing(page, changes, today);
  if ('lacks' in sound) {
    return showDoubles(deps, await lookView(deps.editing, pair, choice, outcome, form), {status: 400});
  }
  if (stays.organisation.id !== goes.organisation.id && valueOf(values, 'agree') !== 'yes') {
    const text = `Say that ${stays.organisation.name} answers from now on`;
    const errors: FormError[] = [{field: 'agree', href: '#agree', text}];
    return showDoubles(deps, confirmView(pair, choice, outcome, {...form, errors}), {status: 400});
  }
  const {mailbox: email} = page;
  const isNewMailbox = email !== undefined && email.toLowerCase() !== stays.base.mailbox?.toLowerCase();
  try {
    await deps.merge({
      stays: {listing: sound.listing, runs: stays.stored.runs, proposal: stays.row},
      goes: {listing: goes.stored.row.listing, runs: goes.stored.runs, proposal: goes.row},
      changes,
      mailbox: isNewMailbox ? {listingId: stays.listingId, email} : undefined,
      contacts: {stays: oldContacts(stays), goes: oldContacts(goes)},
      by: {role: 'curator', accountId: actor.account.id},
      now: deps.editing.now(),
    });
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
    const again = await openPair(deps, formOf(request));
    return again
      ? await compare(deps, request, again, {values, errors: [CHANGED], status: 409})
      : seeOther(`${LIST}?notice=gone`);
  }
  // A new mailbox has not answered a code, and nothing goes to it before it has.
  return seeOther(`${LIST}?notice=${isNewMailbox || lacksMailbox(outcome) ? 'merged-code' : 'merged'}`);
};

/**
 * POST /curator/duplicate: the page as it would be, what a merge does, the merge itself, or that the two are not the same.
 * Nothing is merged but what was shown.
 */
export const decideDuplicate =
  (deps: Deps): Route =>
  async (request) => {
    const values = valuesOf(formOf(request));
    const pair = await openPair(deps, formOf(request));
    if (!pair) return seeOther(`${LIST}?notice=gone`);
    const act = valueOf(values, 'act');
    if (act === 'apart') return await setApart(deps, sessionOf(request), pair);
    if (valueOf(values, 'shown') !== pair.shown) {
      return await compare(deps, request, pair, {values, errors: [CHANGED], status: 409});
    }
    // A change that waits is decided first: it would be lost on a page that nobody sees.
    const isWaiting = [pair.one, pair.other].some(({proposal}) => proposal?.state === 'sent');
    if (isWaiting) return await compare(deps, request, pair, {values, errors: [WAITS], status: 409});
    const choice = choiceOf(pair, values);
    const outcome = outcomeOf(pair, choice);
    const hidden = hiddenStays(outcome);
    if (hidden !== undefined)
      return await compare(deps, request, pair, {values, errors: [hidden], status: 409});
    if (act === 'merge') return await merge(deps, request, pair, {values, choice, outcome});
    const form = {formToken: formToken(sessionOf(request).cookie), today: todayOf(deps.editing)};
    const sound = soundListing(outcome.page, outcome.changes, form.today);
    if (act === 'confirm' && !('lacks' in sound)) {
      return showDoubles(deps, confirmView(pair, choice, outcome, form));
    }
    if (act !== 'look' && act !== 'confirm') return await compare(deps, request, pair, {values});
    const view = await lookView(deps.editing, pair, choice, outcome, form);
    return showDoubles(deps, view, {status: 'lacks' in sound ? 400 : 200});
  };
