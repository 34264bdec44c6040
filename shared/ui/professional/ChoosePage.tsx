import type {JSX} from 'preact';
import {MOST_LISTINGS} from '#shared/referral/professional/mostListings.ts';
import {Errors} from '../form/Errors.tsx';
import {ChooseListings} from './ChooseListings.tsx';
import {ClosedOne} from './ClosedOne.tsx';
import type {ViewOf} from './views.ts';

/** More was chosen than one form can go to, or some of it takes no referrals here now: the rest stays chosen. */
export const ChoosePage = ({
  view: {listings, closed, errors},
}: {
  readonly view: ViewOf<'choose'>;
}): JSX.Element => (
  <>
    <Errors errors={errors} />
    <h1 class="nhsuk-heading-l">Choose up to {MOST_LISTINGS}</h1>
    {closed.length > 0 && (
      <>
        <p>You cannot refer to all of these here now. Ask them another way:</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {closed.map((each) => (
            <li>
              <ClosedOne closed={each} />
            </li>
          ))}
        </ul>
      </>
    )}
    <ChooseListings
      isMain
      listings={listings}
      legend="You can refer a patient to:"
      errorMessage={errors.find(({field}) => field === 'listing')?.text}
    />
  </>
);
