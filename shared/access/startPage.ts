import {type Actor, belongsTo} from './actor.ts';

const START_PAGES = {professional: '/professional', provider: '/provider', curator: '/curator'} as const;
const KINDS = ['professional', 'provider', 'curator'] as const;

/** Where somebody's work begins. Who has no role, or several, chooses on the page about their sign-in. */
export const startPageOf = (actor: Actor): `/${string}` => {
  const [kind, ...others] = KINDS.filter((each) => belongsTo(each, actor));
  return kind === undefined || others.length > 0 ? '/account' : START_PAGES[kind];
};
