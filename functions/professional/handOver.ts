import {londonDate} from '#shared/london.ts';
import {Mailbox} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import {listOf, valueOf} from '#shared/referral/form/values.ts';
import {readHandoverCode} from '#shared/referral/handoverCode.ts';
import {MOST_LISTINGS} from '#shared/referral/professional/mostListings.ts';
import {listingView} from '#shared/ui/listing/listingView.ts';
import type {ViewOf} from '#shared/ui/professional/views.ts';
import type {Handover} from '../data/handoverStore.ts';
import {eachOnce} from '../data/eachOnce.ts';
import {newMessage} from '../data/outboxStore.ts';
import {sha256} from '../data/secrets.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import {chosenFrom, chosenListing} from './chosen.ts';
import type {ProfessionalDeps} from './deps.ts';
import {qrCode} from './qrCode.ts';
import {showChoice, showClosed} from './referPage.ts';
import {showProfessional} from './showProfessional.tsx';

/** What may be handed over: everything in the menu, also what takes no referrals here. */
const chosenOf =
  (deps: ProfessionalDeps) =>
  async (slugs: readonly string[]): ReturnType<ReturnType<typeof chosenFrom>> => {
    const {asked, open, closed} = await chosenFrom(deps)(slugs);
    return {asked, open: [...open, ...closed.filter(({listing}) => listing.status !== 'hidden')], closed: []};
  };

/** GET /professional/hand-over?listing=…: what it is, and one button. */
export const handOverStart =
  (deps: ProfessionalDeps): Route =>
  async (request) => {
    const chosen = await chosenOf(deps)(request.query.getAll('listing'));
    if (chosen.open.length === 0) return showClosed(deps, []);
    if (chosen.open.length > MOST_LISTINGS) return showChoice(deps, chosen);
    return showProfessional(deps, {
      page: 'hand-over',
      formToken: formToken(sessionOf(request).cookie),
      listings: chosen.open.map(chosenListing),
    });
  };

/**
 * POST /professional/hand-over: keeps the list under a new code. Nothing of a person is in it, nor who made it.
 * @throws ProblemError `too-many-requests`
 */
export const handOver =
  (deps: ProfessionalDeps): Route =>
  async (request) => {
    const {actor} = sessionOf(request);
    const chosen = await chosenOf(deps)(listOf(valuesOf(formOf(request)), 'listing'));
    if (chosen.open.length === 0) return showClosed(deps, []);
    if (chosen.open.length > MOST_LISTINGS) return showChoice(deps, chosen);
    const now = deps.now();
    if (!(await deps.limits.allows('handover', sha256(`account/${actor.account.id}`), now))) {
      throw new ProblemError('too-many-requests', 'You have made a lot of pages in an hour. Wait a while.');
    }
    const slugs = chosen.open.map(({listing}) => listing.slug);
    const {code} = await deps.handovers.create(slugs, deps.newHandoverCode, now);
    return seeOther(`/professional/hand-over/${code}`);
  };

const found = async (deps: ProfessionalDeps, request: HttpRequest): Promise<Handover> => {
  const code = readHandoverCode(request.params.code ?? '');
  const handover = code === null ? undefined : await deps.handovers.get(code, deps.now());
  if (!handover) throw new ProblemError('not-found', 'This page has ended. Make a new one.');
  return handover;
};

const show = async (
  deps: ProfessionalDeps,
  request: HttpRequest,
  {code, slugs, expiresAtEpochSeconds}: Handover,
  change: Partial<ViewOf<'handed'>> = {},
): Promise<Reply> => {
  const today = londonDate(deps.now());
  const {listed} = await eachOnce(deps, slugs);
  const address = `${deps.origin}/go/${code}`;
  return showProfessional(
    deps,
    {
      page: 'handed',
      formToken: formToken(sessionOf(request).cookie),
      code,
      address,
      qr: qrCode(address),
      until: londonDate(new Date(expiresAtEpochSeconds * 1000)),
      items: listed.map(({records, formerly}) => ({
        slug: records.listing.slug,
        formerly,
        view: listingView(records, today),
      })),
      today,
      origin: deps.origin,
      email: '',
      errors: [],
      ...change,
    },
    {status: (change.errors?.length ?? 0) > 0 ? 400 : 200},
  );
};

/** GET /professional/hand-over/{code}: to print, to send, or to hold up to a phone. @throws ProblemError `not-found` */
export const handOverPage =
  (deps: ProfessionalDeps): Route =>
  async (request) =>
    await show(deps, request, await found(deps, request), {wasSent: request.query.has('sent')});

/**
 * POST /professional/hand-over/{code}: mails where the page is, and nothing else. The answer is the same when the
 * address has had its number for the day. @throws ProblemError `not-found`
 */
export const sendHandOver =
  (deps: ProfessionalDeps): Route =>
  async (request) => {
    const handover = await found(deps, request);
    const email = valueOf(valuesOf(formOf(request)), 'email')
      .trim()
      .slice(0, 254);
    const mailbox = Mailbox.safeParse(email);
    if (!mailbox.success) {
      const error = {field: 'email', href: '#email', text: 'Enter an email address, like name@example.com'};
      return await show(deps, request, handover, {email, errors: [{...error, href: '#email'}]});
    }
    const now = deps.now();
    const {actor} = sessionOf(request);
    await deps.letters.post(
      newMessage('handed-over', {handover: handover.code, to: mailbox.data}, now),
      {
        mailbox: sha256(`${deps.addressSecret}/${londonDate(now)}/${mailbox.data.toLowerCase()}`).slice(
          0,
          32,
        ),
        viewer: sha256(`account/${actor.account.id}`).slice(0, 32),
      },
      now,
    );
    return seeOther(`/professional/hand-over/${handover.code}?sent=1#sent`);
  };
