import type {JSX} from 'preact';
import {valueOf} from '#shared/referral/form/values.ts';
import type {OwnSection} from '#shared/referral/ownDetails.ts';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Errors} from '../form/Errors.tsx';
import {ContactFields} from '../refer/ContactFields.tsx';
import {UrgentLine} from '../refer/FormPage.tsx';
import {NeedsFields} from '../refer/NeedsFields.tsx';
import {BirthDateField, NameField, NoteField, PostcodeField} from '../refer/PersonFields.tsx';
import {FollowForm} from './FollowForm.tsx';
import {ownHref} from './ownHref.ts';
import type {FollowView} from './views.ts';

type ChangeView = Extract<FollowView, {readonly page: 'change'}>;

/** The heading of each part's page. */
export const CHANGE_TITLES: Readonly<Record<OwnSection, string>> = {
  contact: 'Change how we reach you',
  needs: 'Change what you need to take part',
  about: 'Change your details',
};

const AboutFields = ({view}: {readonly view: ChangeView}): JSX.Element => (
  <>
    <NameField {...view} label="Full name of the person who wants support" />
    <BirthDateField {...view} label="Date of birth" />
    <PostcodeField {...view} label="Postcode" />
    <NoteField {...view} label="Anything else that they should know" />
    {view.tellsPractice === true && (
      <Checkboxes
        name="stopPractice"
        items={[{value: 'yes', text: 'Stop telling the GP practice what becomes of this'}]}
        values={[valueOf(view.values, 'stopPractice')]}
      />
    )}
    {view.tellsReferrer === true && (
      <Checkboxes
        name="stopReferrer"
        items={[{value: 'yes', text: 'Stop telling whoever referred me what becomes of this'}]}
        values={[valueOf(view.values, 'stopReferrer')]}
      />
    )}
  </>
);

const Fields = ({view}: {readonly view: ChangeView}): JSX.Element => {
  if (view.section === 'contact') return <ContactFields {...view} />;
  return view.section === 'needs' ? <NeedsFields {...view} /> : <AboutFields view={view} />;
};

/** One part of what the person told us, to change. */
export const ChangePage = ({view}: {readonly view: ChangeView}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">{CHANGE_TITLES[view.section]}</h1>
    <p>We will tell the people who run the support that something has changed.</p>
    {view.isByLink && (
      <p>
        Our email to you came back to us. For your privacy, this page does not show what you told us before.
        If you leave the phone number empty, we keep the one that you gave. So that we know that it is you, we
        ask for the date of birth again.
      </p>
    )}
    {view.section === 'contact' && (
      <p>If you change your email address, we send the next code to the new one.</p>
    )}
    <FollowForm own={view.own} action="save" text="Save" hidden={{section: view.section}}>
      {view.isByLink && (
        <BirthDateField {...view} isMe={false} label="Date of birth of the person who wants support" />
      )}
      <Fields view={view} />
    </FollowForm>
    {view.section !== 'contact' && <UrgentLine />}
    <p>
      <a href={ownHref(view.own.tag)}>Go back without changing anything</a>
    </p>
  </>
);
