import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {dateInWords, londonDate} from '#shared/london.ts';
import type {Listing} from '#shared/model/listing.ts';
import {firstLook} from '#shared/freshness/firstLook.ts';
import {rhythmNamed} from '#shared/freshness/rhythm.ts';
import type {CheckLink} from '../data/checkLinkStore.ts';
import {addedOnOf} from '../data/directory/rows.ts';
import type {FreshnessRecords} from '../data/freshnessStore.ts';
import {mailboxHash, viewerHash} from '../data/limitStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {emailHash} from '../data/proofStore.ts';
import {refuseOtherSites} from '../http/formGuard.ts';
import type {Reply} from '../http/reply.ts';
import {formOf, type HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {checkRow, standingNow} from '../data/checkRow.ts';
import type {ProviderDeps} from './deps.ts';
import {showFreshness} from './showFreshness.tsx';

type Deps = Pick<
  ProviderDeps,
  | 'checkLinks'
  | 'freshness'
  | 'getListingBySlug'
  | 'confirm'
  | 'letters'
  | 'reports'
  | 'origin'
  | 'addressSecret'
  | 'shells'
  | 'now'
>;

/** A page that a curator has made part of another since the link was mailed. */
interface Gone {
  readonly gone: Listing;
}

interface Opened {
  readonly link: CheckLink;
  readonly records: FreshnessRecords;
  readonly email: string;
  readonly action: string;
}

/** What a mailed link opens, while its address is the one on record, and nobody has hidden the listing. */
const open = async (deps: Deps, {params: {token = ''}}: HttpRequest): Promise<Opened | Gone | undefined> => {
  const link = await deps.checkLinks.open(token, deps.now());
  const records = link && (await deps.freshness.read(link.listingId));
  if (!link || !records?.mailbox || emailHash(records.mailbox.email) !== link.emailHash) return undefined;
  const {listing} = records.stored.row;
  if (listing.merged) return {gone: listing};
  if (isHiddenByHand(listing)) return undefined;
  const action = `/provider/still-right/${encodeURIComponent(token)}`;
  return {link, records, email: records.mailbox.email, action};
};

const ended = (deps: Deps): Reply => showFreshness(deps, {page: 'ended'}, 410);

const isPart = async (deps: Deps, {gone: {name, slug}}: Gone): Promise<Reply> => {
  const stays = await deps.getListingBySlug(slug);
  const into = stays && {name: stays.listing.name, slug: stays.listing.slug};
  return showFreshness(deps, {page: 'merged', name, into}, 410);
};

/** True when somebody has checked the page since the link was mailed: there is nothing left to press. */
const isAnswered = ({link, records}: Opened): boolean => records.stored.row.listing.checkedOn !== link.since;

const done = (
  deps: Deps,
  {action, records}: Opened,
  listing: Listing,
  {isRhythmSaved = false}: {isRhythmSaved?: boolean} = {},
): Reply => {
  const on = firstLook(listing, records.stored.runs, addedOnOf(records.stored.row));
  return showFreshness(deps, {
    page: 'done',
    action,
    name: listing.name,
    slug: listing.slug,
    askedOn: dateInWords(on ?? londonDate(deps.now())),
    everyMonths: listing.checkEveryMonths,
    isRhythmSaved,
  });
};

const show = (deps: Deps, opened: Opened): Reply => {
  const {action, records} = opened;
  if (isAnswered(opened)) return done(deps, opened, records.stored.row.listing);
  const row = checkRow(records, londonDate(deps.now()));
  return showFreshness(deps, {page: 'ask', action, row, isReported: opened.link.reportId !== undefined});
};

/** GET /provider/still-right/{token}: one button. Opening it changes nothing and spends nothing. */
export const stillRightLink =
  (deps: Deps): Route =>
  async (request) => {
    const opened = await open(deps, request);
    if (!opened) return ended(deps);
    if ('gone' in opened) return await isPart(deps, opened);
    return opened.link.isOld
      ? showFreshness(deps, {page: 'old', action: opened.action}, 410)
      : show(deps, opened);
  };

/** Has a new link mailed to the mailbox on record: 3 letters a day at most. */
const sendAgain = async (deps: Deps, request: HttpRequest, opened: Opened): Promise<Reply> => {
  const now = deps.now();
  const {records, email, action} = opened;
  const {id, checkedOn} = records.stored.row.listing;
  const {stage} = standingNow(records);
  const check = {
    stage: stage === 'fresh' ? 'due' : stage,
    ...(checkedOn !== undefined && {since: checkedOn}),
  } as const;
  const isSent = await deps.letters.post(
    newMessage('listing-check', {listingId: id, check}, now),
    {
      mailbox: mailboxHash(email, deps.addressSecret, now),
      viewer: viewerHash(request.viewerAddress, deps.addressSecret, now),
    },
    now,
  );
  return showFreshness(deps, {page: 'old', action, notice: isSent ? 'sent' : 'used-up'}, isSent ? 200 : 429);
};

/**
 * POST /provider/still-right/{token}: the page is right, which ends whatever came of nobody's saying so; or how often to
 * ask; or a new link, when this one is old. A link says it once: sent again, it changes nothing. @throws ProblemError `not-allowed`
 */
export const pressStillRight =
  (deps: Deps): Route =>
  async (request) => {
    refuseOtherSites(request, deps.origin);
    const opened = await open(deps, request);
    if (!opened) return ended(deps);
    if ('gone' in opened) return await isPart(deps, opened);
    const form = formOf(request);
    const action = form.get('action');
    if (opened.link.isOld) {
      return action === 'send-again'
        ? await sendAgain(deps, request, opened)
        : showFreshness(deps, {page: 'old', action: opened.action}, 410);
    }
    const {listingId} = opened.link;
    const everyMonths = rhythmNamed(form.get('months'));
    if (action === 'rhythm' && everyMonths !== undefined) {
      const listing = await deps.confirm({listingId, isRight: false, everyMonths}, deps.now());
      return isAnswered(opened) ? done(deps, opened, listing, {isRhythmSaved: true}) : show(deps, opened);
    }
    if ((action !== 'still-right' && action !== 'mended') || isAnswered(opened)) return show(deps, opened);
    if (opened.link.reportId !== undefined) await deps.reports.say(opened.link.reportId, action, deps.now());
    return done(deps, opened, await deps.confirm({listingId, isRight: true}, deps.now()));
  };
