import type {JSX} from 'preact';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {Table} from '../components/Table.tsx';
import {Tag} from '../components/Tag.tsx';
import type {MadeReferral, ViewOf} from './views.ts';

const Next = ({next, isLate, phone}: MadeReferral): JSX.Element => (
  <>
    {isLate && (
      <>
        <Tag text="Late" />{' '}
      </>
    )}
    {next}
    {isLate && phone !== undefined && (
      <>
        {' '}
        Call <PhoneLink phone={phone} />.
      </>
    )}
  </>
);

/** Where it is and, when it has ended, why: whoever looks through the list need not open each. */
const Where = ({stateLabel, why}: MadeReferral): JSX.Element => (
  <>
    {stateLabel}
    {why !== undefined && (
      <>
        <br />
        {why}
      </>
    )}
  </>
);

/** The reader's own referrals, the newest first. */
export const MadePage = ({view: {made, show}}: {readonly view: ViewOf<'made'>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">{show === 'late' ? 'Referrals that wait too long' : 'Your referrals'}</h1>
    <p>
      {show === 'late' ? (
        <a href="/professional/referrals">See all your referrals</a>
      ) : (
        <a href="/professional/referrals?show=late">See only those that wait too long</a>
      )}
    </p>
    {made.length === 0 ? (
      <p>
        {show === 'late' ? 'None of your referrals waits too long.' : 'You have not referred anybody yet.'}
      </p>
    ) : (
      <Table
        responsive
        firstCellIsHeader
        classes="app-wide-table"
        head={['Person', 'Referred to', 'Sent', 'Where it is', 'What happens next']}
        rows={made.map((each) => [
          {
            text: (
              <>
                <a href={`/professional/referrals/${each.reference}`}>{each.name}</a>
                <br />
                <span class="app-whole">{each.reference}</span>
              </>
            ),
          },
          `${each.listing.name}, ${each.listing.providerName}`,
          each.age,
          {text: <Where {...each} />},
          {text: <Next {...each} />},
        ])}
      />
    )}
  </>
);
