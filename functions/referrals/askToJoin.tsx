import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import {readJoinRequest, type JoinRequest} from '#shared/joining/readJoinRequest.ts';
import type {FormValues} from '#shared/referral/form/values.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {joinRegion, joinTitle, type JoinView} from '#shared/ui/joining/joinRegion.tsx';
import type {Join, JoinStore} from '../data/joinStore.ts';
import {viewerHash} from '../data/limitStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {idFrom, newId} from '../data/secrets.ts';
import {refuseOtherSites} from '../http/formGuard.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply, seeOther} from '../http/reply.ts';
import {formOf, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {keyOf, proofWanted} from './posted.ts';

export interface JoinDeps extends Pick<
  ReferralDeps,
  'limits' | 'shells' | 'origin' | 'addressSecret' | 'now'
> {
  readonly joins: Pick<JoinStore, 'save'>;
}

const HERE = '/add-your-service';

const show = ({shells}: Pick<JoinDeps, 'shells'>, view: JoinView, status = 200): Reply =>
  html(
    fillShell(shells(), 'add-your-service', {
      head: renderHead({title: joinTitle(view)}),
      join: <>{joinRegion.render(view)}</>,
    }),
    {status},
  );

const form = (change: Partial<Extract<JoinView, {page: 'form'}>> = {}): JoinView => ({
  page: 'form',
  key: newId(),
  values: {},
  errors: [],
  asksProof: false,
  ...change,
});

/** GET /add-your-service?sent=yes: the form by which an organisation asks to be on the menu, or that it was sent. */
export const joinPage =
  (deps: JoinDeps): Route =>
  ({query}) =>
    Promise.resolve(show(deps, query.get('sent') === 'yes' ? {page: 'sent'} : form()));

const newJoin = (request: JoinRequest, key: string, now: Date): Join => ({
  ...request,
  // Sent again with something put right, it is another: nothing that was corrected is lost.
  id: idFrom(`join/${key}/${canonicalJson(request)}`),
  createdAt: now.toISOString(),
  expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.join,
});

/**
 * POST /add-your-service: saved with the mail to the curator, then answered. A machine's trap asks one plain question, an
 * address may send so many a day, and so may all together. @throws ProblemError `not-allowed`
 */
export const sendJoin =
  (deps: JoinDeps): Route =>
  async (request) => {
    refuseOtherSites(request, deps.origin);
    const values: FormValues = valuesOf(formOf(request));
    const now = deps.now();
    const key = keyOf(values) ?? newId();
    const read = readJoinRequest(values);
    if ('errors' in read) return show(deps, form({values, errors: read.errors, key}), 400);
    const proof = proofWanted({values, now}, undefined);
    if (proof.isWanted) {
      return show(deps, form({values, errors: proof.errors, asksProof: true, key}), 400);
    }
    const join = newJoin(read.request, key, now);
    const viewer = viewerHash(request.viewerAddress, deps.addressSecret, now);
    // Its own number first, so that no address alone uses up what there is for everybody.
    if (!(await deps.limits.allowsToday('join', {who: viewer, cause: join.id}, now))) {
      return show(deps, form({values, key, limited: 'here'}), 429);
    }
    if (!(await deps.limits.allowsToday('join-of-all', {who: 'everybody', cause: join.id}, now))) {
      return show(deps, form({values, key, limited: 'everywhere'}), 429);
    }
    await deps.joins.save(join, [
      newMessage('join-curator', {join: join.id}, now, {id: idFrom(`join-curator/${join.id}`)}),
    ]);
    return seeOther(`${HERE}?sent=yes`);
  };
