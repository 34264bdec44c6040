import type {RouteName} from '#shared/routes.ts';
import {PEOPLE, type Who} from '../people.ts';
import type {Ask, Made} from '../world.ts';

/** One thing that is asked of a route, and how each person is met. */
export interface Line {
  /** What is asked for, and whose it is: a sentence goes on "is …". */
  readonly of: string;
  readonly ask: (made: Made) => Omit<Ask, 'method'>;
  readonly opens: readonly Who[];
  /** Who belongs to the route but not to this thing: it is absent for them. The rest sign in first, or are refused. */
  readonly absent?: readonly Who[];
  /** For a route whose door is the gateway's: who comes as far as the function and is refused there; the rest have no token. */
  readonly refused?: readonly Who[];
  /** Who reads the name of the person whom it is about. */
  readonly names?: readonly Who[];
}

/** Lines of some routes: every one has at least one. */
export type Lines = Readonly<Partial<Record<RouteName, readonly [Line, ...Line[]]>>>;

export const PROFESSIONALS: readonly Who[] = ['nurse', 'colleague'];

export const PROVIDERS: readonly Who[] = ['handler', 'editor', 'neighbour'];

export const anyone = (path: string, of = 'anyone’s'): Line => ({of, ask: () => ({path}), opens: PEOPLE});

export const curators = (path: string, form?: Ask['form']): Line => ({
  of: 'any curator’s',
  ask: () => (form ? {path, form} : {path}),
  opens: ['curator'],
});

export const KEY_OF_ANOTHER = '6f9619ff-8b86-4d01-b42d-00cf4fc964fe';

const NOT_SIGNED_IN: readonly Who[] = ['stranger', 'forger', 'signed-out', 'system', 'orphan'];

/** How a line meets somebody. A route that is for anyone sends nobody to sign in. */
export const expected = ({opens, absent = [], refused}: Line, who: Who, isForAnyone: boolean) => {
  if (opens.includes(who)) return 'opens';
  if (absent.includes(who)) return 'absent';
  if (refused) return refused.includes(who) ? 'refused' : 'sign-in';
  return NOT_SIGNED_IN.includes(who) && !isForAnyone ? 'sign-in' : 'refused';
};
