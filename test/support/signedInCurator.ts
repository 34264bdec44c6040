import {type Actor, actorOf} from '#shared/access/actor.ts';
import type {Route} from '../../functions/http/router.ts';

const AT = '2026-01-01T00:00:00Z';

/** Whoever looks after the menu in tests. */
export const CURATOR: Actor = actorOf(
  {id: 'a-curator', email: 'curator@menu.example', createdAt: AT, sessionsFrom: AT},
  [{role: 'curator', grantedBy: 'invitation', grantedAt: AT}],
);

/** A route as a signed-in curator meets it. */
export const asCurator =
  (route: Route): Route =>
  (request) =>
    route({...request, session: {actor: CURATOR, cookie: 'cookie of the curator'}});
