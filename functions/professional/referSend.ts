import {may} from '#shared/access/may.ts';
import {londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {askedQuestions, withoutOtherAnswers} from '#shared/referral/professional/askedQuestions.ts';
import {professionalAnswers} from '#shared/referral/professional/readReferral.ts';
import {sha256} from '../data/secrets.ts';
import type {Reply} from '../http/reply.ts';
import {formOf, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf, type Session} from '../http/session.ts';
import {checkPage, type Filled} from './checkPage.ts';
import {type Chosen, chosenFrom} from './chosen.ts';
import type {ProfessionalDeps} from './deps.ts';
import {formKeyOf} from './formKey.ts';
import {isLicensed} from './licence.ts';
import {showClosed, showForm} from './referPage.ts';
import {prepare} from './prepared.ts';
import {formKey} from './saveReferral.ts';
import {sendAll} from './sendAll.ts';
import {
  asAsked,
  hasChanged,
  leftOf,
  NONE_SENT,
  sentAlready,
  type SentBefore,
  sentBefore,
} from './sentBefore.ts';
import {toSent} from './toSent.ts';

const send = async (deps: ProfessionalDeps, filled: Filled, key: string): Promise<Reply> => {
  const {actor} = filled.session;
  const saved = await sendAll(deps)({
    ...filled,
    actor,
    keyOf: (whole) => formKey(actor, {key, read: filled.read}, whole),
    togetherId: sha256(`together/${actor.account.id}/${key}`).slice(0, 32),
  });
  if (saved === 'key-reused') return await checkPage(deps, filled, {notice: 'key-reused', status: 409});
  return toSent(saved);
};

/** What this very form became before, when it was sent with the listings as they were then. */
const sentByForm = async (
  deps: ProfessionalDeps,
  {asked: wholes}: Chosen,
  {
    actor,
    typed,
    key,
    hasLicence,
  }: {
    readonly actor: Session['actor'];
    readonly typed: FormValues;
    readonly key: string;
    readonly hasLicence: boolean;
  },
): Promise<SentBefore> => {
  const listings = wholes.map(asAsked);
  const asked = askedQuestions(listings.map(({listing}) => listing));
  const prepared = prepare(typed, {listings, asked, hasLicence, today: londonDate(deps.now())});
  if ('errors' in prepared) return NONE_SENT;
  return await sentBefore(deps, wholes, (whole) => formKey(actor, {key, read: prepared.read}, whole));
};

/**
 * POST /professional/refer: the form, then "check your answers", then sending. No draft is kept anywhere: each page
 * carries what it shows, and what is sent is what was seen.
 */
export const referSend =
  (deps: ProfessionalDeps): Route =>
  async (request) => {
    const session = sessionOf(request);
    const {actor, cookie} = session;
    if (!may.makeReferral(actor))
      throw new ProblemError('not-allowed', 'Your sign-in does not open this page.');
    const posted = valuesOf(formOf(request));
    const typed = professionalAnswers(posted);
    const now = deps.now();
    const profile = await deps.profiles.get(actor.account.id);
    const hasLicence = await isLicensed(deps, actor, profile);
    const chosen = await chosenFrom(deps)(listOf(typed, 'listing'));
    const step = valueOf(posted, 'step');
    const key = step === 'send' ? formKeyOf(posted) : null;
    const sent = key === null ? NONE_SENT : await sentByForm(deps, chosen, {actor, typed, key, hasLicence});
    if (sent.size > 0 && sent.size === chosen.asked.length) return toSent([...sent.values()]);
    // What did not change is sent by the same key again, which makes no second one of it.
    const {open, closed} = hasChanged(chosen) ? leftOf(chosen, sent) : chosen;
    // What was merged meanwhile may go to another provider: its name is seen before anything is sent there.
    const isMerged = open.some(({mergedFrom}) => mergedFrom !== undefined);
    const isRest = open !== chosen.open && sent.size > 0;
    const already = sentAlready(sent);
    if (open.length === 0) return showClosed(deps, closed, {isUnderWay: true, sent: already});
    const asked = askedQuestions(open.map(({listing}) => listing));
    const before = askedQuestions(chosen.asked.map((whole) => asAsked(whole).listing));
    const values =
      isMerged || isRest
        ? withoutOtherAnswers(
            {...typed, listing: open.map(({listing}) => listing.slug)},
            {before, after: asked},
          )
        : typed;
    const prepared = prepare(values, {listings: open, asked, hasLicence, today: londonDate(now)});
    if (!profile || step === 'change') return showForm(deps, {open, cookie, hasLicence, values});
    if ('errors' in prepared) {
      return showForm(deps, {open, cookie, hasLicence, values, errors: prepared.errors});
    }
    const filled: Filled = {...prepared, session, profile, values, asked};
    if (step === 'send' && (isMerged || isRest)) {
      const notice = isRest ? 'rest' : 'merged';
      return await checkPage(deps, filled, {notice, sent: already, status: 409});
    }
    if (key === null || filled.fit.length === 0 || closed.length > 0) return await checkPage(deps, filled);
    if (!(await deps.limits.allows('referral', sha256(`account/${actor.account.id}`), now))) {
      return await checkPage(deps, filled, {key, notice: 'limit', status: 429});
    }
    return await send(deps, filled, key);
  };
