import {isOwnSection} from '#shared/referral/ownDetails.ts';
import {isOpen} from '#shared/referral/states.ts';
import type {DetailsNotice} from '#shared/ui/follow/views.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {
  answersByLink,
  cookiesOfLink,
  followSession,
  type FollowSession,
  pageOf,
  putsRightByLink,
} from './followSession.ts';
import {eldestCleared, heldTags, tagOf} from './ownCookies.ts';
import {changeView, detailsView, sayNoView, statusView} from './followViews.ts';
import {showLetter} from './practiceLetter.ts';
import {feedbackView, showRecord} from './ownRecord.ts';
import {othersWanted} from './othersWanted.ts';
import {otherSupport} from './otherSupport.ts';
import {showFollow} from './showFollow.tsx';

/** Stands for the token in the clean address, where the cookie says which referral. */
const MINE = 'mine';

type Deps = Pick<
  ReferralDeps,
  | 'referrals'
  | 'access'
  | 'getListingBySlug'
  | 'getMailbox'
  | 'getPractice'
  | 'findAlternatives'
  | 'shells'
  | 'origin'
  | 'now'
>;

/** What of the request is to be shown, in words of ours: nothing in an address is the person's. */
interface Shown {
  readonly isSure?: boolean;
  readonly isTooMany?: boolean;
  readonly notice?: DetailsNotice | undefined;
}

/** What is said to whoever came by a link, after what a link alone may do. */
const SAID_BY_LINK = ['done', 'waits', 'later'] as const;

/** The person's request: what a link may show, or after a code all of it. */
export const showRequest = async (
  deps: Omit<Deps, 'access'>,
  session: FollowSession,
  shown: Shown = {},
  {status = 200}: {status?: number} = {},
): Promise<Reply> => {
  const whole = await deps.getListingBySlug(session.referral.listing.slug);
  const {referral, level} = session;
  const told =
    level === 'code' || referral.emailBouncedAt !== undefined || referral.startChange !== undefined
      ? await deps.referrals.getPerson(referral.id, deps.now())
      : undefined;
  // A link shows nothing of the person; of one whom our mail does not reach, whether anybody can phone them,
  // and whether the link was mailed to them.
  const person = level === 'code' ? told : undefined;
  if (person) await deps.referrals.writeLook(referral.id, {by: 'person'}, deps.now());
  const others = await otherSupport(deps)(referral, {person, whole});
  const ofForm = await othersWanted(deps, session);
  const code = person?.tellPractice;
  const practice = code === undefined ? undefined : (await deps.getPractice(code))?.name;
  return showFollow(
    deps,
    person
      ? detailsView(session, {person, whole, others, ofForm, practice}, shown)
      : statusView(session, whole, {
          others,
          ofForm,
          origin: deps.origin,
          wasDeleted: referral.erasedAt !== undefined,
          isTooMany: shown.isTooMany === true,
          notice: SAID_BY_LINK.find((each) => each === shown.notice),
          hasPhone: told?.phone !== undefined,
          isThemselves: answersByLink(session, told?.email),
        }),
    {status},
  );
};

/** What an address may ask to be said, by the name in it. */
const NOTICES = [
  ['done', 'done'],
  ['thanks', 'thanks'],
  ['link', 'new-link'],
  ['later', 'later'],
  ['yes', 'said-yes'],
  ['waits', 'waits'],
  ['kept', 'kept'],
  ['none', 'takes-none'],
] as const;

const noticeOf = ({query}: HttpRequest): Shown['notice'] => NOTICES.find(([name]) => query.has(name))?.[1];

/** The page that the address asks for, after a code: a part to change, saying no, or the request. */
const showAsked = async (deps: Deps, session: FollowSession, request: HttpRequest): Promise<Reply> => {
  const section = request.query.get('change') ?? '';
  const mayChange = session.level === 'code' || (section === 'contact' && putsRightByLink(session));
  if (mayChange && isOwnSection(section) && isOpen(session.referral.state)) {
    const person = await deps.referrals.getPerson(session.referral.id, deps.now());
    if (person) return showFollow(deps, changeView(session, person, {section}));
  }
  if (session.level === 'code' && request.query.has('record')) {
    return await showRecord(deps, session, {isSure: false});
  }
  if (request.query.has('letter')) return await showLetter(deps, session);
  const feedback = session.level === 'code' && request.query.has('feedback') ? feedbackView(session) : null;
  if (feedback) return showFollow(deps, feedback);
  const no = session.level === 'code' && request.query.get('answer') === 'no' ? sayNoView(session) : null;
  return no ? showFollow(deps, no) : await showRequest(deps, session, {notice: noticeOf(request)});
};

/**
 * GET /my-referral/{token}
 *
 * A private link becomes a cookie and a clean address; there, state, dates, listing and phone. It changes nothing and
 * spends nothing, however often a mail scanner opens it.
 */
export const followPage = (deps: Deps): Route => {
  const session = followSession(deps);
  return async (request) => {
    const token = request.params.token ?? '';
    if (token !== MINE) {
      const found = await deps.access.openToken(token, 'person', deps.now());
      if (!found) {
        return showFollow(
          deps,
          {page: 'enter', reference: '', errors: [], notice: 'link-ended'},
          {status: 410},
        );
      }
      const {referralId} = found;
      const cookies = await cookiesOfLink(deps)(request, {token, referralId});
      return seeOther(pageOf({referral: {id: referralId}}), cookies);
    }
    const found = await session(request);
    if (found) {
      const reply = await showAsked(deps, found, request);
      return {...reply, cookies: eldestCleared(request, {shown: tagOf(found.referral), origin: deps.origin})};
    }
    // Of several, whoever asks for none in particular chooses.
    const isOneOfSeveral = !request.query.has('request') && heldTags(request, deps.origin).length > 1;
    return seeOther(isOneOfSeveral ? '/my-referral' : '/my-referral?ended=1');
  };
};
