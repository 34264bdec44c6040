import type {ConditionSlug} from '#shared/taxonomy/conditions.ts';
import {NEAR_CONDITIONS} from '#shared/taxonomy/nearConditions.ts';

/** A pair that a curator has added: support for the one condition also helps with the other. */
export interface AddedNear {
  readonly supportFor: ConditionSlug;
  readonly helpsWith: ConditionSlug;
}

/** The compiled pairs alone. The one list that costs a search nothing. */
export const NO_ADDED_NEAR: readonly AddedNear[] = [];

/** Conditions whose support helps with one too: the compiled ones first. */
export const nearTo = (slug: ConditionSlug, added: readonly AddedNear[]): readonly ConditionSlug[] => {
  const compiled = NEAR_CONDITIONS[slug] ?? [];
  if (added.length === 0) return compiled;
  return [
    ...compiled,
    ...added.flatMap(({supportFor, helpsWith}) => (helpsWith === slug ? [supportFor] : [])),
  ];
};
