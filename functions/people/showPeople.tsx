import type {Actor} from '#shared/access/actor.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {peopleRegion, peopleTitle} from '#shared/ui/people/peopleRegion.tsx';
import type {PeopleView} from '#shared/ui/people/views.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {PeopleDeps} from './deps.ts';

/** The page of who has access, in the built shell of whoever reads it: a curator, or a provider's editor. */
export const showPeople = (
  {shells}: Pick<PeopleDeps, 'shells'>,
  {isCurator}: Pick<Actor, 'isCurator'>,
  view: PeopleView,
  {status = 200}: {status?: number} = {},
): Reply =>
  html(
    fillShell(shells(), isCurator ? 'people/curator' : 'people/provider', {
      head: renderHead({title: peopleTitle(view), robots: 'noindex'}),
      people: <>{peopleRegion.render(view)}</>,
    }),
    {status},
  );
