import {addDays} from '#shared/london.ts';

/** What came of looking at a website. `unknown`: something answers, and will not say more to a machine. */
export type WebsiteAnswer = 'up' | 'down' | 'unknown';

/** What is known of a listing's website. Days are London's. */
export interface WebsiteState {
  /** The address that was looked at: of another nothing is known. */
  readonly url: string;
  readonly lookedOn: string;
  /** The first of the looks without an answer, since the last one with. */
  readonly failedOn?: string | undefined;
  /** The day of a later one: since then there is a doubt. */
  readonly brokenSince?: string | undefined;
}

/** Days from one look at a website to the next. */
const LOOK_DAYS = 7;

/** The day after that on which a look is taken up: it is due again then, should nothing come of it. */
export const againOn = (today: string): string => addDays(today, 1);

export const nextLookOn = (today: string): string => addDays(today, LOOK_DAYS);

/** Whether an address was looked at within the last week. */
export const isLookedAt = (state: WebsiteState | undefined, url: string, today: string): boolean =>
  state?.url === url && today < nextLookOn(state.lookedOn);

/**
 * What is known after a look: one that fails is no doubt yet, a second on another day is. An answer ends it, and so does
 * another address.
 */
export const afterLook = (
  before: WebsiteState | undefined,
  {url, answer}: {readonly url: string; readonly answer: WebsiteAnswer},
  today: string,
): WebsiteState => {
  const {failedOn, brokenSince} = before?.url === url ? before : {};
  const known = {url, lookedOn: today};
  if (answer === 'up') return known;
  if (answer === 'unknown') return {...known, failedOn, brokenSince};
  if (failedOn === undefined) return {...known, failedOn: today};
  return {...known, failedOn, brokenSince: brokenSince ?? (failedOn < today ? today : undefined)};
};

/** Since when a listing's website is broken; undefined when it is not, or is another by now. */
export const brokenSince = (
  state: WebsiteState | undefined,
  website: string | undefined,
): string | undefined => (state !== undefined && state.url === website ? state.brokenSince : undefined);
