import type {CourseRun} from '#shared/model/courseRun.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import type {ProviderDeps} from '../deps.ts';

interface Standing {
  readonly run: CourseRun;
  /** Places that people have, are offered, or asked for. */
  readonly taken: number;
}

const capacityError = (text: string): FormError => ({field: 'capacity', href: '#capacity', text});

/**
 * How many are on a start without standing in its count, as those who came while nobody counted its places. The referral
 * itself knows it; the index by which they are found has less of it.
 */
const countLeftOut = async (
  {inbox, referrals, now: clock}: Pick<ProviderDeps, 'inbox' | 'referrals' | 'now'>,
  run: {readonly organisationId: string; readonly runId: string},
): Promise<number> => {
  const now = clock();
  const on = await inbox.listOnRun(run, now);
  const standing = await Promise.all(on.map(({id}) => referrals.get(id, now)));
  return standing.filter((each) => each?.runId === run.runId && !each.holdsSeat).length;
};

/** What is wrong with a number of places: people who are on the start keep theirs, and all of them stand in the count. */
export const placesWrong = async (
  deps: Parameters<typeof countLeftOut>[0],
  {run, taken, organisationId}: Standing & {readonly organisationId: string},
  {capacity}: CourseRun,
): Promise<FormError[]> => {
  if (capacity === undefined) return [];
  if (capacity < taken) {
    return [capacityError(`${taken} places are taken, offered or asked for. Enter ${taken} or more`)];
  }
  const leftOut = run.capacity === undefined ? await countLeftOut(deps, {organisationId, runId: run.id}) : 0;
  if (leftOut === 0) return [];
  const people = leftOut === 1 ? '1 person on this start is' : `${leftOut} people on this start are`;
  return [capacityError(`${people} not in our count yet. Book them on it again first, or leave this empty`)];
};
