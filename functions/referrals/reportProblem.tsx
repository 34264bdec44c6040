import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import {Slug} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import type {FormValues} from '#shared/referral/form/values.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {readReport, type TypedReport} from '#shared/report/readReport.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {reportRegion, reportTitle, type ReportView} from '#shared/ui/report/reportRegion.tsx';
import type {WholeListing} from '../data/directoryReader.ts';
import {viewerHash} from '../data/limitStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import type {Report, ReportStore} from '../data/reportStore.ts';
import {idFrom, newId} from '../data/secrets.ts';
import {refuseOtherSites} from '../http/formGuard.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply, seeOther} from '../http/reply.ts';
import {formOf, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {keyOf, proofWanted} from './posted.ts';

/** A message that the courier meets before its time is the steward's: it alone may look up whoever edits the page. */
const STEWARDS_WAIT_MS = 60_000;

export interface ReportDeps extends Pick<
  ReferralDeps,
  'getListingBySlug' | 'limits' | 'shells' | 'origin' | 'addressSecret' | 'now'
> {
  readonly reports: Pick<ReportStore, 'save'>;
}

const show = ({shells}: Pick<ReportDeps, 'shells'>, view: ReportView, status = 200): Reply =>
  html(
    fillShell(shells(), 'support/report', {
      head: renderHead({title: reportTitle(view), robots: 'noindex'}),
      report: <>{reportRegion.render(view)}</>,
    }),
    {status},
  );

/** @throws ProblemError `not-found` */
const listingOf = async ({getListingBySlug}: ReportDeps, slug = ''): Promise<WholeListing> => {
  const found = Slug.safeParse(slug).success ? await getListingBySlug(slug) : undefined;
  if (!found) throw new ProblemError('not-found', 'This course or group is not on this site any more.');
  return found;
};

const formView = (
  {listing}: WholeListing,
  {
    values = {},
    errors = [],
    asksProof = false,
    key = newId(),
  }: Partial<Omit<Extract<ReportView, {page: 'form'}>, 'page' | 'listing'>> = {},
): ReportView => ({
  page: 'form',
  listing: {name: listing.name, slug: listing.slug},
  key,
  values,
  errors,
  asksProof,
});

/** GET /support/{slug}/report?sent=: the form, or that it was sent. */
export const reportPage =
  (deps: ReportDeps): Route =>
  async ({params, query}) => {
    const whole = await listingOf(deps, params.slug);
    const sent = query.get('sent');
    if (sent === null) return show(deps, formView(whole));
    const {name, slug} = whole.listing;
    return show(deps, {page: 'sent', listing: {name, slug}, isAnswered: sent === 'answer'});
  };

const newReport = (
  {listing, organisation}: WholeListing,
  typed: TypedReport,
  key: string,
  now: Date,
): Report => ({
  ...typed,
  // Sent again with something put right, it is another: nothing that was corrected is lost.
  id: idFrom(`report/${listing.id}/${key}/${canonicalJson(typed)}`),
  listing: {
    id: listing.id,
    slug: listing.slug,
    name: listing.name,
    organisationName: organisation.name,
    // Only a mailbox that has answered a code is mailed, and a listing is open for referrals while it has one.
    isReached: listing.referral.isOnline,
    ...(listing.contact.phone !== undefined && {phone: listing.contact.phone}),
  },
  createdAt: now.toISOString(),
  expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.report,
});

/**
 * POST /support/{slug}/report: saved with the mails that it owes, then answered. A machine's trap asks one plain question, and
 * an address may send so many an hour. @throws ProblemError `not-found`, `not-allowed`
 */
export const sendReport =
  (deps: ReportDeps): Route =>
  async (request) => {
    refuseOtherSites(request, deps.origin);
    const whole = await listingOf(deps, request.params.slug);
    const {id: listingId, name, slug} = whole.listing;
    const values: FormValues = valuesOf(formOf(request));
    const now = deps.now();
    const key = keyOf(values) ?? newId();
    const read = readReport(values);
    if ('errors' in read) {
      return show(deps, formView(whole, {values, errors: read.errors, key}), 400);
    }
    const proof = proofWanted({values, now}, undefined);
    if (proof.isWanted) {
      return show(deps, formView(whole, {values, errors: proof.errors, asksProof: true, key}), 400);
    }
    const viewer = viewerHash(request.viewerAddress, deps.addressSecret, now);
    if (!(await deps.limits.allows('report', viewer, now))) {
      return show(deps, {page: 'limit', listing: {name, slug}}, 429);
    }
    const report = newReport(whole, read.report, key, now);
    const about = {listingId, report: report.id};
    const {isOnline} = whole.listing.referral;
    await deps.reports.save(report, [
      newMessage('report-provider', about, now, {id: idFrom(`report-provider/${report.id}`)}),
      newMessage('report-curator', about, now, {id: idFrom(`report-curator/${report.id}`)}),
      ...(isOnline
        ? []
        : [
            newMessage('report-editor', about, now, {
              id: idFrom(`report-editor/${report.id}`),
              waitMs: STEWARDS_WAIT_MS,
            }),
          ]),
    ]);
    return seeOther(`/support/${slug}/report?sent=${read.report.email === undefined ? 'yes' : 'answer'}`);
  };
