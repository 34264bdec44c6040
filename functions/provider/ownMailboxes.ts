import {may} from '#shared/access/may.ts';
import type {Actor} from '#shared/access/actor.ts';
import {Id} from '#shared/model/primitives.ts';
import {mailboxNotice} from '#shared/ui/mailbox/notices.ts';
import {mailboxRows} from '../data/mailboxRows.ts';
import type {Unproven} from '../data/mailboxStore.ts';
import {formToken} from '../http/formGuard.ts';
import {seeOther} from '../http/reply.ts';
import {formOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProviderDeps} from './deps.ts';
import {showMailbox} from './showMailbox.tsx';

const HERE = '/provider/mailboxes';

type Deps = Pick<ProviderDeps, 'mailboxes' | 'listOrganisationListings' | 'shells' | 'now'>;

const edits =
  (actor: Actor) =>
  ({organisationId}: Pick<Unproven, 'organisationId'>): boolean =>
    may.editListing(actor, organisationId);

/** Of one's own organisations, those listings whose mailbox has not answered. */
const ownUnproven = async (deps: Deps, actor: Actor): Promise<Unproven[]> => {
  const organisations = [...actor.duties.keys()].filter((id) => edits(actor)({organisationId: id}));
  const ids = (await Promise.all(organisations.map((id) => deps.listOrganisationListings(id)))).flat();
  const found = await Promise.all(ids.map((id) => deps.mailboxes.get(id)));
  return found.filter((each) => each !== undefined);
};

/** GET /provider/mailboxes: the mailboxes that have not answered, of the listings that somebody edits. */
export const ownMailboxes =
  (deps: Deps): Route =>
  async (request) => {
    const {actor, cookie} = sessionOf(request);
    const found = await ownUnproven(deps, actor);
    const rows = await mailboxRows(deps.mailboxes, found, {isTheirs: edits(actor), now: deps.now()});
    return showMailbox(deps, {
      page: 'mailboxes',
      action: HERE,
      formToken: formToken(cookie),
      ...rows,
      canSet: false,
      next: undefined,
      notice: mailboxNotice(request.query.get('notice')),
    });
  };

/** POST /provider/mailboxes: has a code mailed to one's own mailbox. Another's is one that there is not. */
export const askOwnProof =
  (deps: Deps): Route =>
  async (request) => {
    const {actor} = sessionOf(request);
    const listing = Id.safeParse(formOf(request).get('listing'));
    const unproven = listing.success ? await deps.mailboxes.get(listing.data) : undefined;
    if (!unproven?.mailbox || !edits(actor)(unproven)) return seeOther(HERE);
    const askedBy = {role: 'provider', accountId: actor.account.id} as const;
    const asked = await deps.mailboxes.ask(unproven.mailbox, askedBy, deps.now());
    return seeOther(`${HERE}?notice=${asked}`);
  };
