import type {JSX} from 'preact';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {SearchBox} from '../find/SearchBox.tsx';
import {PlaceField} from '../find/PlaceField.tsx';
import {WordsField} from '../find/WordsField.tsx';
import type {ViewOf} from './views.ts';

const Profile = ({profile}: Pick<ViewOf<'home'>, 'profile'>): JSX.Element =>
  profile === undefined ? (
    <InsetText>
      <p>
        <a href="/professional/profile">Say who you are</a> before you refer somebody. We ask this once.
      </p>
    </InsetText>
  ) : (
    <>
      <SummaryList
        rows={[
          {key: 'Name', value: profile.name},
          {key: 'Job', value: profile.job},
          {key: 'Organisation', value: profile.organisation},
          {key: 'ODS code', value: profile.odsCode ?? 'Not given'},
          {key: 'Outcomes go to', value: profile.replyEmail},
          {key: 'Phone number', value: profile.phone ?? 'Not given'},
        ]}
      />
      <p>
        <a href="/professional/profile">Change your details</a>
      </p>
      <p>
        <a href="/professional/licence">Licence of your organisation for the Patient Activation Measure</a>
      </p>
    </>
  );

/** Where a professional begins: a search, and what we know of them. */
export const HomePage = ({view}: {readonly view: ViewOf<'home'>}): JSX.Element => (
  <>
    {view.notice === 'profile-saved' && (
      <NotificationBanner variant="success" text="Your details are saved." />
    )}
    <h1 class="nhsuk-heading-l">Refer somebody</h1>
    <h2 class="nhsuk-heading-m">Find support for a person</h2>
    <SearchBox>
      <input type="hidden" name="route" value="professional" />
      <WordsField />
      <PlaceField />
    </SearchBox>
    <p>Tick up to 3 results, then press “Refer a patient to these”.</p>
    <h2 class="nhsuk-heading-m">Your referrals</h2>
    <p>
      <a href="/professional/referrals">See your referrals</a>
    </p>
    <h2 class="nhsuk-heading-m">Your details</h2>
    <Profile profile={view.profile} />
    <p>
      <a href="/account">Your sign-in, and how to sign out</a>
    </p>
  </>
);
