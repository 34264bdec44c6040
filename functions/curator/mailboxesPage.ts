import {Id} from '#shared/model/primitives.ts';
import {mailboxNotice} from '#shared/ui/mailbox/notices.ts';
import {mailboxRows} from '../data/mailboxRows.ts';
import {formToken} from '../http/formGuard.ts';
import {seeOther} from '../http/reply.ts';
import {formOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {CuratorDeps} from './deps.ts';
import {showCurator} from './showCurator.tsx';

const PAGE_SIZE = 25;
const HERE = '/curator/mailboxes';

type Deps = Pick<CuratorDeps, 'mailboxes' | 'shells' | 'now'>;

/** GET /curator/mailboxes?after=: listings whose mailbox has not answered, those that referrals wait for first. */
export const mailboxesPage =
  (deps: Deps): Route =>
  async (request) => {
    const {cookie} = sessionOf(request);
    const after = Id.safeParse(request.query.get('after')).data;
    const {found, next} = await deps.mailboxes.list({after, most: PAGE_SIZE});
    const rows = await mailboxRows(deps.mailboxes, found, {isTheirs: () => true, now: deps.now()});
    return showCurator(deps, {
      page: 'mailboxes',
      action: HERE,
      formToken: formToken(cookie),
      urgent: after === undefined ? rows.urgent : [],
      others: rows.others,
      next: next === undefined ? undefined : `${HERE}?${new URLSearchParams({after: next}).toString()}`,
      canSet: true,
      notice: mailboxNotice(request.query.get('notice')),
    });
  };

/** POST /curator/mailboxes: has a code mailed to the mailbox of a listing, if it has one that has not answered. */
export const askProof =
  (deps: Deps): Route =>
  async (request) => {
    const {actor} = sessionOf(request);
    const listing = Id.safeParse(formOf(request).get('listing'));
    const unproven = listing.success ? await deps.mailboxes.get(listing.data) : undefined;
    if (!unproven?.mailbox) return seeOther(HERE);
    const askedBy = {role: 'curator', accountId: actor.account.id} as const;
    const asked = await deps.mailboxes.ask(unproven.mailbox, askedBy, deps.now());
    return seeOther(`${HERE}?notice=${asked}`);
  };
