import {renderHead} from '#shared/ui/Head.tsx';
import {peopleRegion, peopleTitle} from '#shared/ui/people/peopleRegion.tsx';
import type {PeopleView} from '#shared/ui/people/views.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {PeopleDeps} from './deps.ts';

/** The page of who has access, in its built shell. */
export const showPeople = (
  {shells}: Pick<PeopleDeps, 'shells'>,
  view: PeopleView,
  {status = 200}: {status?: number} = {},
): Reply =>
  html(
    fillShell(shells(), 'people', {
      head: renderHead({title: peopleTitle(view), robots: 'noindex'}),
      people: <>{peopleRegion.render(view)}</>,
    }),
    {status},
  );
