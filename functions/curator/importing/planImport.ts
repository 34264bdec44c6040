import {epochSeconds} from '#shared/referral/retention.ts';
import type {EditedBy} from '#shared/model/proposal.ts';
import type {ImportRecord, ImportRow, RefusedRow} from '../../data/imports/rows.ts';
import {type FileRow, joinRows} from '#shared/importing/joinRows.ts';
import {newId} from '../../data/secrets.ts';
import {inTurns} from './inTurns.ts';
import {type PlanDeps, type Planned, type Planning, refused} from './planned.ts';
import {planRow} from './planRow.ts';
import type {FileService} from './services/readServices.ts';

/** Rows looked at at a time. */
const AT_ONCE = 10;
const LASTS_SECONDS = 7 * 86_400;
/**
 * A request of this function ends after 15 seconds: by then a file that takes longer has been told so. What was worked out is
 * still to be kept, in some transactions.
 */
const MOST_TIME_MS = 9_000;
/** Of those that are gone, how many are named. */
const MOST_GONE = 100;
/** Of what is wrong with one row, or not taken of it: all that is told of a file is one item, of 400 kB at the most. */
const MOST_TOLD_OF_A_ROW = 5;

const isOf = <Kind extends Planned['kind']>(kind: Kind) => {
  return (planned: Planned): planned is Extract<Planned, {readonly kind: Kind}> => planned.kind === kind;
};

/** Asks once for each thing that many rows of a file share: their provider, their programme, where a postcode is. */
const withMemory = (deps: PlanDeps): PlanDeps => {
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

/** A page that a file speaks of: where it stands in the file, and what would come of it. */
interface Item {
  readonly line: number;
  readonly plan: (deps: PlanDeps, planning: Planning) => Promise<Planned>;
}

/** What a file has: rows of a table, or services of Open Referral UK. */
export type FileContents = {readonly rows: readonly FileRow[]} | {readonly services: readonly FileService[]};

const itemsIn = (contents: FileContents): {items: readonly Item[]; refused: readonly RefusedRow[]} => {
  if ('services' in contents) {
    const items = contents.services.map((service): Item => ({
      line: service.line,
      // What reads services is read at its first use: most files are tables.
      plan: async (deps, planning) => {
        const {planService} = await import('./services/planService.ts');
        return await planService(deps, service, planning);
      },
    }));
    return {items, refused: []};
  }
  const {joined, refused} = joinRows(contents.rows);
  const items = joined.map((row): Item => ({
    line: row.line,
    plan: (deps, planning) => planRow(deps, row, planning),
  }));
  return {items, refused};
};

const planAll = async (
  deps: PlanDeps,
  items: readonly Item[],
  planning: Planning,
): Promise<Planned[] | undefined> => {
  const plans: Planned[] = [];
  const isWhole = await inTurns(
    items,
    {atOnce: AT_ONCE, endsAtMs: Date.now() + MOST_TIME_MS},
    async ({plan}, index) => {
      plans[index] = await plan(deps, planning);
    },
  );
  if (!isWhole) return undefined;
  const seen = new Set<string>();
  return plans.map((plan, index) => {
    const listingId = plan.kind === 'changes' ? plan.row.listingId : plan.listingId;
    if (listingId === undefined) return plan;
    if (!seen.has(listingId)) {
      seen.add(listingId);
      return plan;
    }
    const line = items[index]?.line ?? 0;
    return refused({line}, 'id', 'Another row before it has the same id');
  });
};

/** The first of what is told of each line, in the order of the file: a row that is wrong in every cell has been told enough. */
const toldOf = (told: readonly RefusedRow[]): RefusedRow[] => {
  const counts = new Map<number, number>();
  return [...told]
    .sort((one, other) => one.line - other.line)
    .filter(({line}) => {
      const count = (counts.get(line) ?? 0) + 1;
      counts.set(line, count);
      return count <= MOST_TOLD_OF_A_ROW;
    });
};

/**
 * Works out what a file would change, and keeps exactly that: what is carried out later is what was shown. Nothing of the
 * menu is written. It gives the id of the import; undefined when there is no time for so many rows now.
 */
export const planImport = async (
  deps: PlanDeps,
  {source, fileName, contents, by}: {source: string; fileName: string; contents: FileContents; by: EditedBy},
  {today, now}: {readonly today: string; readonly now: Date},
): Promise<string | undefined> => {
  const {items, refused: refusedRows} = itemsIn(contents);
  const planned = await planAll(withMemory(deps), items, {source, today, now});
  if (!planned) return undefined;
  const changes = planned.filter(isOf('changes')).map(({row}) => row);
  const allRefused = [...refusedRows, ...planned.filter(isOf('refused')).flatMap((plan) => plan.refused)];
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
    has: 'services' in contents ? 'services' : 'rows',
    added: changes.filter(({baseVersion}) => baseVersion === 0).length,
    changed: changes.filter(({baseVersion}) => baseVersion > 0).length,
    unchanged: planned.filter(isOf('unchanged')).length,
    refused: toldOf(allRefused),
    refusedCount: new Set(allRefused.map(({line}) => line)).size,
    notTaken: toldOf(planned.flatMap((plan) => (plan.kind === 'refused' ? [] : (plan.notes ?? [])))),
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
