import {may} from '#shared/access/may.ts';
import {londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import {type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {type CallFor, callForAnswers, readCallFor} from '#shared/referral/professional/readCallFor.ts';
import type {ViewOf} from '#shared/ui/professional/views.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {newReferral} from '../data/referral/newReferral.ts';
import type {NewReferral, SavedReferral} from '../data/referralStore.ts';
import {newId, newToken, sha256} from '../data/secrets.ts';
import {formToken} from '../http/formGuard.ts';
import type {Reply} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf, type Session} from '../http/session.ts';
import {type Chosen, chosenFrom, chosenListing} from './chosen.ts';
import type {ProfessionalDeps} from './deps.ts';
import {formKeyOf} from './formKey.ts';
import {referrerOf} from './saveReferral.ts';
import {asAsked, hasChanged, leftOf, NONE_SENT, sentAlready, sentBefore} from './sentBefore.ts';
import {askWhoTheyAre, choiceOr, showClosed} from './referPage.ts';
import {toSent} from './toSent.ts';
import {showProfessional} from './showProfessional.tsx';

interface Shown {
  readonly open: Chosen['open'];
  readonly session: Session;
  readonly change?: Partial<ViewOf<'call'>>;
  readonly status?: number;
}

const show = (deps: ProfessionalDeps, {open, session, change = {}, status = 200}: Shown): Reply =>
  showProfessional(
    deps,
    {
      page: 'call',
      formToken: formToken(session.cookie),
      key: newId(),
      listings: open.map(chosenListing),
      values: {},
      errors: [],
      ...change,
    },
    {status},
  );

/** GET /professional/call?listing=…: a name, a number, and that they agree. */
export const callForPage =
  (deps: ProfessionalDeps): Route =>
  async (request) => {
    const session = sessionOf(request);
    const chosen = await chosenFrom(deps)(request.query.getAll('listing'));
    const other = choiceOr(deps, chosen);
    if (other) return other;
    if (!(await deps.profiles.get(session.actor.account.id))) return askWhoTheyAre(request, chosen.open);
    return show(deps, {open: chosen.open, session});
  };

/** The key of one view of the form, for this account and this listing. */
const callKey = (
  accountId: string,
  {key, read}: {readonly key: string; readonly read: CallFor},
  {listing}: WholeListing,
): NewReferral['key'] => ({
  keyHash: sha256(`professional-call/${accountId}/${listing.id}/${key}`),
  bodyHash: sha256(canonicalJson({listingId: listing.id, ...read})),
});

const save = async (
  deps: ProfessionalDeps,
  {
    whole,
    read,
    key,
    session,
    togetherId,
  }: {
    readonly whole: WholeListing;
    readonly read: CallFor;
    readonly key: string;
    readonly session: Session;
    readonly togetherId: string | undefined;
  },
) => {
  const now = deps.now();
  const {id} = session.actor.account;
  const referrer = await deps.profiles.get(id);
  const made = newReferral(
    {
      whole,
      route: 'call-me',
      by: 'professional',
      person: {...read.person, said: read.said, ...(referrer && {referrer})},
      referrer: referrerOf(session.actor, read.said),
      togetherId,
    },
    now,
  );
  return await deps.referrals.create(
    {
      ...made,
      key: callKey(id, {key, read}, whole),
      token: newToken(),
    },
    {newReference: deps.newReference, now},
  );
};

const sendAll = async (
  deps: ProfessionalDeps,
  {open, session, read, key, values}: Shown & {read: CallFor; key: string; values: FormValues},
): Promise<Reply> => {
  const sent: SavedReferral[] = [];
  const togetherId =
    open.length > 1 ? sha256(`together-call/${session.actor.account.id}/${key}`).slice(0, 32) : undefined;
  for (const whole of open) {
    const saved = await save(deps, {whole, read, key, session, togetherId});
    if (!('reference' in saved)) {
      return show(deps, {open, session, change: {values, notice: 'key-reused'}, status: 409});
    }
    sent.push({referralId: saved.referralId, reference: saved.reference});
  }
  if (togetherId !== undefined) {
    const referralIds = sent.map(({referralId}) => referralId);
    await deps.referrals.putTogether({togetherId, referralIds, now: deps.now()});
  }
  return toSent(sent);
};

/**
 * POST /professional/call: "please call them", saved as a referral of each listing with the same promises.
 * @throws ProblemError `not-allowed`
 */
export const callForSend =
  (deps: ProfessionalDeps): Route =>
  async (request: HttpRequest) => {
    const session = sessionOf(request);
    const {actor} = session;
    if (!may.makeReferral(actor))
      throw new ProblemError('not-allowed', 'Your sign-in does not open this page.');
    const posted = valuesOf(formOf(request));
    const values = callForAnswers(posted);
    const chosen = await chosenFrom(deps)(listOf(posted, 'listing'));
    const today = londonDate(deps.now());
    const key = formKeyOf(posted);
    const [first] = chosen.asked.map(asAsked);
    const sameAgain = readCallFor(values, {slug: first?.listing.slug ?? '', today});
    const before =
      key === null || 'errors' in sameAgain
        ? NONE_SENT
        : await sentBefore(deps, chosen.asked, (whole) =>
            callKey(actor.account.id, {key, read: sameAgain}, whole),
          );
    if (before.size > 0 && before.size === chosen.asked.length) return toSent([...before.values()]);
    const left = hasChanged(chosen) ? leftOf(chosen, before) : chosen;
    const {open} = left;
    const isRest = left !== chosen && before.size > 0;
    const sent = sentAlready(before);
    if (isRest && open.length === 0) return showClosed(deps, left.closed, {isUnderWay: true, sent});
    const other = isRest ? undefined : choiceOr(deps, left);
    if (other) return other;
    if (!(await deps.profiles.get(actor.account.id))) return askWhoTheyAre(request, open);
    const read = readCallFor(values, {slug: open[0]?.listing.slug ?? '', today});
    if ('errors' in read || key === null) {
      const errors = 'errors' in read ? read.errors : [];
      return show(deps, {open, session, change: {values, errors}, status: errors.length > 0 ? 400 : 200});
    }
    // What was merged meanwhile may go to another provider: its name is seen before anything is sent there.
    if (isRest || open.some(({mergedFrom}) => mergedFrom)) {
      const notice = isRest ? 'rest' : 'merged';
      return show(deps, {open, session, change: {values, notice, sent}, status: 409});
    }
    if (!(await deps.limits.allows('referral', sha256(`account/${actor.account.id}`), deps.now()))) {
      const change = {values, key, notice: 'limit'} as const;
      return show(deps, {open, session, change, status: 429});
    }
    return await sendAll(deps, {open, session, read, key: valueOf(posted, 'key'), values});
  };
