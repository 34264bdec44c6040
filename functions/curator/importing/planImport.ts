import {epochSeconds} from '#shared/referral/retention.ts';
import type {EditedBy} from '#shared/model/proposal.ts';
import type {ImportRecord, ImportRow} from '../../data/imports/rows.ts';
import {type FileRow, joinRows, type JoinedRow} from '#shared/importing/joinRows.ts';
import {newId} from '../../data/secrets.ts';
import type {CuratorDeps} from '../deps.ts';
import {type Planned, planRow} from './planRow.ts';

/** Rows looked at at a time. */
const AT_ONCE = 10;
const LASTS_SECONDS = 7 * 86_400;
/** A request of this function ends after 15 seconds: by then a file that takes longer has been told so. */
const MOST_TIME_MS = 6_000;
/** Of those that are gone, how many are named. */
const MOST_GONE = 100;

type Deps = Pick<CuratorDeps, 'editing' | 'imports' | 'getOrganisation'>;

const isOf = <Kind extends Planned['kind']>(kind: Kind) => {
  return (planned: Planned): planned is Extract<Planned, {readonly kind: Kind}> => planned.kind === kind;
};

/** Asks once for each thing that many rows of a file share: their provider, their programme, where a postcode is. */
const withMemory = (deps: Deps): Deps => {
  const once = <Given, Answer>(
    ask: (given: Given) => Promise<Answer>,
  ): ((given: Given) => Promise<Answer>) => {
    const known = new Map<string, Promise<Answer>>();
    return (given) => {
      const key = JSON.stringify(given);
      const answer = known.get(key) ?? ask(given);
      known.set(key, answer);
      return answer;
    };
  };
  const getOrganisation = once(deps.getOrganisation);
  const {getProgramme, locate} = deps.editing;
  return {
    ...deps,
    getOrganisation,
    editing: {
      ...deps.editing,
      getOrganisation,
      getProgramme: once(getProgramme),
      locate: once(locate),
    },
  };
};

const planAll = async (
  deps: Deps,
  rows: readonly JoinedRow[],
  planning: Parameters<typeof planRow>[2],
): Promise<Planned[] | undefined> => {
  const planned: Planned[] = [];
  const seen = new Set<string>();
  const endsAtMs = Date.now() + MOST_TIME_MS;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    if (Date.now() > endsAtMs) return undefined;
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
 * menu is written. It gives the id of the import; undefined when there is no time for so many rows now.
 */
export const planImport = async (
  deps: Deps,
  {source, fileName, rows, by}: {source: string; fileName: string; rows: readonly FileRow[]; by: EditedBy},
  {today, now}: {readonly today: string; readonly now: Date},
): Promise<string | undefined> => {
  const {joined, refused} = joinRows(rows);
  const planned = await planAll(withMemory(deps), joined, {source, today, now});
  if (!planned) return undefined;
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
    refused: [...refused, ...planned.filter(isOf('refused')).flatMap((plan) => plan.refused)].sort(
      (one, other) => one.line - other.line,
    ),
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
