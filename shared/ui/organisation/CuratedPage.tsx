import type {JSX} from 'preact';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Events} from './Events.tsx';
import {FactsNow} from './FactsNow.tsx';
import type {CuratedView} from './views.ts';

/** What the menu says of an organisation, to curators, who change it at once. */
export const CuratedPage = ({view}: {readonly view: CuratedView}): JSX.Element => (
  <>
    {view.isChanged && (
      <NotificationBanner
        variant="success"
        text="Saved. The pages of their listings say it now, and searches within a minute or two."
      />
    )}
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">What the menu says of an organisation</span> {view.name}
    </h1>
    <FactsNow facts={view.facts} />
    {view.wish !== undefined && (
      <InsetText>
        <p>
          They have sent a change of this. <a href={view.wish}>Decide about it</a> first, if it is about the
          same.
        </p>
      </InsetText>
    )}
    {view.change === undefined ? (
      <p>You belong to this organisation: somebody else changes it.</p>
    ) : (
      <p>
        <a href={view.change}>Change this</a>
      </p>
    )}
    <Events name={view.name} events={view.history} />
  </>
);
