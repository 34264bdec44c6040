import {dateInWords, londonDate} from '#shared/london.ts';
import {PROBLEM_CHOICES} from '#shared/report/problems.ts';
import type {OwnReport} from '#shared/ui/freshness/views.ts';
import type {FreshnessRecords} from '../data/freshnessStore.ts';
import type {Report} from '../data/reportStore.ts';
import type {ProviderDeps} from './deps.ts';

type Deps = Pick<ProviderDeps, 'reports' | 'now'>;

/** The open reports of a listing. Nothing is asked for of one that nobody ever reported. */
export const reportsOf = async (
  {reports, now}: Deps,
  {stored, reportedOn}: FreshnessRecords,
): Promise<readonly Report[]> =>
  reportedOn === undefined ? [] : await reports.listOf(stored.row.listing.id, now());

/** Whether its provider has said nothing of a report yet. */
export const isUnsaid = ({providerSaid}: Report): boolean => providerSaid === undefined;

const day = (iso: string): string => dateInWords(londonDate(new Date(iso)));

/** A report as the provider reads it: what was said and when, and nothing of who said it. */
export const ownReport = ({id, what, note, createdAt, providerSaid}: Report): OwnReport => ({
  id,
  what: PROBLEM_CHOICES[what],
  note,
  on: day(createdAt),
  said: providerSaid && {what: providerSaid.what, on: day(providerSaid.at)},
});
