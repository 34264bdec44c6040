import {dateInWords, londonDate} from '#shared/london.ts';
import {WRONG_CODE} from '#shared/referral/codeErrors.ts';
import {readReference} from '#shared/referral/reference.ts';
import type {FollowView} from '#shared/ui/follow/views.ts';
import {viewerHash} from '../data/limitStore.ts';
import {refuseOtherSites} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {askPersonCode} from './askPersonCode.ts';
import type {ReferralDeps} from './deps.ts';
import {heldSessions, pageOf} from './followSession.ts';
import {eldestCleared, tagOf} from './ownCookies.ts';
import {showFollow} from './showFollow.tsx';
import {takePersonCode} from './takePersonCode.ts';

type Deps = Pick<
  ReferralDeps,
  'referrals' | 'access' | 'limits' | 'outbox' | 'shells' | 'origin' | 'addressSecret' | 'now'
>;

/** GET /my-referral: where to type a reference, and the requests that this browser opens. */
export const followStart =
  (deps: Deps): Route =>
  async (request) => {
    const held = await heldSessions(deps)(request);
    const view: FollowView = {
      page: 'enter',
      reference: '',
      errors: [],
      opens: held.map(({referral}) => ({
        tag: tagOf(referral),
        reference: referral.reference,
        sentOn: dateInWords(londonDate(new Date(referral.createdAt))),
      })),
      ...(request.query.has('ended') && {notice: 'link-ended'}),
    };
    return showFollow(deps, view, {cookies: eldestCleared(request, {origin: deps.origin})});
  };

const tryCode = async (deps: Deps, request: HttpRequest, reference: string, code: string): Promise<Reply> => {
  const now = deps.now();
  const wrong = () => showFollow(deps, {page: 'code-asked', reference, errors: [WRONG_CODE]}, {status: 400});
  if (!(await deps.limits.allows('try', viewerHash(request.viewerAddress, deps.addressSecret, now), now))) {
    return showFollow(deps, {page: 'enter', reference, errors: [], notice: 'too-many'}, {status: 429});
  }
  const referral = await deps.referrals.getByReference(reference, now);
  const cookie = await takePersonCode(deps, referral, {code}, now);
  return referral && cookie !== undefined ? seeOther(pageOf({referral}), [cookie]) : wrong();
};

/**
 * POST /my-referral
 *
 * A reference, for which a code is mailed to the contact on record; then the code. Every answer is the same whether or
 * not there is such a referral. @throws ProblemError `not-allowed`
 */
export const followByReference =
  (deps: Deps): Route =>
  async (request) => {
    refuseOtherSites(request, deps.origin);
    const form = formOf(request);
    const typed = (form.get('reference') ?? '').trim().slice(0, 40);
    const reference = readReference(typed);
    if (reference === null) {
      const error = {
        field: 'reference',
        href: '#reference',
        text: 'Enter a reference, like 7K3D-9QXP',
      } as const;
      return showFollow(deps, {page: 'enter', reference: typed, errors: [error]}, {status: 400});
    }
    if (form.get('action') === 'code') {
      return await tryCode(deps, request, reference, (form.get('code') ?? '').replaceAll(/\D/g, ''));
    }
    const now = deps.now();
    const referral = await deps.referrals.getByReference(reference, now);
    const asked = await askPersonCode(deps)(referral, request, now);
    return asked === 'too-many'
      ? showFollow(deps, {page: 'enter', reference, errors: [], notice: 'too-many'}, {status: 429})
      : showFollow(deps, {page: 'code-asked', reference, errors: []});
  };
