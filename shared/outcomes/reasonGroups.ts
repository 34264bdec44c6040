import {LEAVING_REASONS, NOT_SUITABLE_REASONS} from '../referral/reasons.ts';

export interface ReasonGroup {
  readonly slug: string;
  readonly title: string;
  /** How the referral ended. */
  readonly state: 'not-suitable' | 'declined' | 'did-not-attend' | 'left-early';
  readonly codes: readonly {readonly code: string; readonly pick: string}[];
}

const leaving = (group: (typeof LEAVING_REASONS)[number]['group']) =>
  LEAVING_REASONS.filter((reason) => reason.group === group);

const byGroup = (state: ReasonGroup['state'], words: string): readonly ReasonGroup[] => [
  {slug: `${state}-could-not`, title: `${words}: could not`, state, codes: leaving('could-not')},
  {slug: `${state}-would-not`, title: `${words}: would not`, state, codes: leaving('would-not')},
  {slug: `${state}-not-known`, title: `${words}: not known why`, state, codes: leaving('not-known')},
];

/** Why referrals ended before they were completed, as groups: what can be mended differs. */
export const REASON_GROUPS: readonly ReasonGroup[] = [
  {slug: 'not-suitable', title: 'Not suitable', state: 'not-suitable', codes: NOT_SUITABLE_REASONS},
  ...byGroup('declined', 'Said no'),
  ...byGroup('did-not-attend', 'Did not come'),
  ...byGroup('left-early', 'Left early'),
];

/** How many ended for the reasons of a group. */
export const countOfGroup = ({state, codes}: ReasonGroup, counts: ReadonlyMap<string, number>): number =>
  codes.reduce((sum, {code}) => sum + (counts.get(`${state}:${code}`) ?? 0), 0);
