import {epochSeconds} from '#shared/referral/retention.ts';
import type {EditedBy} from '#shared/model/proposal.ts';
import type {ImportRecord, ImportRow} from '../../data/imports/rows.ts';
import {newId} from '../../data/secrets.ts';
import type {CuratorDeps} from '../deps.ts';
import {type Planned, planRow} from './planRow.ts';
import type {FileRow} from './readFile.ts';

/** Rows looked at at a time. */
const AT_ONCE = 10;
const LASTS_SECONDS = 7 * 86_400;
/** Of those that are gone, how many are named. */
const MOST_GONE = 100;

type Deps = Pick<CuratorDeps, 'editing' | 'imports' | 'getOrganisation'>;

const isOf = <Kind extends Planned['kind']>(kind: Kind) => {
  return (planned: Planned): planned is Extract<Planned, {readonly kind: Kind}> => planned.kind === kind;
};

const planAll = async (
  deps: Deps,
  rows: readonly FileRow[],
  planning: Parameters<typeof planRow>[2],
): Promise<Planned[]> => {
  const planned: Planned[] = [];
  const seen = new Set<string>();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const plans = await Promise.all(some.map((row) => planRow(deps, row, planning)));
    for (const [index, plan] of plans.entries()) {
      const listingId = plan.kind === 'changes' ? plan.row.listingId : plan.listingId;
      if (listingId !== undefined && seen.has(listingId)) {
        const line = some[index]?.line ?? 0;
        const why = 'Another row before it has the same id';
        planned.push({kind: 'refused', refused: [{line, column: 'id', why}], listingId: undefined});
      } else planned.push(plan);
      if (listingId !== undefined) seen.add(listingId);
    }
  }
  return planned;
};

/**
 * Works out what a file would change, and keeps exactly that: what is carried out later is what was shown. Nothing of the
 * menu is written. It gives the id of the import.
 */
export const planImport = async (
  deps: Deps,
  {source, fileName, rows, by}: {source: string; fileName: string; rows: readonly FileRow[]; by: EditedBy},
  {today, now}: {readonly today: string; readonly now: Date},
): Promise<string> => {
  const planned = await planAll(deps, rows, {source, today, now});
  const changes = planned.filter(isOf('changes')).map(({row}) => row);
  const ids = new Set(planned.map((plan) => (plan.kind === 'changes' ? plan.row.listingId : plan.listingId)));
  const gone = (await deps.imports.listRemembered(source)).filter((id) => !ids.has(id));
  const id = newId();
  const expiresAtEpochSeconds = epochSeconds(now) + LASTS_SECONDS;
  const record: ImportRecord = {
    id,
    source,
    fileName,
    by,
    at: now.toISOString(),
    added: changes.filter(({baseVersion}) => baseVersion === 0).length,
    changed: changes.filter(({baseVersion}) => baseVersion > 0).length,
    unchanged: planned.filter(isOf('unchanged')).length,
    refused: planned.filter(isOf('refused')).flatMap(({refused}) => refused),
    gone: gone.slice(0, MOST_GONE),
    goneCount: gone.length,
    newProviders: [...new Set(changes.flatMap(({newProvider}) => newProvider ?? []))],
    expiresAtEpochSeconds,
  };
  await deps.imports.save(
    record,
    changes.map((row): ImportRow => ({...row, state: 'planned', expiresAtEpochSeconds})),
  );
  return id;
};
