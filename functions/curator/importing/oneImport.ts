import {Id} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import {diffRows} from '#shared/proposal/diff.ts';
import type {ImportView} from '#shared/ui/importing/views.ts';
import type {ImportRecord, ImportRow} from '../../data/imports/rows.ts';
import {formToken} from '../../http/formGuard.ts';
import {seeOther} from '../../http/reply.ts';
import type {HttpRequest} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {nameOf} from '../proposals/nameOf.ts';
import {runImport} from './runImport.ts';
import {showImporting} from './showImporting.tsx';

/** Rows on one page. */
const MOST_SHOWN = 50;

type Deps = Pick<CuratorDeps, 'editing' | 'imports' | 'getAccount' | 'shells'>;

const importAt = async (deps: Deps, {params}: HttpRequest): Promise<ImportRecord> => {
  const id = Id.safeParse(params.import);
  const record = id.success ? await deps.imports.get(id.data, deps.editing.now()) : undefined;
  if (record) return record;
  throw new ProblemError('not-found', 'There is no import at this address. They are kept for 7 days.');
};

/** How far an import has come. */
const standingOf = (rows: readonly ImportRow[]): Pick<ImportView, 'state' | 'done' | 'failed'> => {
  const count = (state: ImportRow['state']): number => rows.filter((row) => row.state === state).length;
  const [left, done, failed] = [count('planned'), count('done'), count('failed')];
  return {state: done + failed === 0 ? 'previewed' : left > 0 ? 'running' : 'done', done, failed};
};

const hrefOf = ({id}: ImportRecord): `/${string}` => `/curator/import/${id}`;

/** GET /curator/import/{import}: what a file would change, and how far it has come. */
export const oneImport =
  (deps: Deps): Route =>
  async (request) => {
    const record = await importAt(deps, request);
    const rows = await deps.imports.listRows(record.id);
    const asked = Number(request.query.get('from') ?? 0);
    const from = Number.isSafeInteger(asked) && asked > 0 ? asked : 0;
    // What could not be done stands first, where it is seen.
    const inOrder = [...rows].sort(
      (one, other) => Number(other.state === 'failed') - Number(one.state === 'failed'),
    );
    return showImporting(deps, {
      page: 'import',
      action: hrefOf(record),
      formToken: formToken(sessionOf(request).cookie),
      source: record.source,
      fileName: record.fileName,
      by: await nameOf(deps)(record.by),
      counts: {
        added: record.added,
        changed: record.changed,
        unchanged: record.unchanged,
        refused: record.refusedCount ?? new Set(record.refused.map(({line}) => line)).size,
        gone: record.goneCount,
      },
      ...standingOf(rows),
      newProviders: record.newProviders,
      planned: inOrder
        .slice(from, from + MOST_SHOWN)
        .map(({line, name, baseVersion, changes, state, why}) => ({
          line,
          name,
          isNew: baseVersion === 0,
          rows: diffRows(changes),
          state,
          why,
        })),
      refused: record.refused,
      notTaken: record.notTaken,
      has: record.has,
      gone: record.gone,
      next: from + MOST_SHOWN < rows.length ? `${hrefOf(record)}?from=${from + MOST_SHOWN}` : undefined,
    });
  };

/** POST /curator/import/{import}: carries out what was shown, or goes on with it. */
export const carryOutImport =
  (deps: Deps): Route =>
  async (request) => {
    const record = await importAt(deps, request);
    const by = {role: 'curator', accountId: sessionOf(request).actor.account.id} as const;
    await runImport(deps, record, by);
    return seeOther(hrefOf(record));
  };
