import {londonDate} from '#shared/london.ts';
import type {Person} from '#shared/model/referral.ts';
import {dueNext} from '#shared/referral/dueNext.ts';
import {contactWayInWords} from '#shared/referral/needs.ts';
import {needsInWords} from '#shared/referral/personInWords.ts';
import {STATE_LABELS} from '#shared/referral/providerWords.ts';
import {reasonPicked} from '#shared/referral/reasons.ts';
import {isOpen} from '#shared/referral/states.ts';
import type {Column} from '#shared/tables/column.ts';
import {csv} from '#shared/tables/csv.ts';
import type {ListedReferral} from '../data/inboxStore.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProviderDeps} from './deps.ts';
import {inTurn} from './inTurn.ts';
import {ownOrganisations} from './ownOrganisations.ts';

interface Exported {
  readonly referral: ListedReferral;
  /** Undefined when it has just been deleted. */
  readonly person: Person | undefined;
}

const dayOf = (instant: string): string => londonDate(new Date(instant));

/** Days are London days, `YYYY-MM-DD`: a spreadsheet reads them whatever its language. */
const COLUMNS: readonly Column<Exported>[] = [
  {title: 'Reference', value: ({referral}) => referral.reference},
  {title: 'Support', value: ({referral}) => referral.listing.name},
  {title: 'State', value: ({referral}) => STATE_LABELS[referral.state]},
  {title: 'Since', value: ({referral}) => dayOf(referral.stateSince)},
  {title: 'Sent', value: ({referral}) => dayOf(referral.createdAt)},
  {title: 'Came by', value: ({referral}) => referral.route},
  {title: 'Due by', value: ({referral}) => (isOpen(referral.state) ? dueNext(referral).by : '')},
  {title: 'First day', value: ({referral}) => referral.startsOn ?? ''},
  {title: 'Time', value: ({referral}) => referral.startsAt ?? ''},
  {
    title: 'Reason',
    value: ({referral}) => (referral.reason === undefined ? '' : reasonPicked(referral.reason)),
  },
  {
    title: 'Sessions came to',
    value: ({referral}) => (referral.attendance ?? []).filter(({came}) => came).length,
    isNumber: true,
  },
  {title: 'Sessions marked', value: ({referral}) => (referral.attendance ?? []).length, isNumber: true},
  {title: 'Name', value: ({person}) => person?.name ?? ''},
  {title: 'Date of birth', value: ({person}) => person?.dateOfBirth ?? ''},
  {title: 'Postcode', value: ({person}) => person?.postcode ?? ''},
  {title: 'Best contact', value: ({person}) => (person ? contactWayInWords(person.contactBy) : '')},
  {title: 'Phone', value: ({person}) => person?.phone ?? ''},
  {title: 'Email', value: ({person}) => person?.email ?? ''},
  {title: 'Needs', value: ({person}) => (person ? needsInWords(person).join('; ') : '')},
];

/** Details read at a time. */
const AT_ONCE = 25;

/** GET /provider/export: one's own referrals for a spreadsheet, the open ones by what is due first. */
export const exportReferrals =
  (deps: Pick<ProviderDeps, 'inbox' | 'referrals' | 'now'>): Route =>
  async (request) => {
    const now = deps.now();
    const {actor} = sessionOf(request);
    const lists = await Promise.all(
      ownOrganisations(actor).flatMap((organisationId) => [
        deps.inbox.list(organisationId, 'open', now),
        deps.inbox.list(organisationId, 'ended', now),
      ]),
    );
    const looking = {by: 'provider', accountId: actor.account.id} as const;
    const rows = await inTurn(lists.flat(), AT_ONCE, async (referral) => {
      const person = await deps.referrals.getPerson(referral.id, now);
      // What leaves in a file was looked at, too.
      if (person) await deps.referrals.writeLook(referral.id, looking, now);
      return {referral, person};
    });
    return {
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="referrals-${londonDate(now)}.csv"`,
      },
      body: csv([
        COLUMNS.map(({title}) => title),
        ...rows.map((row) => COLUMNS.map(({value}) => value(row))),
      ]),
    };
  };
