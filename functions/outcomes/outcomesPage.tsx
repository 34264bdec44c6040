import type {Actor} from '#shared/access/actor.ts';
import {londonDate} from '#shared/london.ts';
import {OUTCOMES_TITLE, outcomesRegion} from '#shared/ui/outcomes/outcomesRegion.tsx';
import type {OutcomesView} from '#shared/ui/outcomes/outcomesView.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {csv} from '#shared/tables/csv.ts';
import {fillShell, type Shells} from '../http/page.ts';
import {html} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import {type CountsReader, outcomesOf} from './outcomesOf.ts';
import {TABLE_NAMES, wantedOf} from './wanted.ts';

/** What the pages of outcomes work with. */
export interface OutcomesDeps extends CountsReader {
  readonly shells: () => Shells;
  readonly now: () => Date;
}

interface Whose {
  readonly path: OutcomesView['path'];
  /** The listings that somebody sees, by their provider; left out, all, and by whatever else counts are kept by. */
  readonly ownOf?: (actor: Actor) => ReadonlySet<string>;
}

/**
 * GET /provider/outcomes and /curator/outcomes?table=…&by=…&quarter=2026Q3: what became of referrals; `as=csv` for a
 * spreadsheet. Small numbers are hidden over all providers, and a provider sees its own lines of that: what it sees tells
 * it no more of the others than everybody is told.
 */
export const outcomesPage =
  (deps: OutcomesDeps, {path, ownOf}: Whose): Route =>
  async (request) => {
    const today = londonDate(deps.now());
    const wanted = wantedOf(request.query, {today, isOwn: ownOf !== undefined});
    const {actor} = sessionOf(request);
    const outcomes = await outcomesOf(deps, wanted, ownOf?.(actor));
    if (wanted.isCsv) {
      return {
        status: 200,
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="outcomes-${wanted.quarter}-${wanted.table}-${wanted.by}.csv"`,
        },
        body: csv(outcomes.lines),
      };
    }
    const {table, by, quarter} = wanted;
    const {slug: why} = wanted.group ?? {};
    const query = new URLSearchParams({
      table,
      ...(ownOf ? {} : {by}),
      ...(why !== undefined && {why}),
      quarter,
      as: 'csv',
    });
    const view: OutcomesView = {
      path,
      choosers: wanted.choosers,
      tables: outcomes.tables.map(({caption, ...rest}) => ({
        caption: caption ?? `${wanted.group?.title ?? TABLE_NAMES[table]}: ${wanted.quarterInWords}`,
        ...rest,
      })),
      picture: outcomes.picture,
      notes: outcomes.notes,
      csvHref: `${path}?${query.toString()}`,
      isInvented: outcomes.isInvented,
    };
    return html(
      fillShell(deps.shells(), path.slice(1), {
        head: renderHead({title: OUTCOMES_TITLE, robots: 'noindex'}),
        outcomes: <>{outcomesRegion.render(view)}</>,
      }),
    );
  };
