import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import type {MenuWordsView, ProgrammesNotice} from './views.ts';

export const PROGRAMMES_PATH = '/curator/programmes';

const NOTICES: Readonly<Record<ProgrammesNotice, string>> = {
  added: 'Added. Providers can start a page with it now. Searches know its names in 5 minutes at most.',
  saved: 'Saved. Its listings say so now. Searches know its names in 5 minutes at most.',
};

/** All programmes, each leading to its form. */
export const ProgrammesPage = ({
  view,
}: {
  readonly view: Extract<MenuWordsView, {page: 'programmes'}>;
}): JSX.Element => (
  <>
    {view.notice !== undefined && <NotificationBanner variant="success" text={NOTICES[view.notice]} />}
    <h1 class="nhsuk-heading-l">Programmes</h1>
    <p>
      What a programme says stands on all of its listings, and providers cannot change it. You see what search
      would do differently before anything is saved.
    </p>
    <Button text="Add a programme" href={`${PROGRAMMES_PATH}?add=yes`} />
    <ul class="nhsuk-list">
      {view.programmes.map(({id, name}) => (
        <li>
          <a href={`${PROGRAMMES_PATH}?${new URLSearchParams({programme: id}).toString()}`}>{name}</a>
        </li>
      ))}
    </ul>
  </>
);
