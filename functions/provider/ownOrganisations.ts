import type {Actor} from '#shared/access/actor.ts';
import {may} from '#shared/access/may.ts';

/** The organisations whose referrals somebody answers. */
export const ownOrganisations = (actor: Actor): string[] =>
  [...actor.duties.keys()].filter((organisationId) => may.answerReferral(actor, {organisationId}));

/** The organisations of which somebody sees what became of referrals. */
export const seenOrganisations = (actor: Actor): ReadonlySet<string> =>
  new Set([...actor.duties.keys()].filter((organisationId) => may.seeOutcomes(actor, {organisationId})));
