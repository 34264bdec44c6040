import {Id, Mailbox} from '#shared/model/primitives.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import {addressHref} from '#shared/ui/mailbox/addressHref.ts';
import {mailboxRow} from '../data/mailboxRows.ts';
import type {Unproven} from '../data/mailboxStore.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {CuratorDeps} from './deps.ts';
import {showCurator} from './showCurator.tsx';

const LIST = '/curator/mailboxes';
const PROVEN = `${LIST}?notice=proven` as const;
const WRONG: FormError = {
  field: 'email',
  href: '#email',
  text: 'Enter an email address, like referrals@example.com',
};

type Deps = Pick<CuratorDeps, 'mailboxes' | 'setAddress' | 'shells' | 'now'>;

/** The listing that an address names, while its mailbox is not proven. */
const unprovenAt = async ({mailboxes}: Deps, {query}: HttpRequest): Promise<Unproven | undefined> => {
  const listing = Id.safeParse(query.get('listing'));
  return listing.success ? await mailboxes.get(listing.data) : undefined;
};

/** The list, which says so where the mailbox has answered by now. */
const elsewhere = async ({mailboxes}: Deps, {query}: HttpRequest): Promise<Reply> => {
  const listing = Id.safeParse(query.get('listing'));
  return seeOther(listing.success && (await mailboxes.hasAnswered(listing.data)) ? PROVEN : LIST);
};

const show = async (
  deps: Deps,
  request: HttpRequest,
  unproven: Unproven,
  {email, errors = []}: {email: string; errors?: readonly FormError[]},
): Promise<Reply> => {
  const waiting = await deps.mailboxes.listWaiting(deps.now(), unproven.listingId);
  const view = {
    page: 'mailbox-address',
    action: addressHref(unproven.listingId),
    formToken: formToken(sessionOf(request).cookie),
    row: mailboxRow(unproven, new Set(waiting.map(({referralId}) => referralId)).size),
    email,
    errors,
  } as const;
  return showCurator(deps, view, {status: errors.length > 0 ? 400 : 200});
};

/** GET /curator/mailbox?listing: where referrals to a listing are to go. One that is proven is not changed here. */
export const mailboxAddress =
  (deps: Deps): Route =>
  async (request) => {
    const unproven = await unprovenAt(deps, request);
    if (!unproven) return await elsewhere(deps, request);
    return await show(deps, request, unproven, {email: unproven.mailbox?.email ?? ''});
  };

/** POST /curator/mailbox?listing: sets the address, and has a code mailed to it. It takes referrals when that is typed. */
export const setMailboxAddress =
  (deps: Deps): Route =>
  async (request) => {
    const unproven = await unprovenAt(deps, request);
    if (!unproven) return await elsewhere(deps, request);
    const typed = (formOf(request).get('email') ?? '').trim();
    const email = Mailbox.safeParse(typed);
    if (!email.success) {
      return await show(deps, request, unproven, {email: typed.slice(0, 254), errors: [WRONG]});
    }
    const {listingId} = unproven;
    const by = {role: 'curator', accountId: sessionOf(request).actor.account.id} as const;
    const isSet = await deps.setAddress({listingId, email: email.data}, by, deps.now());
    if (!isSet) return seeOther(PROVEN);
    const asked = await deps.mailboxes.ask({listingId, email: email.data}, by, deps.now());
    return seeOther(`${LIST}?notice=${asked === 'asked' ? asked : (`saved-${asked}` as const)}`);
  };
