import type {JSX} from 'preact';
import {MOST_LISTINGS} from '#shared/referral/professional/mostListings.ts';
import {Button} from '../components/Button.tsx';
import {Checkboxes} from '../components/Checkboxes.tsx';

/** Which of these a patient is referred to, 3 at most: they are all ticked when there are no more. */
export const ChooseListings = ({
  listings,
  legend,
  errorMessage,
  isMain = false,
}: {
  readonly listings: readonly {readonly slug: string; readonly name: string}[];
  /** Left out where a heading above asks. */
  readonly legend?: string;
  readonly errorMessage?: string | undefined;
  /** The page is about nothing else. */
  readonly isMain?: boolean;
}): JSX.Element => (
  <form action="/professional/refer" method="get">
    <Checkboxes
      name="listing"
      legend={legend === undefined ? undefined : {text: legend, size: 's'}}
      hint={listings.length > MOST_LISTINGS ? `Tick up to ${MOST_LISTINGS}` : undefined}
      errorMessage={errorMessage}
      values={listings.length > MOST_LISTINGS ? [] : listings.map(({slug}) => slug)}
      items={listings.map(({slug, name}) => ({value: slug, text: name}))}
      small
    />
    <div class="nhsuk-button-group">
      <Button text="Refer a patient to these" variant={isMain ? undefined : 'secondary'} />
      <Button
        text="Hand these over"
        variant="secondary"
        attributes={{formaction: '/professional/hand-over'}}
      />
    </div>
  </form>
);
