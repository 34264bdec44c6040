import type {Actor} from '#shared/access/actor.ts';
import {may} from '#shared/access/may.ts';
import {GROUPS, roleOfGroup} from '#shared/access/peopleGroup.ts';
import type {ShownGroup} from '#shared/ui/people/views.ts';
import {ProblemError} from '#shared/problems.ts';
import type {PeopleDeps} from './deps.ts';

const NAMES: ReadonlyMap<string, string> = new Map([
  [GROUPS.curator, 'People who look after the menu'],
  [GROUPS.professional, 'People who refer others'],
]);

/** The groups that somebody keeps without looking for them: their own providers; a curator's, besides every provider. */
export const ownGroups = (actor: Actor): readonly string[] => [
  ...(actor.isCurator ? [GROUPS.curator, GROUPS.professional] : []),
  ...[...actor.duties.keys()].filter((organisationId) => may.inviteColleague(actor, organisationId)),
];

/** A group by its name; undefined for an organisation that there is not, and that nobody asking works with. */
export const namedGroup = async (
  {directory}: Pick<PeopleDeps, 'directory'>,
  actor: Actor,
  id: string,
): Promise<ShownGroup | undefined> => {
  const role = roleOfGroup(id);
  const known = NAMES.get(id) ?? (await directory.getOrganisation(id))?.name;
  // The people of a provider that has left the menu can still be taken out.
  const name = known ?? (actor.duties.has(id) ? 'Your organisation' : undefined);
  return name === undefined ? undefined : {id, name, role};
};

/** A group that somebody may keep. What is not theirs is as if there were none. @throws ProblemError `not-found` */
export const keptGroup = async (
  deps: Pick<PeopleDeps, 'directory'>,
  actor: Actor,
  id: string,
): Promise<ShownGroup> => {
  const group = may.inviteColleague(actor, id) ? await namedGroup(deps, actor, id) : undefined;
  if (!group) throw new ProblemError('not-found', 'There are no people of yours at this address.');
  return group;
};
