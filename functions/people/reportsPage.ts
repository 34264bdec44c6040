import {dateInWords, londonDate} from '#shared/london.ts';
import {MOST_REPLY, PROBLEM_CHOICES} from '#shared/report/problems.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import type {ReportsView, ShownReport} from '#shared/ui/people/reportViews.ts';
import {newMessage} from '../data/outboxStore.ts';
import type {Report} from '../data/reportStore.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {PeopleDeps} from './deps.ts';
import {openMark, pageAfter} from './openMark.ts';
import {showPeople} from './showPeople.tsx';

const HERE = '/people/reports';
const MOST_SHOWN = 50;

type Deps = Pick<PeopleDeps, 'reports' | 'shells' | 'now'>;

const day = (iso: string): string => dateInWords(londonDate(new Date(iso)));

const shown = ({id, listing, what, note, email, createdAt, providerSaid}: Report): ShownReport => ({
  id,
  listingName: listing.name,
  slug: listing.slug,
  providerName: listing.organisationName,
  phone: listing.phone,
  what: PROBLEM_CHOICES[what],
  note,
  isReached: listing.isReached,
  on: day(createdAt),
  wantsAnswer: email !== undefined,
  providerSaid: providerSaid && {
    text: providerSaid.what === 'mended' ? 'They have put it right' : 'The page is right as it is',
    on: day(providerSaid.at),
  },
});

const show = async (
  deps: Deps,
  request: HttpRequest,
  after: string | undefined,
  wrong: Pick<ReportsView, 'typed' | 'errors'> = {typed: undefined, errors: []},
): Promise<Reply> => {
  const {rows, next} = await deps.reports.listOpen(deps.now(), {most: MOST_SHOWN, after});
  const {actor, cookie} = sessionOf(request);
  const view: ReportsView = {
    page: 'reports',
    formToken: formToken(cookie),
    reports: rows.map(shown),
    part: {after, next: pageAfter(HERE, next)},
    isAnswered: request.query.get('answered') === 'yes',
    ...wrong,
  };
  return showPeople(deps, actor, view, {status: wrong.errors.length > 0 ? 400 : 200});
};

/** GET /people/reports: what people say is wrong with pages, and nobody has answered. */
export const reportsPage =
  (deps: Deps): Route =>
  (request) =>
    show(deps, request, openMark(request.query.get('after')));

const errorOf = (reportId: string, reply: string): FormError | undefined => {
  const at = {field: `reply-${reportId}`, href: `#reply-${reportId}`} as const;
  if (reply === '') return {...at, text: 'Write what you have done about it'};
  return reply.length > MOST_REPLY ? {...at, text: `Use ${MOST_REPLY} letters or fewer`} : undefined;
};

/** POST /people/reports: a report is answered, by mail to whoever asked for one. Answered twice, the first stands. */
export const answerReport =
  (deps: Deps): Route =>
  async (request) => {
    const form = formOf(request);
    const now = deps.now();
    const id = (form.get('report') ?? '').slice(0, 60);
    const reply = (form.get('reply') ?? '').trim().toWellFormed();
    const report = /^[\da-f-]{36}$/.test(id) ? await deps.reports.get(id, now) : undefined;
    if (!report || report.answer) return seeOther(HERE);
    const error = errorOf(id, reply);
    if (error) {
      return await show(deps, request, openMark(form.get('after')), {typed: {id, reply}, errors: [error]});
    }
    const {email} = report;
    const message =
      email === undefined ? undefined : newMessage('report-answer', {report: id, to: email}, now);
    const by = sessionOf(request).actor.account.id;
    await deps.reports.answer(report, {text: reply, by}, message, now);
    return seeOther(`${HERE}?answered=yes`);
  };
