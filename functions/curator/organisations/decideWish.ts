import {may} from '#shared/access/may.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import {contactsOf, DECIDED, decidingAt, LIST, showWish, shownOf, type WishDeps} from './wishesPage.ts';

const LONGEST_MESSAGE = 1000;

const CHANGED: FormError = {
  field: 'shown',
  href: '#what-changes',
  text: 'This was changed while you were reading it. Look at it again, and then decide.',
};

/** Somebody was faster: it is shown as it is now, with what was typed. */
const overtaken = async (deps: WishDeps, request: HttpRequest, values: FormValues): Promise<Reply> => {
  const deciding = await decidingAt(deps, request);
  return deciding
    ? await showWish(deps, request, deciding, {values, errors: [CHANGED], status: 409})
    : seeOther(DECIDED);
};

/**
 * POST /curator/organisations?organisation=: approves what was shown, or gives it back with a message.
 * @throws ProblemError `not-allowed` for somebody of that organisation
 */
export const decideWish =
  (deps: WishDeps): Route =>
  async (request) => {
    const values = valuesOf(formOf(request));
    const deciding = await decidingAt(deps, request);
    if (!deciding) return seeOther(DECIDED);
    const {wish, seen} = deciding;
    const {actor} = sessionOf(request);
    if (!may.decideOrganisation(actor, wish.organisationId)) {
      throw new ProblemError('not-allowed', 'Somebody who does not belong to this organisation decides.');
    }
    if (valueOf(values, 'shown') !== shownOf(deciding)) return await overtaken(deps, request, values);
    const by = {role: 'curator', accountId: actor.account.id} as const;
    const now = deps.now();
    if (valueOf(values, 'act') === 'approve') {
      const {contacts: oldContacts} = await contactsOf(deps, wish.organisationId);
      const isPublic = await deps.approveWish({wish, seen, oldContacts, by, now});
      return isPublic ? seeOther(`${LIST}?notice=approved`) : await overtaken(deps, request, values);
    }
    const message = valueOf(values, 'message').toWellFormed().trim();
    if (message === '' || message.length > LONGEST_MESSAGE) {
      const text = message === '' ? 'Say what they should change' : `Use ${LONGEST_MESSAGE} letters or fewer`;
      const errors = [{field: 'message', href: '#message', text} as const];
      return await showWish(deps, request, deciding, {values, errors, status: 400});
    }
    const isBack = await deps.wishes.giveBack(wish, message, by, now);
    return isBack ? seeOther(`${LIST}?notice=returned`) : await overtaken(deps, request, values);
  };
